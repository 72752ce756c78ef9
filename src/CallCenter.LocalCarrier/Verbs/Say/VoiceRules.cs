using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Say;

/// <summary>Which text the carrier can speak, in which voice (errors 13511, 13520 and 13521). Pure.</summary>
internal static class VoiceRules
{
    /// <summary>The one Serbian voice.</summary>
    public const string SerbianVoice = "Google.sr-RS-Standard-A";
    private const string Google = "Google.";
    private const string Polly = "Polly.";
    private const int MostEncoded = 4_500;
    private const int MostBasic = 4_096;
    private const int MostPolly = 3_000;
    private const int MostGoogle = 5_000;

    /// <summary>Null when it can be spoken, else why not.</summary>
    public static TwimlFault? Check(SayVerb say) =>
        say.Text.Length == 0 ? new TwimlFault(AlertCodes.InvalidSay, "There is nothing to say.") : Voice(say) ?? Length(say);

    private static TwimlFault? Voice(SayVerb say)
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

        if (!(IsBasic(say.Voice) || Is(say.Voice, Google) || Is(say.Voice, Polly)))
        {
            return new TwimlFault(AlertCodes.InvalidVoice, $"'{say.Voice}' is no voice.");
        }

        // A Google voice is named after the language it speaks.
        return Is(say.Voice, Google) && language.Length > 0 && !Is(say.Voice, Google + language + "-")
            ? new TwimlFault(AlertCodes.InvalidSay, $"Voice {say.Voice} does not speak {language}.")
            : null;
    }

    private static TwimlFault? Length(SayVerb say)
    {
        var (length, most) = say.Voice switch
        {
            var voice when Is(voice, Google) => (say.MarkupLength, MostGoogle),
            var voice when Is(voice, Polly) => (say.Text.Length, MostPolly),
            _ => (say.Text.Length, MostBasic),
        };
        return length > most || Uri.EscapeDataString(say.Text).Length > MostEncoded
            ? new TwimlFault(AlertCodes.SayTooLong, $"The text is longer than {most} characters, or {MostEncoded} when URL-encoded.")
            : null;
    }

    private static bool IsBasic(string? voice) => voice is null or "" or "man" or "woman" or "alice";

    private static bool Is(string? voice, string beginning) => voice?.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsLanguage(string tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
