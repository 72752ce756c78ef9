using System.Collections.Immutable;
using CallCenter.Core.Customers;

namespace CallCenter.Flows.Running;

/// <summary>One sentence to speak.</summary>
/// <param name="Language">The language of the text.</param>
/// <param name="Text">The words; not empty.</param>
public sealed record Utterance(Language Language, string Text);

/// <summary>What the call does next, until the flow hears of it again.</summary>
public abstract record CallerTurn
{
    private CallerTurn()
    {
    }

    /// <summary>Listen for keys. Pressing one stops what is being spoken.</summary>
    /// <param name="Wait">How long to wait for the first key, and between keys.</param>
    /// <param name="MostKeys">Ends the entry after so many keys, or null for an entry that the caller ends with <c>#</c>.</param>
    public sealed record Collect(TimeSpan Wait, int? MostKeys) : CallerTurn;

    /// <summary>Wait for an agent.</summary>
    /// <param name="Queue">The queue's name.</param>
    /// <param name="Priority">0 for most; more goes first.</param>
    public sealed record Enqueue(string Queue, int Priority) : CallerTurn;

    /// <summary>End the call.</summary>
    public sealed record HangUp : CallerTurn;
}

/// <summary>What the flow wants done for the caller.</summary>
/// <param name="Speech">What to speak first, in order.</param>
/// <param name="Turn">What follows.</param>
public sealed record FlowOutput(ImmutableArray<Utterance> Speech, CallerTurn Turn);

/// <summary>What the flow wants to know before it can go on.</summary>
public abstract record FlowQuestion
{
    private FlowQuestion()
    {
    }

    /// <summary>Whether the directory knows a code.</summary>
    /// <param name="Code">The code.</param>
    public sealed record Customer(CustomerCode Code) : FlowQuestion;
}
