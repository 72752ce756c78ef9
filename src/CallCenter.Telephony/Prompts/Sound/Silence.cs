namespace CallCenter.Telephony.Prompts.Sound;

/// <summary>Cuts silence at both ends, so that prompts played one after another do not drag.</summary>
internal static class Silence
{
    // 1 % of full scale (-40 dB) is under the noise of a telephone line; espeak's own pauses are exact zeros.
    private const int Threshold = 327;
    private static readonly TimeSpan _lead = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _tail = TimeSpan.FromMilliseconds(120);

    /// <summary>Cuts what is silent before the first and after the last audible sample, except 20 ms and 120 ms.</summary>
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
        var from = Math.Max(0, first - (int)(_lead.TotalSeconds * sound.SampleRate));
        var to = Math.Min(sound.Samples.Length, last + 1 + (int)(_tail.TotalSeconds * sound.SampleRate));
        return sound with { Samples = sound.Samples[from..to] };
    }

    private static bool IsAudible(short sample) => Math.Abs((int)sample) > Threshold;
}
