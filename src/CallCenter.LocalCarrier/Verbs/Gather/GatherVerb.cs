using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Twiml;
using CallCenter.LocalCarrier.Verbs.Play;

namespace CallCenter.LocalCarrier.Verbs.Gather;

/// <summary><c>&lt;Gather&gt;</c> with its nested prompts; defaults as https://www.twilio.com/docs/voice/twiml/gather lists them.</summary>
internal sealed record GatherVerb(GatherSettings Settings, string? Action, string Method, IReadOnlyList<ParsedVerb> Prompts) : IVerb
{
    private const int Longest = 3_600;

    public required SpeechRecognition Recognition { get; init; }

    public static GatherVerb Read(VerbReader reader)
    {
        reader.Accept("bargeIn", "debug");
        var inputs = Inputs(reader);
        var timeout = TimeSpan.FromSeconds(reader.Whole("timeout", 5, 1, Longest));
        var settings = new GatherSettings(inputs.Contains("dtmf"), inputs.Contains("speech"), timeout)
        {
            SpeechTimeout = SpeechTimeout(reader, timeout),
            LongestSpeech = LongestSpeech(reader),
            FinishOnKey = FinishKey(reader),
            NumDigits = reader.OptionalWhole("numDigits", 1, 1_000),
            ActionOnEmptyResult = reader.Flag("actionOnEmptyResult"),
        };
        return new GatherVerb(settings, reader.Text("action"), reader.Method("method"), Nested(reader))
        {
            Recognition = SpeechRecognition.Read(reader),
        };
    }

    private static HashSet<string> Inputs(VerbReader reader)
    {
        var given = (reader.Text("input") ?? "dtmf").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (given.Length > 0 && given.All(word => word is "dtmf" or "speech"))
        {
            return [.. given];
        }

        reader.Warn($"'{string.Join(' ', given)}' is no Gather input.", AlertCodes.InvalidGatherInput);
        return ["dtmf"];
    }

    private static TimeSpan SpeechTimeout(VerbReader reader, TimeSpan timeout)
    {
        if (reader.Text("speechTimeout") != "auto")
        {
            return reader.OptionalWhole("speechTimeout", 1, Longest, AlertCodes.InvalidSpeechTimeout) is { } seconds
                ? TimeSpan.FromSeconds(seconds)
                : timeout;
        }

        if (reader.Text("speechModel") is not null)
        {
            reader.Warn("speechTimeout 'auto' does not go with a speechModel.", AlertCodes.AutoSpeechTimeoutWithModel);
        }

        return GatherSettings.AutoSpeechTimeout;
    }

    private static TimeSpan LongestSpeech(VerbReader reader)
    {
        var most = (int)GatherSettings.MostSpeech.TotalSeconds;
        return TimeSpan.FromSeconds(reader.Whole("maxSpeechTime", most, 1, most, AlertCodes.InvalidMaxSpeechTime));
    }

    private static char? FinishKey(VerbReader reader)
    {
        var given = reader.Text("finishOnKey") ?? "#";
        if (given.Length == 1 && GatherState.IsKey(given[0]))
        {
            return given[0];
        }

        if (given.Length > 0)
        {
            reader.Warn($"'{given}' is no finishOnKey.");
            return '#';
        }

        return null;
    }

    // "Nestable: Say, Play, Pause only"; "<Play digits> is not allowed inside Gather".
    private static List<ParsedVerb> Nested(VerbReader reader)
    {
        var prompts = reader.Verbs("Say", "Play", "Pause").ToList();
        if (prompts.RemoveAll(prompt => prompt.Verb is PlayVerb { Digits: not null }) > 0)
        {
            reader.Warn("Play digits is not allowed in Gather.");
        }

        return prompts;
    }
}
