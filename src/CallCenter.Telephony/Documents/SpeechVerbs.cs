using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Running;
using CallCenter.Telephony.Prompts;
using Twilio.TwiML;
using Twilio.TwiML.Voice;

namespace CallCenter.Telephony.Documents;

/// <summary>Turns sentences into what the carrier speaks or plays.</summary>
internal sealed class SpeechVerbs(PromptAudio prompts, VoiceAddresses addresses)
{
    /// <summary>Makes the verbs for some sentences; every sentence is prepared at the same time.</summary>
    /// <param name="speech">What to speak, in order.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A Say or Play a sentence, or the reason why one cannot be heard.</returns>
    public async Task<(ImmutableArray<TwiML> Verbs, string? Failure)> MakeAsync(
        ImmutableArray<Utterance> speech, CancellationToken cancellationToken)
    {
        var prepared = await System.Threading.Tasks.Task.WhenAll(
            speech.Select(sentence => prompts.PrepareAsync(sentence, cancellationToken)));
        var failure = prepared.OfType<PreparedPrompt.Failed>().FirstOrDefault();
        return failure is null ? ([.. prepared.Select(Verb)], null) : ([], failure.Reason);
    }

    /// <summary>A tone that stands for words when there is no voice.</summary>
    public Play Tone() => Sound(BuiltInAudio.OneMoment);

    /// <summary>What a caller hears in place of words that cannot be spoken, on the way to a person.</summary>
    /// <param name="language">The caller's language; the default value where it is not known.</param>
    /// <returns>A recording in that language, or the tone.</returns>
    public Play OneMoment(Language language) => Sound(BuiltInAudio.OneMomentIn(language));

    /// <summary>A sound that is always there.</summary>
    /// <param name="path">Its address, one of <see cref="BuiltInAudio"/>'s.</param>
    public Play Sound(string path) => new(addresses.Audio(path));

    private TwiML Verb(PreparedPrompt prompt) => prompt switch
    {
        PreparedPrompt.Spoken spoken => Say(spoken),
        PreparedPrompt.Audio audio => new Play(addresses.Audio(audio.Path)),
        _ => Tone(),
    };

    private static Say Say(PreparedPrompt.Spoken spoken) => spoken.Voice is { } voice
        ? new Say(spoken.Text, voice, language: spoken.CarrierLanguage)
        : new Say(spoken.Text, language: spoken.CarrierLanguage);
}
