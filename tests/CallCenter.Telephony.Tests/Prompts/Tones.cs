using CallCenter.Telephony.Prompts.Sound;

namespace CallCenter.Telephony.Tests.Prompts;

/// <summary>Makes and measures tones.</summary>
internal static class Tones
{
    public static Sound Sine(int rate, double hertz, double seconds, double amplitude) =>
        new(rate, [.. Enumerable.Range(0, (int)(rate * seconds)).Select(i => (short)Math.Round(amplitude * Math.Sin(2 * Math.PI * hertz * i / rate)))]);

    /// <summary>The amplitude of one frequency in the sound's middle, by correlation with a sine and a cosine under a Hann window.</summary>
    public static double AmplitudeAt(Sound sound, double hertz)
    {
        var middle = sound.Samples[(sound.Samples.Length / 10)..^(sound.Samples.Length / 10)];
        double sine = 0, cosine = 0, weight = 0;
        for (var i = 0; i < middle.Length; i++)
        {
            var window = 0.5 - (0.5 * Math.Cos(2 * Math.PI * i / middle.Length));
            var angle = 2 * Math.PI * hertz * i / sound.SampleRate;
            sine += window * middle[i] * Math.Sin(angle);
            cosine += window * middle[i] * Math.Cos(angle);
            weight += window;
        }

        return 2 * Math.Sqrt((sine * sine) + (cosine * cosine)) / weight;
    }

    /// <summary>Root mean square of the sound's middle.</summary>
    public static double Loudness(Sound sound)
    {
        var middle = sound.Samples[(sound.Samples.Length / 10)..^(sound.Samples.Length / 10)];
        return Math.Sqrt(middle.Average(sample => (double)sample * sample));
    }
}
