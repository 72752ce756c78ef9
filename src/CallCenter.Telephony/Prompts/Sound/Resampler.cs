namespace CallCenter.Telephony.Prompts.Sound;

/// <summary>
/// Changes the sample rate by a rational factor with a linear-phase low-pass filter (a Kaiser-windowed sinc, one set
/// of weights per phase). The band up to 42.5 % of the lower rate passes (3.4 kHz, the telephone's, at 8 kHz); from
/// 50 % on, what would come back as a false lower tone is 60 dB and more down.
/// </summary>
internal static class Resampler
{
    private const double PassEdge = 0.425;
    private const double StopEdge = 0.5;
    private const double Attenuation = 70;

    /// <summary>Changes the rate.</summary>
    /// <param name="sound">The sound.</param>
    /// <param name="sampleRate">The new rate in samples per second, 8,000–48,000.</param>
    /// <returns>The same sound at the new rate, equally long to within one sample and not shifted in time.</returns>
    public static Sound Resample(Sound sound, int sampleRate)
    {
        if (sound.SampleRate == sampleRate)
        {
            return sound;
        }

        var divisor = GreatestCommonDivisor(sound.SampleRate, sampleRate);
        var up = sampleRate / divisor;
        var down = sound.SampleRate / divisor;
        var filter = DesignFilter(sound.SampleRate, sampleRate, up);
        var result = new short[(int)((long)sound.Samples.Length * up / down)];
        for (var n = 0; n < result.Length; n++)
        {
            var position = (long)n * down;
            result[n] = Filter(sound.Samples, (int)(position / up), filter[position % up]);
        }

        return new Sound(sampleRate, result);
    }

    private static short Filter(short[] samples, int centre, double[] weights)
    {
        var first = centre - (weights.Length / 2) + 1;
        var sum = 0.0;
        for (var i = Math.Max(0, -first); i < weights.Length && first + i < samples.Length; i++)
        {
            sum += weights[i] * samples[first + i];
        }

        return (short)Math.Clamp(Math.Round(sum), short.MinValue, short.MaxValue);
    }

    /// <summary>Weights by phase: phase <c>p</c> computes the value <c>p / up</c> of a sample after the centre.</summary>
    private static double[][] DesignFilter(int fromRate, int toRate, int up)
    {
        var lower = (double)Math.Min(fromRate, toRate) / fromRate;
        var cutoff = (PassEdge + StopEdge) / 2 * lower;
        var transition = (StopEdge - PassEdge) * lower;

        // Kaiser's formulas for the length and the shape of the window.
        var half = (int)Math.Ceiling((Attenuation - 7.95) / (14.36 * transition) / 2) + 1;
        var beta = 0.1102 * (Attenuation - 8.7);
        var filter = new double[up][];
        for (var phase = 0; phase < up; phase++)
        {
            var weights = new double[2 * half];
            for (var i = 0; i < weights.Length; i++)
            {
                var distance = i - half + 1 - ((double)phase / up);
                weights[i] = Sinc(2 * cutoff * distance) * Kaiser(distance / half, beta);
            }

            // Every phase must pass a constant unchanged, or the phases would be heard as a hum.
            var sum = weights.Sum();
            filter[phase] = Array.ConvertAll(weights, weight => weight / sum);
        }

        return filter;
    }

    private static double Sinc(double x) => Math.Abs(x) < 1e-12 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static double Kaiser(double x, double beta) =>
        Math.Abs(x) >= 1 ? 0 : BesselI0(beta * Math.Sqrt(1 - (x * x))) / BesselI0(beta);

    private static double BesselI0(double x)
    {
        var sum = 1.0;
        var term = 1.0;
        for (var k = 1; term > 1e-12 * sum; k++)
        {
            term *= x / 2 / k * (x / 2 / k);
            sum += term;
        }

        return sum;
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
