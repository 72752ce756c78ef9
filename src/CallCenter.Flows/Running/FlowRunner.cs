using System.Collections.Immutable;

namespace CallCenter.Flows.Running;

/// <summary>What one event led to.</summary>
/// <param name="State">Where the call stands now.</param>
/// <param name="Output">What to do for the caller; null exactly where there is a question.</param>
/// <param name="Question">What must be answered first; null exactly where there is an output.</param>
/// <param name="Spoken">What was said so far on the way to the question, to be passed back with the answer.</param>
/// <param name="Path">The nodes that were left on the way, and by which outcome.</param>
public sealed record FlowAdvance(
    FlowState State, FlowOutput? Output, FlowQuestion? Question, ImmutableArray<Utterance> Spoken, ImmutableArray<PathStep> Path);

/// <summary>A node that was left.</summary>
/// <param name="Flow">The flow's name.</param>
/// <param name="Node">The node.</param>
/// <param name="Outcome">The outcome by which it was left: one of its edges, a key that works everywhere (<c>anywhere 0</c>), or one of the words below.</param>
public readonly record struct PathStep(string Flow, string Node, string Outcome)
{
    /// <summary>The way of a node whose event nobody handled, and of the nodes that called its flow until one says what to do.</summary>
    public const string OnError = "on-error";

    /// <summary>The way to the queue of last resort, when the error node was tried too often.</summary>
    public const string LastResort = "last-resort";

    /// <summary>The outcome of a key that works everywhere.</summary>
    /// <param name="key">The key.</param>
    public static string Anywhere(string key) => $"anywhere {key}";
}

/// <summary>Runs a flow: state and event in, state and output out. Pure, total, never throws for any event.</summary>
public static class FlowRunner
{
    /// <summary>More nodes than this without the caller's turn are a loop; the error node takes over.</summary>
    public const int MostNodesPerTurn = 100;

    /// <summary>More questions to the world than this without the caller's turn are a loop, too.</summary>
    public const int MostQuestionsPerTurn = 20;

    /// <summary>More detours through the error node than this, and the call goes straight to the queue of last resort.</summary>
    public const int MostFaults = 3;

    /// <summary>The state of a call that has not begun.</summary>
    /// <param name="set">The version it begins with.</param>
    /// <param name="seed">The call's share of chance.</param>
    public static FlowState Begin(FlowSet set, ulong seed = 0) => new() { Node = set.Main.Start.Target, Seed = seed };

    /// <summary>Takes a call on until the caller has the turn or something must be asked.</summary>
    /// <param name="set">The version the call began with.</param>
    /// <param name="state">Where the call stands.</param>
    /// <param name="event">What happened.</param>
    /// <param name="now">The time.</param>
    /// <param name="spoken">What was said so far in this turn; empty unless this answers a question.</param>
    public static FlowAdvance Advance(
        FlowSet set, FlowState state, FlowEvent @event, DateTimeOffset now, ImmutableArray<Utterance> spoken) =>
        new FlowWalk(set, state, now, spoken).Run(@event);

    /// <summary>Sends a call to the flow's error node, whatever it was doing.</summary>
    /// <param name="set">The version the call began with.</param>
    /// <param name="state">Where the call stands.</param>
    /// <param name="now">The time, for the journey.</param>
    /// <param name="why">The reason, for the journey; no customer data.</param>
    public static FlowAdvance Fault(FlowSet set, FlowState state, DateTimeOffset now, string why) =>
        new FlowWalk(set, state, now, []).Rescue(why);
}
