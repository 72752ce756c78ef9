using System.Collections.Immutable;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Running;

/// <summary>What can happen to a call at a node.</summary>
public abstract record FlowEvent
{
    private FlowEvent()
    {
    }

    /// <summary>The call came to this node.</summary>
    public sealed record Entered : FlowEvent
    {
        /// <summary>The only one needed: it says nothing more.</summary>
        public static readonly Entered Now = new();
    }

    /// <summary>The caller pressed keys.</summary>
    /// <param name="Digits">At least one of <c>0–9 * #</c>, without the ending key. More than the node takes are kept for the next.</param>
    public sealed record Keys(string Digits) : FlowEvent;

    /// <summary>The caller spoke. Keys win over speech: where both came, only the keys are told.</summary>
    /// <param name="Words">What was understood.</param>
    /// <param name="Confidence">How sure that is, 0 to 1; null where it is not known.</param>
    public sealed record Speech(string Words, double? Confidence) : FlowEvent;

    /// <summary>The caller was asked and gave nothing.</summary>
    public sealed record Silence : FlowEvent;

    /// <summary>The caller pressed the key that works everywhere to hear the question again.</summary>
    public sealed record Repeat : FlowEvent;

    /// <summary>The caller pressed the key that works everywhere to have the question explained.</summary>
    public sealed record Help : FlowEvent;

    /// <summary>The answer to what the flow asked of the world (<see cref="FlowQuestion"/>).</summary>
    /// <param name="Outcome">How it came out, in the flow language's word: <c>found</c>, <c>none</c>, <c>unavailable</c>.</param>
    /// <param name="Values">What was learned, by dotted name.</param>
    public sealed record Answered(string Outcome, ImmutableDictionary<string, FlowValue> Values) : FlowEvent
    {
        /// <summary>Whoever was asked is late, broken or not there: an answer to every question.</summary>
        public static readonly Answered Unavailable = new("unavailable");

        /// <summary>An answer that brings no values.</summary>
        /// <param name="outcome">How it came out.</param>
        public Answered(string outcome)
            : this(outcome, ImmutableDictionary<string, FlowValue>.Empty)
        {
        }
    }

    /// <summary>The call came back from a queue.</summary>
    /// <param name="How">How its time there ended.</param>
    public sealed record QueueLeft(QueueEnd How) : FlowEvent;

    /// <summary>The call came back from another number.</summary>
    /// <param name="How">How that ended.</param>
    public sealed record TransferEnded(TransferEnd How) : FlowEvent;

    /// <summary>The caller finished a message.</summary>
    /// <param name="Length">How long it is; nothing where nothing was said.</param>
    public sealed record Recorded(TimeSpan Length) : FlowEvent;

    /// <summary>A sub-flow came to its end.</summary>
    /// <param name="Outcome">What its <c>return</c> node says.</param>
    public sealed record Returned(string Outcome) : FlowEvent;
}

/// <summary>How a call's time in a queue ended, where the caller is still there.</summary>
public enum QueueEnd
{
    /// <summary>An agent spoke with the caller and hung up.</summary>
    Served,

    /// <summary>The queue takes no more calls.</summary>
    Full,

    /// <summary>The carrier could not keep the call in the queue.</summary>
    Failed,

    /// <summary>The caller waited as long as the node lets them before offering something else.</summary>
    WaitedLong,
}

/// <summary>How a transfer to another number ended, where the caller is still there.</summary>
public enum TransferEnd
{
    /// <summary>They spoke.</summary>
    Answered,

    /// <summary>The number was busy.</summary>
    Busy,

    /// <summary>Nobody answered.</summary>
    NoAnswer,

    /// <summary>The number could not be reached.</summary>
    Failed,
}
