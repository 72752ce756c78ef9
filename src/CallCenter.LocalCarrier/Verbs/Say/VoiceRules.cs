using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Say;

/// <summary>Which text the carrier can speak. Pure.</summary>
internal static class VoiceRules
{
    /// <summary>The one Serbian voice.</summary>
    public const string SerbianVoice = "Google.sr-RS-Standard-A";
    private const int MaxEncoded = 4_500;

    /// <summary>Null when it can be spoken, else why not.</summary>
    public static TwimlFault? Check(SayVerb say)
    {
        var language = say.Language ?? "";
        if (IsLanguage(language, "sq") || say.Voice?.Contains("sq-", StringComparison.OrdinalIgnoreCase) == true)
        {
            return new TwimlFault(AlertCodes.InvalidSay, "No voice speaks Albanian: use <Play> with recorded or synthesised audio.");
        }

        if (IsLanguage(language, "sr") && !(say.Voice == SerbianVoice && language == "sr-RS"))
        {
            return new TwimlFault(AlertCodes.InvalidSay, $"Serbian needs voice {SerbianVoice} and language sr-RS.");
        }

        if (say.Voice == SerbianVoice && language is not ("" or "sr-RS"))
        {
            return new TwimlFault(AlertCodes.InvalidSay, $"Voice {SerbianVoice} does not speak {language}.");
        }

        return Uri.EscapeDataString(say.Text).Length > MaxEncoded
            ? new TwimlFault(AlertCodes.SayTooLong, $"The text is longer than {MaxEncoded} URL-encoded characters.")
            : null;
    }

    private static bool IsLanguage(string tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
