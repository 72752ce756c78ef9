using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes;

namespace CallCenter.Flows.Running;

/// <summary>What one event led to.</summary>
/// <param name="State">Where the call stands now.</param>
/// <param name="Output">What to do for the caller; null exactly where there is a question.</param>
/// <param name="Question">What must be answered first; null exactly where there is an output.</param>
/// <param name="Spoken">What was said so far on the way to the question, to be passed back with the answer.</param>
public sealed record FlowAdvance(
    FlowState State, FlowOutput? Output, FlowQuestion? Question, ImmutableArray<Utterance> Spoken);

/// <summary>Runs a flow: state and event in, state and output out. Pure, total, never throws for any event.</summary>
public static class FlowRunner
{
    /// <summary>More nodes than this without the caller's turn are a loop; the error node takes over.</summary>
    public const int MostNodesPerTurn = 100;

    /// <summary>More detours through the error node than this, and the call goes straight to the queue of last resort.</summary>
    public const int MostFaults = 3;

    /// <summary>The state of a call that has not begun.</summary>
    /// <param name="flow">The flow.</param>
    public static FlowState Begin(Flow flow) => new() { Node = flow.Start };

    /// <summary>Takes a call on until the caller has the turn or something must be asked.</summary>
    /// <param name="flow">The flow the call began with.</param>
    /// <param name="state">Where the call stands.</param>
    /// <param name="event">What happened.</param>
    /// <param name="world">What never changes.</param>
    /// <param name="now">The time, for the journey.</param>
    /// <param name="spoken">What was said so far in this turn; empty unless this answers a question.</param>
    public static FlowAdvance Advance(
        Flow flow, FlowState state, FlowEvent @event, FlowWorld world, DateTimeOffset now, ImmutableArray<Utterance> spoken)
    {
        var speech = spoken;
        for (var nodes = 0; nodes < MostNodesPerTurn; nodes++)
        {
            if (!flow.Nodes.TryGetValue(state.Node, out var node))
            {
                return Fault(flow, state, world, now, $"no node {state.Node}");
            }

            var result = NodeKinds.Step(node, new NodeTurn(flow, state, @event, world));
            if (result is NodeResult.Learn learn)
            {
                (state, result) = (learn.Learned, learn.Then);
            }

            switch (result)
            {
                case NodeResult.Go go:
                    state = Enter(Noted(state, go.Note, now), go.Exit);
                    @event = new FlowEvent.Entered();
                    speech = speech.AddRange(go.Speech);
                    break;
                case NodeResult.Wait wait:
                    var waiting = Noted(state, wait.Note, now) with { Cursor = wait.Cursor };
                    return new FlowAdvance(waiting, new FlowOutput(speech.AddRange(wait.Speech), wait.Turn), null, []);
                case NodeResult.Ask ask:
                    return new FlowAdvance(Noted(state, ask.Note, now) with { Cursor = ask.Cursor }, null, ask.Question, speech);
                case NodeResult.Unhandled unhandled:
                    return Fault(flow, state, world, now, unhandled.Why);
            }
        }

        return Fault(flow, state, world, now, "a loop without the caller's turn");
    }

    /// <summary>Sends a call to the flow's error node, whatever it was doing.</summary>
    /// <param name="flow">The flow the call began with.</param>
    /// <param name="state">Where the call stands.</param>
    /// <param name="world">What never changes.</param>
    /// <param name="now">The time, for the journey.</param>
    /// <param name="why">The reason, for the journey; no customer data.</param>
    public static FlowAdvance Fault(Flow flow, FlowState state, FlowWorld world, DateTimeOffset now, string why)
    {
        var noted = state.Noting(now, $"fault: {why}") with { Faults = state.Faults + 1 };
        return noted.Faults > MostFaults
            ? LastResort(flow, noted, world)
            : Advance(flow, Enter(noted, new NodeExit(flow.OnError, null)), new FlowEvent.Entered(), world, now, []);
    }

    // A caller who got through is never dropped: even a broken error node ends with a person.
    private static FlowAdvance LastResort(Flow flow, FlowState state, FlowWorld world) => new(
        Enter(state, new NodeExit(flow.OnError, null)) with { Cursor = new NodeCursor("waiting", 0, 0, []) },
        new FlowOutput([], new CallerTurn.Enqueue(world.LastResortQueue, 0)),
        null,
        []);

    private static FlowState Enter(FlowState state, NodeExit exit) =>
        state with { Node = exit.Target, Cursor = NodeCursor.Start, Language = exit.Language ?? state.Language };

    private static FlowState Noted(FlowState state, string? note, DateTimeOffset now) =>
        note is null ? state : state.Noting(now, note);
}
