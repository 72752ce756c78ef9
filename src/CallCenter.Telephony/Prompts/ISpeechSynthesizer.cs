using CallCenter.Core.Customers;

namespace CallCenter.Telephony.Prompts;

/// <summary>Turns text into audio for the telephone. What cannot be spoken is an outcome, never an exception.</summary>
public interface ISpeechSynthesizer
{
    /// <summary>
    /// Names everything beside the text that decides how it sounds: provider, voice, speed. Audio is kept under a name
    /// made of it, so two voices that sound different must not share one.
    /// </summary>
    /// <param name="language">The language of the text.</param>
    /// <returns>Such as <c>espeak-ng sq 150</c>; anything where the language is not spoken.</returns>
    string VoiceFor(Language language);

    /// <summary>Speaks a text.</summary>
    /// <param name="language">The language to speak it in.</param>
    /// <param name="text">Plain text, 1–1,000 characters; nothing in it is markup or an option.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then <see cref="SynthesisOutcome.Failed"/>.</param>
    /// <returns>The audio, or why there is none.</returns>
    Task<SynthesisOutcome> SynthesizeAsync(Language language, string text, CancellationToken cancellationToken);
}

/// <summary>What an attempt to speak a text came to.</summary>
public abstract record SynthesisOutcome
{
    private SynthesisOutcome()
    {
    }

    /// <summary>The text was spoken.</summary>
    /// <param name="Wav">A whole WAV file: 8 kHz, one channel, 16 bits, evened in loudness, silence at both ends cut.</param>
    public sealed record Audio(ReadOnlyMemory<byte> Wav) : SynthesisOutcome;

    /// <summary>The text was not spoken.</summary>
    /// <param name="Reason">A sentence for the log: what is wrong and, where possible, what to do. Never the text itself.</param>
    public sealed record Failed(string Reason) : SynthesisOutcome;
}
