using System.Collections.Immutable;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;

namespace CallCenter.Flows.Running;

/// <summary>Where a call stands in its flow: everything a step needs besides the flow itself. Kept between webhooks.</summary>
public sealed record FlowState
{
    /// <summary>The node the call is at.</summary>
    public required string Node { get; init; }

    /// <summary>Where inside the node.</summary>
    public NodeCursor Cursor { get; init; } = NodeCursor.Start;

    /// <summary>The chosen language; null until the caller chose, and then every prompt is spoken in all of the flow's.</summary>
    public Language? Language { get; init; }

    /// <summary>The code the caller confirmed, or null.</summary>
    public CustomerCode? Code { get; init; }

    /// <summary>Whether the directory knows that code.</summary>
    public bool Identified { get; init; }

    /// <summary>Whether that customer depends on supply.</summary>
    public bool Vulnerable { get; init; }

    /// <summary>The way so far, oldest first; at most <see cref="LongestJourney"/> steps.</summary>
    public ImmutableArray<JourneyStep> Journey { get; init; } = [];

    /// <summary>How often something nobody handled happened; bounds the detours through the flow's error node.</summary>
    public int Faults { get; init; }

    /// <summary>More steps than this are not kept: the oldest go first.</summary>
    public const int LongestJourney = 100;

    /// <summary>The state with one more step of the journey.</summary>
    /// <param name="at">When.</param>
    /// <param name="what">What happened, without a whole customer code.</param>
    public FlowState Noting(DateTimeOffset at, string what)
    {
        var kept = Journey.Length < LongestJourney ? Journey : Journey.RemoveAt(0);
        return this with { Journey = kept.Add(new JourneyStep(at, Node, what)) };
    }
}

/// <summary>Where inside a node a call stands.</summary>
/// <param name="Phase">The node's own word for what it waits for; empty on entering.</param>
/// <param name="Misses">Answers so far that did not fit.</param>
/// <param name="Silences">Questions so far that nobody answered.</param>
/// <param name="Candidates">The codes under discussion, if any.</param>
public sealed record NodeCursor(string Phase, int Misses, int Silences, ImmutableArray<CustomerCode> Candidates)
{
    /// <summary>Just entered.</summary>
    public static readonly NodeCursor Start = new("", 0, 0, []);
}
