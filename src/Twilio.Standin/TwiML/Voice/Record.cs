using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

/// <summary>
/// Records the caller. Without an action the current document is asked for again. Each constructor argument sets the
/// property of the same name.
/// </summary>
public partial class Record(
    Uri? action = null,
    Http.HttpMethod? method = null,
    int? timeout = null,
    string? finishOnKey = null,
    int? maxLength = null,
    bool? playBeep = null,
    Record.TrimEnum? trim = null,
    Uri? recordingStatusCallback = null,
    Http.HttpMethod? recordingStatusCallbackMethod = null,
    IEnumerable<Record.RecordingEventEnum>? recordingStatusCallbackEvent = null,
    bool? transcribe = null,
    Uri? transcribeCallback = null) : TwiML("Record")
{
    /// <summary>Address told when the recording has ended.</summary>
    public Uri? Action { get; set; } = action;

    /// <summary>HTTP method of that request, GET or POST; the carrier takes POST when absent.</summary>
    public Http.HttpMethod? Method { get; set; } = method;

    /// <summary>Seconds of silence that end it, 0 for never; 5 when absent.</summary>
    public int? Timeout { get; set; } = timeout;

    /// <summary>Keys that end it; any key when absent.</summary>
    public string? FinishOnKey { get; set; } = finishOnKey;

    /// <summary>Longest recording in seconds; 3600 when absent.</summary>
    public int? MaxLength { get; set; } = maxLength;

    /// <summary>Whether a beep starts it; true when absent.</summary>
    public bool? PlayBeep { get; set; } = playBeep;

    /// <summary>Whether silence at both ends is cut.</summary>
    public Record.TrimEnum? Trim { get; set; } = trim;

    /// <summary>Address told about the recording; relative or absolute.</summary>
    public Uri? RecordingStatusCallback { get; set; } = recordingStatusCallback;

    /// <summary>HTTP method of that request, GET or POST; the carrier takes POST when absent.</summary>
    public Http.HttpMethod? RecordingStatusCallbackMethod { get; set; } = recordingStatusCallbackMethod;

    /// <summary>Recording events worth a callback; <c>completed</c> when absent.</summary>
    public IEnumerable<Record.RecordingEventEnum>? RecordingStatusCallbackEvent { get; set; } =
        recordingStatusCallbackEvent;

    /// <summary>Whether a transcript is made.</summary>
    public bool? Transcribe { get; set; } = transcribe;

    /// <summary>Address told about the transcript.</summary>
    public Uri? TranscribeCallback { get; set; } = transcribeCallback;

    /// <inheritdoc/>
    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("action", Action)
        .With("method", Method)
        .With("timeout", Timeout)
        .With("finishOnKey", FinishOnKey)
        .With("maxLength", MaxLength)
        .With("playBeep", PlayBeep)
        .With("trim", Trim)
        .With("recordingStatusCallback", RecordingStatusCallback)
        .With("recordingStatusCallbackMethod", RecordingStatusCallbackMethod)
        .With("recordingStatusCallbackEvent", RecordingStatusCallbackEvent)
        .With("transcribe", Transcribe)
        .With("transcribeCallback", TranscribeCallback);

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Record Append(TwiML childElem) => (Record)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Record SetOption(string key, object value) => (Record)base.SetOption(key, value);
}
