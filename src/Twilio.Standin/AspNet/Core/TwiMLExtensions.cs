using Twilio.TwiML;

namespace Twilio.AspNet.Core;

/// <summary>Turns documents into results.</summary>
public static class TwiMLExtensions
{
    /// <summary>Answers with a document.</summary>
    /// <param name="voiceResponse">The document.</param>
    /// <returns>A result that writes it.</returns>
    public static TwiMLResult ToTwiMLResult(this VoiceResponse voiceResponse) => new(voiceResponse);
}
