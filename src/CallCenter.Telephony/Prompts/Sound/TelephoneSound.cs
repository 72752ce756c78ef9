using System.Globalization;

namespace CallCenter.Telephony.Prompts.Sound;

/// <summary>Makes a synthesiser's output what a telephone line carries and what a caller hears well.</summary>
internal static class TelephoneSound
{
    /// <summary>Samples per second on a telephone line.</summary>
    public const int SampleRate = 8_000;

    // Raise it when the way sound is treated changes without one of the figures beside it.
    private const int Version = 2;

    /// <summary>How sound is treated here: part of an audio file's name, so that a change of it makes every file anew.</summary>
    public static string Recipe { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{SampleRate} Hz, {Silence.KeptMilliseconds} ms, {Loudness.Target} dB, {Loudness.Peak} dB, {Loudness.MostGain} dB, {Version}");

    /// <summary>Reads a WAV file, brings it to 8 kHz and to one loudness, and cuts the silence at both ends.</summary>
    /// <param name="wav">A WAV file of 8–48 kHz; one channel, 16 bits.</param>
    /// <returns>The audio, or why there is none.</returns>
    public static SynthesisOutcome From(ReadOnlySpan<byte> wav)
    {
        if (WaveFile.Read(wav) is not { } raw)
        {
            return new SynthesisOutcome.Failed(
                "The synthesiser answered with something that is not a WAV file of one channel, 16 bits and 8 to 48 kHz.");
        }

        var sound = Resampler.Resample(raw, SampleRate);

        // Evened first, so that the beginning of a quiet voice is not taken for silence.
        return Silence.Is(sound)
            ? new SynthesisOutcome.Failed("The synthesiser made only silence of the text.")
            : new SynthesisOutcome.Audio(WaveFile.Write(Silence.Trim(Loudness.Even(sound))));
    }
}
