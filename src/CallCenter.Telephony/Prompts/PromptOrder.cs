using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts.Sound;

namespace CallCenter.Telephony.Prompts;

/// <summary>One voice's try at one text.</summary>
/// <param name="Voice">Who speaks.</param>
/// <param name="Hash">The name of the audio, which is of the voice, too.</param>
/// <param name="Language">The language.</param>
/// <param name="Text">The cleaned text.</param>
/// <param name="IsLast">Whether nobody is left to speak the text when this voice fails.</param>
internal sealed record PromptOrder(ISpeechSynthesizer Voice, string Hash, Language Language, string Text, bool IsLast);

/// <summary>The voices that may speak a text, best first.</summary>
/// <param name="first">Who speaks.</param>
/// <param name="fallback">Who speaks when the first one fails, or null; disposed with this.</param>
internal sealed class PromptVoices(ISpeechSynthesizer first, ISpeechSynthesizer? fallback) : IDisposable
{
    /// <summary>The tries at a text, in order. Each voice's audio has a name of its own, so that what the fallback spoke is not kept for the first voice's.</summary>
    /// <param name="language">The language.</param>
    /// <param name="text">The cleaned text.</param>
    public IEnumerable<PromptOrder> For(Language language, string text)
    {
        yield return Order(first, language, text, isLast: fallback is null);
        if (fallback is not null)
        {
            yield return Order(fallback, language, text, isLast: true);
        }
    }

    /// <inheritdoc />
    public void Dispose() => (fallback as IDisposable)?.Dispose();

    private static PromptOrder Order(ISpeechSynthesizer voice, Language language, string text, bool isLast) =>
        new(voice, AudioName.Of(language, text, voice.VoiceFor(language), TelephoneSound.Recipe), language, text, isLast);
}
