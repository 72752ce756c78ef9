using System.Collections.Immutable;

namespace CallCenter.Flows.Replaying;

/// <summary>How a step of a recorded call would have gone differently.</summary>
public enum ReplayFault
{
    /// <summary>The version has no node of that name.</summary>
    NodeGone,

    /// <summary>The node knows no such outcome.</summary>
    OutcomeGone,

    /// <summary>The call would be somewhere else by then.</summary>
    LedElsewhere,

    /// <summary>The call would be asked or told something on the way that it was not.</summary>
    AskedFirst,
}

/// <summary>One place at which a recorded call would have gone differently.</summary>
/// <param name="Step">Which step of the journey, from 1.</param>
/// <param name="Node">The node that the recorded call was at.</param>
/// <param name="Outcome">The outcome by which it left, or null.</param>
/// <param name="Fault">What is different.</param>
/// <param name="Sentence">It in a sentence.</param>
public sealed record ReplayDifference(int Step, string Node, string? Outcome, ReplayFault Fault, string Sentence);

/// <summary>What a replay came to.</summary>
/// <param name="Steps">How many steps were followed.</param>
/// <param name="Differences">The first place where the call would have gone differently, and all later ones; empty where it would have gone the same way.</param>
public sealed record ReplayReport(int Steps, ImmutableArray<ReplayDifference> Differences)
{
    /// <summary>Whether the call would have gone the same way.</summary>
    public bool IsTheSame => Differences.IsEmpty;
}
