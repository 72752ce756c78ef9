namespace CallCenter.Telephony.Prompts;

/// <summary>Sounds that are always there: made by code, so they need no synthesiser, no disk and no Redis.</summary>
public static class BuiltInAudio
{
    /// <summary>Ten seconds of gentle chords, to be repeated while a caller waits.</summary>
    public const string Hold = "/audio/hold.wav";

    /// <summary>A short tone, such as the one before a recording.</summary>
    public const string Beep = "/audio/beep.wav";

    /// <summary>Three rising tones in place of a prompt that could not be spoken.</summary>
    public const string OneMoment = "/audio/one-moment.wav";
}
