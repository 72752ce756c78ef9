using System.Collections.Immutable;
using Twilio.TwiML;

namespace CallCenter.Telephony.Documents;

internal static class Speaking
{
    /// <summary>Appends prepared sentences to a document.</summary>
    /// <param name="response">The document.</param>
    /// <param name="verbs">Say and Play verbs.</param>
    /// <returns>The document.</returns>
    public static VoiceResponse Speak(this VoiceResponse response, ImmutableArray<TwiML> verbs)
    {
        foreach (var verb in verbs)
        {
            response.Append(verb);
        }

        return response;
    }
}
