using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Asking;

namespace CallCenter.Flows.Running;

/// <summary>One sentence to speak.</summary>
/// <param name="Language">The language of the text.</param>
/// <param name="Text">The words; not empty.</param>
public sealed record Utterance(Language Language, string Text)
{
    /// <summary>The prompt it is the text of; null for words that stand in no prompt file.</summary>
    public string? Prompt { get; init; }

    /// <summary>The hash of the studio recording to play in place of the words, where it can be had; null where there is none.</summary>
    public string? Recording { get; init; }
}

/// <summary>What the call does next, until the flow hears of it again.</summary>
public abstract record CallerTurn
{
    private CallerTurn()
    {
    }

    /// <summary>Listen to the caller.</summary>
    /// <param name="Listening">How.</param>
    public sealed record Collect(Listening Listening) : CallerTurn
    {
        /// <summary>Words the caller is likely to say, for the carrier's recogniser; empty where speech is not listened to.</summary>
        public ImmutableArray<string> Hints { get; init; } = [];

        /// <summary>Listen for one key in the usual way.</summary>
        public static readonly Collect OneKey = new(Listening.OneKey);
    }

    /// <summary>Wait for an agent.</summary>
    /// <param name="Queue">The queue's name.</param>
    /// <param name="Priority">0 for most; more goes first.</param>
    /// <param name="Patience">After how long waiting is over and the flow goes on with <see cref="QueueEnd.WaitedLong"/>; null for never.</param>
    public sealed record Enqueue(string Queue, int Priority, TimeSpan? Patience = null) : CallerTurn;

    /// <summary>Put the caller through to another number.</summary>
    /// <param name="Number">The number, <c>+</c> and digits.</param>
    /// <param name="Ring">How long to let it ring. 5 s to 2 min.</param>
    public sealed record Transfer(string Number, TimeSpan Ring) : CallerTurn;

    /// <summary>Take a message.</summary>
    /// <param name="Longest">How long it may be. 5 s to 10 min.</param>
    public sealed record Record(TimeSpan Longest) : CallerTurn;

    /// <summary>End the call.</summary>
    public sealed record HangUp : CallerTurn;
}

/// <summary>What the flow wants done for the caller.</summary>
/// <param name="Speech">What to speak first, in order.</param>
/// <param name="Turn">What follows.</param>
public sealed record FlowOutput(ImmutableArray<Utterance> Speech, CallerTurn Turn);
