using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Gather;

/// <summary><c>&lt;Gather&gt;</c> with its nested prompts; defaults as https://www.twilio.com/docs/voice/twiml/gather lists them.</summary>
internal sealed record GatherVerb(GatherSettings Settings, string? Action, string Method, IReadOnlyList<ParsedVerb> Prompts) : IVerb
{
    private const int Longest = 3_600;

    public static GatherVerb Read(VerbReader reader)
    {
        reader.Accept("language", "hints", "enhanced", "profanityFilter", "partialResultCallback", "partialResultCallbackMethod")
            .Accept("maxSpeechTime", "bargeIn", "debug");
        var inputs = Inputs(reader);
        var timeout = TimeSpan.FromSeconds(reader.Whole("timeout", 5, 1, Longest));
        var settings = new GatherSettings(inputs.Contains("dtmf"), inputs.Contains("speech"), timeout)
        {
            SpeechTimeout = SpeechTimeout(reader, timeout),
            FinishOnKey = FinishKey(reader),
            NumDigits = reader.OptionalWhole("numDigits", 1, 1_000),
            ActionOnEmptyResult = reader.Flag("actionOnEmptyResult"),
        };
        return new GatherVerb(settings, reader.Text("action"), reader.Method("method"), reader.Verbs("Say", "Play", "Pause"));
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
        var model = reader.Text("speechModel");
        if (reader.Text("speechTimeout") is not { } given)
        {
            return timeout;
        }

        if (given == "auto")
        {
            if (model is not null)
            {
                reader.Warn("speechTimeout 'auto' does not go with a speechModel.", AlertCodes.AutoSpeechTimeoutWithModel);
            }

            return GatherSettings.AutoSpeechTimeout;
        }

        if (int.TryParse(given, out var seconds) && seconds is > 0 and <= Longest)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        reader.Warn($"'{given}' is no speechTimeout.", AlertCodes.InvalidSpeechTimeout);
        return timeout;
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
}
