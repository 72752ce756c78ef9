using CallCenter.Core.Customers;

namespace CallCenter.Telephony.Prompts.Synthesis;

/// <summary>Stands where no synthesiser is to be had, and says so each time.</summary>
/// <param name="reason">What is missing and what to do, as a sentence.</param>
internal sealed class NoSynthesizer(string reason) : ISpeechSynthesizer
{
    /// <inheritdoc />
    public Task<SynthesisOutcome> SynthesizeAsync(Language language, string text, CancellationToken cancellationToken) =>
        Task.FromResult<SynthesisOutcome>(new SynthesisOutcome.Failed(reason));
}
