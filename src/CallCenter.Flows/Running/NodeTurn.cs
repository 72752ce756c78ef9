using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Prompts;

namespace CallCenter.Flows.Running;

/// <summary>One event at one node, with all that the node may look at.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="State">Where the call stands.</param>
/// <param name="Event">What happened.</param>
/// <param name="World">What never changes.</param>
public sealed record NodeTurn(Flow Flow, FlowState State, FlowEvent Event, FlowWorld World)
{
    /// <summary>Where inside the node the call stands.</summary>
    public NodeCursor Cursor => State.Cursor;

    /// <summary>
    /// A prompt's words: in the chosen language, or in each of the flow's while none is chosen.
    /// </summary>
    /// <param name="prompt">The prompt's name.</param>
    /// <param name="values">What its text may name; null for what the call itself knows.</param>
    public ImmutableArray<Utterance> Speak(string prompt, PromptValues? values = null)
    {
        var filled = values ?? Values();
        var languages = State.Language is { } chosen ? [chosen] : Flow.Languages;
        return [.. languages
            .Select(language => new Utterance(language, World.Prompts.Text(prompt, language, filled)))
            .Where(utterance => utterance.Text.Length > 0)];
    }

    /// <summary>What a text may name at this point of the call.</summary>
    public PromptValues Values() => new(State.Code, DistrictOf(State.Code), State.Vulnerable);

    /// <summary>The district of a code, or null.</summary>
    /// <param name="code">The code, or null.</param>
    public District? DistrictOf(CustomerCode? code) => World.Districts.Find(code?.Prefix);
}

/// <summary>What a node made of an event.</summary>
public abstract record NodeResult
{
    private NodeResult()
    {
    }

    /// <summary>Speak and go on to another node.</summary>
    /// <param name="Exit">Where to.</param>
    /// <param name="Speech">What to speak on the way.</param>
    /// <param name="Note">What the journey keeps, or null.</param>
    public sealed record Go(NodeExit Exit, ImmutableArray<Utterance> Speech, string? Note = null) : NodeResult;

    /// <summary>Speak and give the caller the turn; the next event comes back to this node.</summary>
    /// <param name="Speech">What to speak first.</param>
    /// <param name="Turn">What the caller does then.</param>
    /// <param name="Cursor">Where inside the node the call stands meanwhile.</param>
    /// <param name="Note">What the journey keeps, or null.</param>
    public sealed record Wait(ImmutableArray<Utterance> Speech, CallerTurn Turn, NodeCursor Cursor, string? Note = null) : NodeResult;

    /// <summary>Ask the shell; its answer comes back to this node as an event.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Cursor">Where inside the node the call stands meanwhile.</param>
    /// <param name="Note">What the journey keeps, or null.</param>
    public sealed record Ask(FlowQuestion Question, NodeCursor Cursor, string? Note = null) : NodeResult;

    /// <summary>The event does not belong here; the flow's error node takes over.</summary>
    /// <param name="Why">The reason, for the journey.</param>
    public sealed record Unhandled(string Why) : NodeResult;

    /// <summary>What the node learned of the customer, kept with whatever it decided.</summary>
    /// <param name="Learned">The state as the node leaves it.</param>
    /// <param name="Then">What it decided.</param>
    public sealed record Learn(FlowState Learned, NodeResult Then) : NodeResult;
}
