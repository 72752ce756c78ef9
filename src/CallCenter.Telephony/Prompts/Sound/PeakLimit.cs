namespace CallCenter.Telephony.Prompts.Sound;

/// <summary>
/// Holds peaks under a limit without clipping them: the sound is turned down a little before a peak and up again after
/// it, so that its shape stays and nothing crackles.
/// </summary>
internal static class PeakLimit
{
    // Short enough to be heard as no dip, long enough to be no distortion of a voice's 100 Hz.
    private static readonly TimeSpan _reach = TimeSpan.FromMilliseconds(5);

    /// <summary>Turns the peaks down.</summary>
    /// <param name="samples">The samples; changed in place.</param>
    /// <param name="limit">The largest value that may be left, over 0.</param>
    /// <param name="sampleRate">Samples per second.</param>
    public static void Apply(double[] samples, double limit, int sampleRate)
    {
        var needed = Array.ConvertAll(samples, sample => Math.Min(1, limit / Math.Abs(sample)));
        if (Array.TrueForAll(needed, gain => gain >= 1))
        {
            return;
        }

        // Every gain in the mean covers the sample itself, so the mean is never more than the sample needs.
        var reach = (int)(_reach.TotalSeconds * sampleRate);
        var smooth = Over(Over(needed, reach, Least), reach, Mean);
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] *= smooth[i];
        }
    }

    private static double[] Over(double[] values, int reach, Func<ReadOnlySpan<double>, double> summary)
    {
        var result = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var from = Math.Max(0, i - reach);
            result[i] = summary(values.AsSpan(from..Math.Min(values.Length, i + reach + 1)));
        }

        return result;
    }

    private static double Least(ReadOnlySpan<double> values)
    {
        var least = values[0];
        foreach (var value in values)
        {
            least = Math.Min(least, value);
        }

        return least;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
