using CallCenter.Engine.Routing;
using CallCenter.Flows.Prompts;
using CallCenter.Telephony.Documents;
using Twilio.TwiML;
using Twilio.TwiML.Voice;
using HttpMethod = Twilio.Http.HttpMethod;

namespace CallCenter.Telephony.Offers;

/// <summary>What an agent hears before the caller is there: which district, and whether the customer is known.</summary>
internal static class WhisperDocument
{
    private const int SecondsForAKey = 5;

    /// <summary>The whisper; without a voice a tone stands for it, and the keys work all the same.</summary>
    /// <param name="documents">What documents are made of.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="cancellationToken">Ends the wait for a voice.</param>
    public static async Task<VoiceResponse> MakeAsync(
        VoiceDocuments documents, OfferView offer, CancellationToken cancellationToken)
    {
        var district = documents.Districts.Find(offer.Code?.Prefix);
        var speech = documents.Texts.Utterances(PromptFor(offer), offer.AgentLanguage, new PromptValues(offer.Code, district));
        var (verbs, _) = await documents.Speech.MakeAsync(speech, cancellationToken);
        var gather = new Gather(
            input: [Gather.InputEnum.Dtmf],
            action: documents.Addresses.OfferAnswer(offer.Id),
            method: HttpMethod.Post,
            timeout: SecondsForAKey,
            finishOnKey: "",
            numDigits: 1);
        foreach (var verb in verbs.IsEmpty ? [documents.Speech.Tone()] : verbs)
        {
            gather.Append(verb);
        }

        return new VoiceResponse().Append(gather).Redirect(documents.Addresses.Offer(offer.Id), HttpMethod.Post);
    }

    private static string PromptFor(OfferView offer) => offer switch
    {
        { Code: null } => SystemPrompts.WhisperUnidentified,
        { Identified: false } => SystemPrompts.WhisperUnconfirmed,
        _ => SystemPrompts.WhisperIdentified,
    };
}
