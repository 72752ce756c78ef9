namespace CallCenter.LocalCarrier.Calls;

/// <summary>What reaches a call's loop while it listens.</summary>
internal abstract record CallSignal
{
    private CallSignal()
    {
    }

    /// <summary>When it should have come; null when nothing tells.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>One key: 0–9, * or #.</summary>
    internal sealed record Key(char Value) : CallSignal;

    /// <summary>The party said something; a null confidence is not sent to the application.</summary>
    internal sealed record Speech(string Text, double? Confidence) : CallSignal;

    /// <summary>The prompts of a Gather are over.</summary>
    internal sealed record PromptEnded : CallSignal;

    /// <summary>A timer rang; stale rounds are ignored.</summary>
    internal sealed record TimerRang(int Round) : CallSignal;
}
