namespace CallCenter.Telephony.Prompts.Sound;

/// <summary>Makes a synthesiser's output what a telephone line carries.</summary>
internal static class TelephoneSound
{
    /// <summary>Samples per second on a telephone line.</summary>
    public const int SampleRate = 8_000;

    /// <summary>Reads a WAV file, brings it to 8 kHz and cuts the silence at both ends.</summary>
    /// <param name="wav">A WAV file of any rate; one channel, 16 bits.</param>
    /// <returns>The audio, or why there is none.</returns>
    public static SynthesisOutcome From(ReadOnlySpan<byte> wav)
    {
        if (WaveFile.Read(wav) is not { } raw)
        {
            return new SynthesisOutcome.Failed("The synthesiser answered with something that is not a WAV file of one channel and 16 bits.");
        }

        var sound = Silence.Trim(Resampler.Resample(raw, SampleRate));
        return sound.Samples.Length == 0
            ? new SynthesisOutcome.Failed("The synthesiser made only silence of the text.")
            : new SynthesisOutcome.Audio(WaveFile.Write(sound));
    }
}
