using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.Twiml;
using CallCenter.LocalCarrier.Verbs.Gather;

namespace CallCenter.LocalCarrier.Verbs.Record;

/// <summary><c>&lt;Record&gt;</c>; defaults as https://www.twilio.com/docs/voice/twiml/record lists them.</summary>
internal sealed record RecordVerb(RecordSettings Settings, string? Action, string Method) : IVerb
{
    private const string AnyKey = "1234567890*#";

    public bool PlayBeep { get; private init; }

    /// <summary>"trim: trim-silence by default": only what is said has a length.</summary>
    public bool Trim { get; private init; }

    public required RecordingAttributes Recording { get; init; }

    public static RecordVerb Read(VerbReader reader)
    {
        // Nothing is transcribed here: the attributes are known, and the callback is never made.
        var transcribe = reader.Flag("transcribe");
        reader.Accept("transcribeCallback", "recordingConfigurationId");
        var settings = new RecordSettings(
            TimeSpan.FromSeconds(reader.Whole("timeout", 5, 0, 3_600)),
            TimeSpan.FromSeconds(reader.Whole("maxLength", transcribe ? 120 : 3_600, 1, 14_400)),
            FinishKeys(reader));
        var recording = RecordingAttributes.Read(reader);
        return new RecordVerb(settings, reader.Text("action"), reader.Method("method"))
        {
            PlayBeep = reader.Flag("playBeep", true),
            Trim = recording.Trim ?? true,
            Recording = recording,
        };
    }

    private static string FinishKeys(VerbReader reader)
    {
        var given = reader.Text("finishOnKey") ?? AnyKey;
        if (given.All(GatherState.IsKey))
        {
            return given;
        }

        reader.Warn($"'{given}' is no finishOnKey.");
        return AnyKey;
    }
}
