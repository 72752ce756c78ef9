namespace CallCenter.Telephony.Prompts.Sound;

/// <summary>A stretch of time at 8 kHz that tones are added to.</summary>
/// <param name="duration">How long it is; what a tone has beyond the end is cut.</param>
internal sealed class ToneSheet(TimeSpan duration)
{
    private const double FadeSeconds = 0.02;

    private readonly double[] _sum = new double[(int)(duration.TotalSeconds * TelephoneSound.SampleRate)];

    /// <summary>Adds a tone that starts at once and dies away, like a plucked string.</summary>
    /// <param name="hertz">Its frequency, up to 1,500 Hz, so that its octave too is under the telephone's 3.4 kHz.</param>
    /// <param name="start">Seconds from the beginning.</param>
    /// <param name="seconds">How long it is heard.</param>
    /// <param name="level">Its loudness at the start, 0–1 of full scale.</param>
    public void Pluck(double hertz, double start, double seconds, double level) =>
        Add(start, seconds, t => level * Math.Exp(-3 * t / seconds) * (Sine(hertz, t) + (0.25 * Sine(2 * hertz, t))));

    /// <summary>Adds an even tone.</summary>
    /// <param name="hertz">Its frequency, up to 3,400 Hz.</param>
    /// <param name="start">Seconds from the beginning.</param>
    /// <param name="seconds">How long it is heard.</param>
    /// <param name="level">Its loudness, 0–1 of full scale.</param>
    public void Hold(double hertz, double start, double seconds, double level) =>
        Add(start, seconds, t => level * Sine(hertz, t));

    /// <summary>What was added so far as samples.</summary>
    public short[] Samples() => Array.ConvertAll(_sum, value => (short)Math.Round(Math.Clamp(value, -1, 1) * short.MaxValue));

    private void Add(double start, double seconds, Func<double, double> wave)
    {
        var first = (int)(start * TelephoneSound.SampleRate);
        var count = Math.Min((int)(seconds * TelephoneSound.SampleRate), _sum.Length - first);
        for (var i = 0; i < count; i++)
        {
            var t = (double)i / TelephoneSound.SampleRate;
            var left = (double)(count - i) / TelephoneSound.SampleRate;

            // Without the short fades each tone would begin and end with a click.
            _sum[first + i] += wave(t) * Math.Min(1, Math.Min(t, left) / FadeSeconds);
        }
    }

    private static double Sine(double hertz, double t) => Math.Sin(2 * Math.PI * hertz * t);
}
