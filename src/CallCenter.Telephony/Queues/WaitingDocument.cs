using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Running;
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
        var text = documents.Texts.Text(SystemPrompts.PleaseWait, language, PromptValues.None);
        ImmutableArray<Utterance> speech = text.Length > 0 ? [new Utterance(language, text)] : [];
        var (verbs, _) = await documents.Speech.MakeAsync(speech, cancellationToken);
        return new VoiceResponse().Speak(verbs).Append(documents.Speech.Sound(BuiltInAudio.Hold));
    }
}
