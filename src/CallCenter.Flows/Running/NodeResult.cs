using System.Collections.Immutable;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Running;

/// <summary>What a node made of an event.</summary>
public abstract record NodeResult
{
    private NodeResult()
    {
    }

    /// <summary>Speak and go on to another node.</summary>
    /// <param name="Outcome">The outcome, named as in the node's edges.</param>
    /// <param name="Exit">The way that outcome leads.</param>
    /// <param name="Speech">What to speak first.</param>
    /// <param name="Note">What the journey keeps, or null.</param>
    public sealed record Go(string Outcome, NodeExit Exit, ImmutableArray<Utterance> Speech, string? Note = null) : NodeResult;

    /// <summary>Speak and give the caller the turn; the next event comes back to this node.</summary>
    /// <param name="Speech">What to speak first.</param>
    /// <param name="Turn">What the caller does then.</param>
    /// <param name="Cursor">Where inside the node the call stands meanwhile.</param>
    /// <param name="Note">What the journey keeps, or null.</param>
    public sealed record Wait(ImmutableArray<Utterance> Speech, CallerTurn Turn, NodeCursor Cursor, string? Note = null) : NodeResult;

    /// <summary>Ask the world; its answer comes back to this node as an event.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Cursor">Where inside the node the call stands meanwhile.</param>
    /// <param name="Note">What the journey keeps, or null.</param>
    public sealed record Ask(FlowQuestion Question, NodeCursor Cursor, string? Note = null) : NodeResult;

    /// <summary>Go into a sub-flow; it comes back to this node with <see cref="FlowEvent.Returned"/>.</summary>
    /// <param name="Flow">The sub-flow's name.</param>
    public sealed record Call(string Flow) : NodeResult;

    /// <summary>Come back from a sub-flow.</summary>
    /// <param name="Outcome">What the calling node hears.</param>
    public sealed record Return(string Outcome) : NodeResult;

    /// <summary>The event does not belong here; the flow's error node takes over.</summary>
    /// <param name="Why">The reason, for the journey.</param>
    public sealed record Unhandled(string Why) : NodeResult;

    /// <summary>What the node learned, kept with whatever it decided.</summary>
    /// <param name="Learned">The state as the node leaves it.</param>
    /// <param name="Then">What it decided.</param>
    public sealed record Learn(FlowState Learned, NodeResult Then) : NodeResult;
}
