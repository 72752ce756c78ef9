using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts.Sound;

namespace CallCenter.Telephony.Prompts;

/// <summary>Sounds that are always there: made by code or part of the program, so they need no synthesiser, no disk and no Redis.</summary>
public static class BuiltInAudio
{
    /// <summary>Ten seconds of gentle chords, to be repeated while a caller waits.</summary>
    public const string Hold = "/audio/hold.wav";

    /// <summary>A short tone, such as the one before a recording.</summary>
    public const string Beep = "/audio/beep.wav";

    /// <summary>Three rising tones in place of a prompt that could not be spoken.</summary>
    public const string OneMoment = "/audio/one-moment.wav";

    /// <summary>"Please hold, a person will help" where the language is known and was recorded; else <see cref="OneMoment"/>.</summary>
    /// <param name="language">The caller's language, or the default value where it is not known.</param>
    public static string OneMomentIn(Language language) =>
        Recordings.IsThere(language) ? $"/audio/{Recordings.Name(language)}.wav" : OneMoment;
}
