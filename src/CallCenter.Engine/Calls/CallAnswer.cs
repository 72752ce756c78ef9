namespace CallCenter.Engine.Calls;

/// <summary>How a request about a call was answered.</summary>
public abstract record CallAnswer
{
    private CallAnswer()
    {
    }

    /// <summary>Here is what the carrier shall do.</summary>
    /// <param name="Document">The answer; the same bytes for a repeated request.</param>
    public sealed record Reply(StepReply Document) : CallAnswer;

    /// <summary>No such call here.</summary>
    public sealed record UnknownCall : CallAnswer;

    /// <summary>The call exists, but this step was never asked of it.</summary>
    public sealed record UnknownStep : CallAnswer;

    /// <summary>The live store did not answer; the carrier's fallback address takes over.</summary>
    public sealed record Unavailable : CallAnswer;
}

/// <summary>What noting a call's end came to.</summary>
public enum CallEnding
{
    /// <summary>Noted, now or earlier.</summary>
    Noted,

    /// <summary>No such call here.</summary>
    UnknownCall,

    /// <summary>The live store did not answer.</summary>
    Unavailable,
}
