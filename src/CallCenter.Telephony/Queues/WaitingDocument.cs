using CallCenter.Core.Customers;
using CallCenter.Flows.Prompts;
using CallCenter.Telephony.Documents;
using CallCenter.Telephony.Prompts;
using Twilio.TwiML;

namespace CallCenter.Telephony.Queues;

/// <summary>What a waiting caller hears. It must never fail: a faulty document there ends the wait.</summary>
internal static class WaitingDocument
{
    /// <summary>One round of waiting; the carrier asks again when it is over.</summary>
    /// <param name="documents">What documents are made of.</param>
    /// <param name="language">The caller's language.</param>
    /// <param name="cancellationToken">Ends the wait for a voice.</param>
    public static async Task<VoiceResponse> MakeAsync(
        VoiceDocuments documents, Language language, CancellationToken cancellationToken)
    {
        var speech = documents.Texts.Utterances(SystemPrompts.PleaseWait, language, PromptValues.None);
        var (verbs, _) = await documents.Speech.MakeAsync(speech, cancellationToken);
        return new VoiceResponse().Speak(verbs).Append(documents.Speech.Sound(BuiltInAudio.Hold));
    }
}
