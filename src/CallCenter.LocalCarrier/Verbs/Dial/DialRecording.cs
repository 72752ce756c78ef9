using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Dial;

/// <summary>How a Dial is recorded.</summary>
/// <param name="FromRinging">Whether the ringing is on it, too.</param>
/// <param name="Channels">1, or 2 for a channel for each party.</param>
/// <param name="Attributes">Track, trim and callback.</param>
internal sealed record DialRecording(bool FromRinging, int Channels, RecordingAttributes Attributes)
{
    private const string Not = "do-not-record";

    /// <summary>Reads the <c>record</c> attribute; null for do-not-record. "true" is record-from-answer, "false" do-not-record.</summary>
    public static DialRecording? Read(VerbReader reader)
    {
        var attributes = RecordingAttributes.Read(reader);
        var how = reader.Choice("record", Not, Not, "false", "true",
            "record-from-answer", "record-from-ringing", "record-from-answer-dual", "record-from-ringing-dual");
        return how is Not or "false"
            ? null
            : new DialRecording(
                how.StartsWith("record-from-ringing", StringComparison.Ordinal),
                how.EndsWith("-dual", StringComparison.Ordinal) ? 2 : 1,
                attributes);
    }
}
