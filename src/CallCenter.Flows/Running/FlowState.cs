using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Running;

/// <summary>Where a call stands in its flow: everything a step needs besides the flow itself. Kept between webhooks.</summary>
public sealed record FlowState
{
    /// <summary>More steps than this are not kept: the oldest go first.</summary>
    public const int LongestJourney = 100;

    /// <summary>Sub-flows may call each other so deep.</summary>
    public const int DeepestCall = 8;

    /// <summary>The node the call is at.</summary>
    public required string Node { get; init; }

    /// <summary>The sub-flow the call is in, or null for the main flow.</summary>
    public string? Flow { get; init; }

    /// <summary>The nodes that wait for a sub-flow to come back, the innermost last.</summary>
    public ImmutableArray<FlowFrame> Frames { get; init; } = [];

    /// <summary>Where inside the node.</summary>
    public NodeCursor Cursor { get; init; } = NodeCursor.Start;

    /// <summary>The chosen language; null until the caller chose, and then every prompt is spoken in all of the flow's.</summary>
    public Language? Language { get; init; }

    /// <summary>The code the caller confirmed, or null.</summary>
    public CustomerCode? Code { get; init; }

    /// <summary>Whether the directory knows that code.</summary>
    public bool Identified { get; init; }

    /// <summary>Whether the caller proved to be that customer. A code alone proves nothing.</summary>
    public bool Verified { get; init; }

    /// <summary>What the call carries by dotted name: what was looked up, keyed and set.</summary>
    public ImmutableDictionary<string, FlowValue> Values { get; init; } = ImmutableDictionary<string, FlowValue>.Empty;

    /// <summary>
    /// What the caller keyed at secret nodes, by name: for questions to the world on the way, never for a prompt. Stored
    /// nowhere, and empty whenever the caller has the turn.
    /// </summary>
    [JsonIgnore]
    public ImmutableDictionary<string, string> Secrets { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How often the world was asked since the caller last had the turn.</summary>
    [JsonIgnore]
    public int Asked { get; init; }

    /// <summary>How often each bounded loop was passed.</summary>
    public ImmutableDictionary<string, int> Loops { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Keys pressed ahead of a question. Empty whenever the caller has the turn: nothing keyed is kept.</summary>
    public string TypeAhead { get; init; } = "";

    /// <summary>The call's share of chance, fixed when it begins: a split sends the same call the same way every time.</summary>
    public ulong Seed { get; init; }

    /// <summary>The way so far, oldest first; at most <see cref="LongestJourney"/> steps.</summary>
    public ImmutableArray<JourneyStep> Journey { get; init; } = [];

    /// <summary>How often something nobody handled happened; bounds the detours through the flow's error node.</summary>
    public int Faults { get; init; }

    /// <summary>The state with one more step of the journey.</summary>
    /// <param name="at">When.</param>
    /// <param name="what">What happened, without a whole customer code.</param>
    /// <param name="outcome">The outcome by which the node was left, or null where it was not.</param>
    public FlowState Noting(DateTimeOffset at, string what, string? outcome = null) =>
        this with { Journey = JourneyWith(new JourneyStep(at, Node, what, outcome)) };

    /// <summary>The journey with one more step, copied once; at its longest the oldest step goes.</summary>
    /// <param name="step">The step.</param>
    internal ImmutableArray<JourneyStep> JourneyWith(JourneyStep step)
    {
        var kept = Journey.AsSpan()[(Journey.Length < LongestJourney ? 0 : Journey.Length - LongestJourney + 1)..];
        var longer = new JourneyStep[kept.Length + 1];
        kept.CopyTo(longer);
        longer[^1] = step;
        return ImmutableCollectionsMarshal.AsImmutableArray(longer);
    }
}

/// <summary>A node that waits for a sub-flow to come back.</summary>
/// <param name="Flow">The flow it is in, or null for the main flow.</param>
/// <param name="Node">The node.</param>
public sealed record FlowFrame(string? Flow, string Node);

/// <summary>Where inside a node a call stands.</summary>
/// <param name="Phase">The node's own word for what it waits for; empty on entering.</param>
/// <param name="Misses">Answers so far that did not fit.</param>
/// <param name="Silences">Questions so far that nobody answered.</param>
/// <param name="Candidates">The codes under discussion, if any.</param>
public sealed record NodeCursor(string Phase, int Misses, int Silences, ImmutableArray<CustomerCode> Candidates)
{
    /// <summary>Just entered.</summary>
    public static readonly NodeCursor Start = new("", 0, 0, []);

    /// <summary>How often help was asked for.</summary>
    public int Helps { get; init; }

    /// <summary>When the node first asked; null until it did.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How many keys the question takes: 0 for an entry that the caller ends, null where nothing was asked.</summary>
    public int? Takes { get; init; }

    /// <summary>The key that ends the entry, or null where only its length or the time does.</summary>
    public char? Ends { get; init; }

    /// <summary>Whether the codes under discussion were spoken: one of them may be wrong through no fault of the caller's.</summary>
    public bool Spoken { get; init; }

    /// <summary>Whether speech was not understood here: then only keys are listened to, and no attempt is lost by it.</summary>
    public bool KeysOnly { get; init; }

    /// <summary>What was keyed and is being read back, or null. Never at a secret node.</summary>
    public string? Entry { get; init; }
}
