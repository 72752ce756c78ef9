using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Recordings;

/// <summary>The recording attributes that Record, Dial and Conference share, as written.</summary>
internal sealed record RecordingAttributes(string? CallbackUrl, string CallbackMethod, string CallbackEvents)
{
    /// <summary><c>inbound</c>, <c>outbound</c> or <c>both</c>.</summary>
    public string Track { get; private init; } = "both";

    /// <summary>Whether silence at the ends is cut off; null when the document does not say.</summary>
    public bool? Trim { get; private init; }

    public static RecordingAttributes Read(VerbReader reader) => new(
        reader.Text("recordingStatusCallback"),
        reader.Method("recordingStatusCallbackMethod"),
        reader.Text("recordingStatusCallbackEvent") ?? "")
    {
        Track = reader.Choice("recordingTrack", "both", "inbound", "outbound", "both"),
        Trim = reader.Choice("trim", "", "trim-silence", "do-not-trim") is { Length: > 0 } trim ? trim == "trim-silence" : null,
    };

    /// <summary>The settings of a recording asked for in a document at an address.</summary>
    public RecordingSettings For(string source, int channels, string? documentUrl) => new(
        source, channels, Track, RecordingCallback.For(CallbackUrl, CallbackMethod, [CallbackEvents], documentUrl));
}
