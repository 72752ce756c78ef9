using CallCenter.Core.Calls;
using Twilio.TwiML;
using Twilio.TwiML.Voice;
using HttpMethod = Twilio.Http.HttpMethod;

namespace CallCenter.Telephony.Documents;

/// <summary>
/// The conversation of caller and agent: a conference named after the call, so that hold, transfer and listening in
/// are possible. It ends for both when either leaves.
/// </summary>
internal static class ConversationDocument
{
    /// <summary>Puts a leg into the conversation.</summary>
    /// <param name="call">The caller's call.</param>
    /// <param name="label">Who this leg is: <c>caller</c> or <c>agent</c>.</param>
    /// <param name="after">Where the leg goes afterwards, or null to end it.</param>
    public static VoiceResponse For(CallId call, string label, Uri? after)
    {
        var dial = new Dial(action: after, method: after is null ? null : HttpMethod.Post);
        dial.Conference(
            name: $"call-{call}",
            beep: Conference.BeepEnum.False,
            startConferenceOnEnter: true,
            endConferenceOnExit: true,
            waitUrl: new Twilio.Types.EmptyUri(),
            participantLabel: label);
        var response = new VoiceResponse().Append(dial);
        return after is null ? response.Hangup() : response;
    }
}
