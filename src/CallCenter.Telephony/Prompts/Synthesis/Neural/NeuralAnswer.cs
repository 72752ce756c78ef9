namespace CallCenter.Telephony.Prompts.Synthesis.Neural;

/// <summary>What one request to a neural voice came to.</summary>
internal abstract record NeuralAnswer
{
    private NeuralAnswer()
    {
    }

    /// <summary>Audio, whatever it may be.</summary>
    /// <param name="Wav">What was answered.</param>
    public sealed record Spoken(ReadOnlyMemory<byte> Wav) : NeuralAnswer;

    /// <summary>This text is not spoken, and asking again would change nothing. Another one may be.</summary>
    /// <param name="Reason">A sentence.</param>
    public sealed record Refused(string Reason) : NeuralAnswer;

    /// <summary>Nothing is spoken for us until somebody changes a setting.</summary>
    /// <param name="Reason">A sentence.</param>
    public sealed record LockedOut(string Reason) : NeuralAnswer;

    /// <summary>Not now; the same request may be answered in a moment.</summary>
    /// <param name="Reason">A sentence.</param>
    /// <param name="RetryAfter">How long the service asks to be left alone, or null.</param>
    public sealed record Unavailable(string Reason, TimeSpan? RetryAfter) : NeuralAnswer;
}
