namespace CallCenter.Flows.Prompts;

/// <summary>The prompts that are spoken outside the flow: to callers who wait, and to agents before they are connected.</summary>
public static class SystemPrompts
{
    /// <summary>Spoken again and again to a caller who waits.</summary>
    public const string PleaseWait = "please-wait";

    /// <summary>Whispered to the agent: the customer is known.</summary>
    public const string WhisperIdentified = "whisper-identified";

    /// <summary>Whispered to the agent: a code was keyed, but the directory did not confirm it.</summary>
    public const string WhisperUnconfirmed = "whisper-unconfirmed";

    /// <summary>Whispered to the agent: nothing is known of the caller.</summary>
    public const string WhisperUnidentified = "whisper-unidentified";

    /// <summary>Every one; no flow need name them.</summary>
    public static IReadOnlyList<string> All { get; } = [PleaseWait, WhisperIdentified, WhisperUnconfirmed, WhisperUnidentified];
}
