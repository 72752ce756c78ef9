namespace CallCenter.Telephony.Prompts.Sound;

/// <summary>Cuts silence at both ends, so that prompts played one after another do not drag.</summary>
internal static class Silence
{
    /// <summary>How many milliseconds are left at each end: a voice that begins or ends on the very sample sounds torn off.</summary>
    public const int KeptMilliseconds = 50;

    // 1 % of full scale (-40 dB) is under the noise of a telephone line; espeak's own pauses are exact zeros.
    private const int Threshold = 327;

    /// <summary>Whether nothing in a sound can be heard.</summary>
    /// <param name="sound">The sound.</param>
    public static bool Is(Sound sound) => !Array.Exists(sound.Samples, IsAudible);

    /// <summary>Cuts what is silent before the first and after the last audible sample, except <see cref="KeptMilliseconds"/>.</summary>
    /// <param name="sound">The sound.</param>
    /// <returns>The cut sound; without a sample where nothing is audible.</returns>
    public static Sound Trim(Sound sound)
    {
        var first = Array.FindIndex(sound.Samples, IsAudible);
        if (first < 0)
        {
            return sound with { Samples = [] };
        }

        var last = Array.FindLastIndex(sound.Samples, IsAudible);
        var kept = KeptMilliseconds * sound.SampleRate / 1_000;
        var from = Math.Max(0, first - kept);
        var to = Math.Min(sound.Samples.Length, last + 1 + kept);
        return sound with { Samples = sound.Samples[from..to] };
    }

    private static bool IsAudible(short sample) => Math.Abs((int)sample) > Threshold;
}
