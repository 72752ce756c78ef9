namespace CallCenter.Telephony.Prompts.Sound;

/// <summary>
/// Brings speech to one loudness, so that a caller who holds the telephone to the ear hears every prompt alike. The
/// measure follows broadcasting's (ITU-R BS.1770) without its weighting of frequencies, of which a telephone carries too
/// few to matter: the mean power of what is spoken, pauses left out.
/// </summary>
internal static class Loudness
{
    /// <summary>How loud every prompt is, in decibels of full scale. Low enough that speech's peaks fit above it.</summary>
    public const double Target = -20;

    /// <summary>How loud the loudest sample may be, in decibels of full scale: the line's own coding distorts above.</summary>
    public const double Peak = -3;

    /// <summary>How much a sound is raised at the most, in decibels; more would raise what is mere noise.</summary>
    public const double MostGain = 20;

    private const double FullScale = 32_768;

    // Quieter than this is no speech, whatever the rest is like; and so is what lies this much under the mean.
    private const double SilenceBelow = -60;
    private const double PauseBelow = -10;
    private static readonly TimeSpan _block = TimeSpan.FromMilliseconds(50);

    /// <summary>Raises or lowers a sound to <see cref="Target"/> and holds its peaks under <see cref="Peak"/>.</summary>
    /// <param name="sound">The sound.</param>
    /// <returns>The evened sound; the same one where nothing is spoken.</returns>
    public static Sound Even(Sound sound)
    {
        if (Measure(sound) is not { } level)
        {
            return sound;
        }

        var gain = Ratio(Math.Min(Target - level, MostGain));
        var raised = Array.ConvertAll(sound.Samples, sample => sample * gain);
        PeakLimit.Apply(raised, Ratio(Peak) * FullScale, sound.SampleRate);
        return sound with { Samples = Array.ConvertAll(raised, value => (short)Math.Round(value)) };
    }

    /// <summary>Measures how loud what is spoken is.</summary>
    /// <param name="sound">The sound.</param>
    /// <returns>Decibels of full scale, 0 and less; null where there is only silence.</returns>
    public static double? Measure(Sound sound)
    {
        var blocks = sound.Samples.Chunk((int)(_block.TotalSeconds * sound.SampleRate)).Select(Power)
            .Where(power => Decibels(power) > SilenceBelow).ToList();
        if (blocks.Count == 0)
        {
            return null;
        }

        var pause = Decibels(blocks.Average()) + PauseBelow;
        return Decibels(blocks.Where(power => Decibels(power) >= pause).Average());
    }

    private static double Power(short[] samples) => samples.Average(sample => (double)sample * sample) / (FullScale * FullScale);

    private static double Decibels(double power) => 10 * Math.Log10(power);

    private static double Ratio(double decibels) => Math.Pow(10, decibels / 20);
}
