using System.Text.RegularExpressions;
using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Gather;

/// <summary>The attributes of Gather that only speech needs.</summary>
/// <param name="PartialUrl">Who is told of each word while it is said; null for nobody.</param>
/// <param name="PartialMethod">GET or POST.</param>
/// <param name="Fault">Why nothing can be recognised; null when it can.</param>
internal sealed partial record SpeechRecognition(string? PartialUrl, string PartialMethod, TwimlFault? Fault)
{
    /// <summary>Most entries of <c>hints</c>.</summary>
    public const int MostHints = 500;

    /// <summary>Most characters of one entry.</summary>
    public const int LongestHint = 100;

    /// <summary>Reads them. Hints and the filter for bad words change nothing here: a handset says what is understood.</summary>
    public static SpeechRecognition Read(VerbReader reader)
    {
        reader.Accept("profanityFilter", "enhanced");
        CheckHints(reader, reader.Text("hints") ?? "");
        return new SpeechRecognition(
            reader.Text("partialResultCallback"),
            reader.Method("partialResultCallbackMethod"),
            Judge(Model(reader), reader.Text("language") ?? "en-US"));
    }

    // "up to 500 entries, each 100 characters or fewer": a warning, and the Gather goes on.
    private static void CheckHints(VerbReader reader, string hints)
    {
        var entries = hints.Split(',');
        if (entries.Length > MostHints || entries.Any(entry => entry.Trim().Length > LongestHint))
        {
            reader.Warn($"hints: at most {MostHints} entries of at most {LongestHint} characters.", AlertCodes.InvalidHints);
        }
    }

    private static string Model(VerbReader reader)
    {
        var given = reader.Text("speechModel") ?? "default";
        if (SpeechModels.IsKnown(given))
        {
            return given;
        }

        reader.Warn($"'{given}' is no speechModel.", AlertCodes.InvalidSpeechModel);
        return "default";
    }

    private static TwimlFault? Judge(string model, string language) => LanguageTag().IsMatch(language) && SpeechModels.Hears(model, language)
        ? null
        : new TwimlFault(AlertCodes.InvalidGatherLanguage, $"speechModel '{model}' does not understand language '{language}'.");

    // "A malformed locale value such as en instead of a supported tag like en-US" is refused, too.
    [GeneratedRegex("^([a-z]{2,3}(-[a-z]{4})?-[a-z0-9]{2,3}|multi)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
