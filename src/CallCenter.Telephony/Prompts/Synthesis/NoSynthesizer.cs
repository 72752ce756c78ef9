using CallCenter.Core.Customers;

namespace CallCenter.Telephony.Prompts.Synthesis;

/// <summary>Stands where no synthesiser is to be had, and says so each time.</summary>
/// <param name="reason">What is missing and what to do, as a sentence.</param>
/// <param name="wordsPerMinute">The speed of what other nodes speak.</param>
internal sealed class NoSynthesizer(string reason, int wordsPerMinute) : ISpeechSynthesizer
{
    // espeak-ng's, so that what another node spoke is found and played here, too.
    /// <inheritdoc />
    public string VoiceFor(Language language) => EspeakVoice.Describe(language, wordsPerMinute);

    /// <inheritdoc />
    public Task<SynthesisOutcome> SynthesizeAsync(Language language, string text, CancellationToken cancellationToken) =>
        Task.FromResult<SynthesisOutcome>(new SynthesisOutcome.Failed(reason));
}
