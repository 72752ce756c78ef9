using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

/// <summary>
/// Connects the caller with somebody: a number, a client, a queue or a conference. Each constructor argument sets the
/// property of the same name.
/// </summary>
public partial class Dial(
    string? number = null,
    Uri? action = null,
    Http.HttpMethod? method = null,
    int? timeout = null,
    bool? hangupOnStar = null,
    int? timeLimit = null,
    string? callerId = null,
    Dial.RecordEnum? record = null,
    Dial.TrimEnum? trim = null,
    Uri? recordingStatusCallback = null,
    Http.HttpMethod? recordingStatusCallbackMethod = null,
    IEnumerable<Dial.RecordingEventEnum>? recordingStatusCallbackEvent = null,
    bool? answerOnBridge = null,
    Dial.RingToneEnum? ringTone = null,
    Dial.RecordingTrackEnum? recordingTrack = null,
    bool? sequential = null) : TwiML("Dial")
{
    /// <summary>Number to call; absent when children say whom to call.</summary>
    public string? NumberAttribute { get; set; } = number;

    /// <summary>Address told when the dialled leg has ended; the next verb runs when absent.</summary>
    public Uri? Action { get; set; } = action;

    /// <summary>HTTP method of that request, GET or POST; the carrier takes POST when absent.</summary>
    public Http.HttpMethod? Method { get; set; } = method;

    /// <summary>Seconds of ringing, 5 to 600; 30 when absent. The carrier adds 5.</summary>
    public int? Timeout { get; set; } = timeout;

    /// <summary>Whether the caller may end it with the star key.</summary>
    public bool? HangupOnStar { get; set; } = hangupOnStar;

    /// <summary>Longest call in seconds; 14400 when absent.</summary>
    public int? TimeLimit { get; set; } = timeLimit;

    /// <summary>Number or client shown to the other side.</summary>
    public string? CallerId { get; set; } = callerId;

    /// <summary>Whether and from when the call is recorded.</summary>
    public Dial.RecordEnum? Record { get; set; } = record;

    /// <summary>Whether silence at both ends is cut.</summary>
    public Dial.TrimEnum? Trim { get; set; } = trim;

    /// <summary>Address told about the recording; relative or absolute.</summary>
    public Uri? RecordingStatusCallback { get; set; } = recordingStatusCallback;

    /// <summary>HTTP method of that request, GET or POST; the carrier takes POST when absent.</summary>
    public Http.HttpMethod? RecordingStatusCallbackMethod { get; set; } = recordingStatusCallbackMethod;

    /// <summary>Recording events worth a callback; <c>completed</c> when absent.</summary>
    public IEnumerable<Dial.RecordingEventEnum>? RecordingStatusCallbackEvent { get; set; } =
        recordingStatusCallbackEvent;

    /// <summary>Whether the caller hears ringing until the other side answers.</summary>
    public bool? AnswerOnBridge { get; set; } = answerOnBridge;

    /// <summary>Ringing tone of a country.</summary>
    public Dial.RingToneEnum? RingTone { get; set; } = ringTone;

    /// <summary>Which side is recorded.</summary>
    public Dial.RecordingTrackEnum? RecordingTrack { get; set; } = recordingTrack;

    /// <summary>Whether several children are called one after the other.</summary>
    public bool? Sequential { get; set; } = sequential;

    /// <inheritdoc/>
    protected override string GetElementBody() => NumberAttribute ?? string.Empty;

    /// <inheritdoc/>
    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("action", Action)
        .With("method", Method)
        .With("timeout", Timeout)
        .With("hangupOnStar", HangupOnStar)
        .With("timeLimit", TimeLimit)
        .With("callerId", CallerId)
        .With("record", Record)
        .With("trim", Trim)
        .With("recordingStatusCallback", RecordingStatusCallback)
        .With("recordingStatusCallbackMethod", RecordingStatusCallbackMethod)
        .With("recordingStatusCallbackEvent", RecordingStatusCallbackEvent)
        .With("answerOnBridge", AnswerOnBridge)
        .With("ringTone", RingTone)
        .With("recordingTrack", RecordingTrack)
        .With("sequential", Sequential);

    /// <summary>
    /// Adds <see cref="Voice.Client"/>: a browser or app client inside a Dial. Arguments are its properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public Dial Client(
        string? identity = null,
        Uri? url = null,
        Http.HttpMethod? method = null,
        IEnumerable<Client.EventEnum>? statusCallbackEvent = null,
        Uri? statusCallback = null,
        Http.HttpMethod? statusCallbackMethod = null) =>
        Append(new Client(
            identity, url, method, statusCallbackEvent, statusCallback, statusCallbackMethod));

    /// <summary>
    /// Adds <see cref="Voice.Conference"/>: a conference room inside a Dial. Arguments are its properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public Dial Conference(
        string? name = null,
        bool? muted = null,
        Conference.BeepEnum? beep = null,
        bool? startConferenceOnEnter = null,
        bool? endConferenceOnExit = null,
        Uri? waitUrl = null,
        Http.HttpMethod? waitMethod = null,
        int? maxParticipants = null,
        Conference.RecordEnum? record = null,
        Conference.RegionEnum? region = null,
        string? coach = null,
        Conference.TrimEnum? trim = null,
        IEnumerable<Conference.EventEnum>? statusCallbackEvent = null,
        Uri? statusCallback = null,
        Http.HttpMethod? statusCallbackMethod = null,
        Uri? recordingStatusCallback = null,
        Http.HttpMethod? recordingStatusCallbackMethod = null,
        IEnumerable<Conference.RecordingEventEnum>? recordingStatusCallbackEvent = null,
        Uri? eventCallbackUrl = null,
        Conference.JitterBufferSizeEnum? jitterBufferSize = null,
        string? participantLabel = null) =>
        Append(new Conference(
            name, muted, beep, startConferenceOnEnter, endConferenceOnExit, waitUrl, waitMethod,
            maxParticipants, record, region, coach, trim, statusCallbackEvent, statusCallback,
            statusCallbackMethod, recordingStatusCallback, recordingStatusCallbackMethod,
            recordingStatusCallbackEvent, eventCallbackUrl, jitterBufferSize, participantLabel));

    /// <summary>Adds <see cref="Voice.Number"/>: a phone number inside a Dial. Arguments are its properties.</summary>
    /// <returns>This element, for chaining.</returns>
    public Dial Number(
        Types.PhoneNumber? phoneNumber = null,
        string? sendDigits = null,
        Uri? url = null,
        Http.HttpMethod? method = null,
        IEnumerable<Number.EventEnum>? statusCallbackEvent = null,
        Uri? statusCallback = null,
        Http.HttpMethod? statusCallbackMethod = null,
        string? byoc = null) =>
        Append(new Number(
            phoneNumber, sendDigits, url, method, statusCallbackEvent, statusCallback,
            statusCallbackMethod, byoc));

    /// <summary>
    /// Adds <see cref="Voice.Queue"/>: the first waiting call of a queue, inside a Dial. Arguments are its properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public Dial Queue(
        string? name = null,
        Uri? url = null,
        Http.HttpMethod? method = null,
        string? reservationSid = null,
        string? postWorkActivitySid = null) =>
        Append(new Queue(name, url, method, reservationSid, postWorkActivitySid));

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Dial Append(TwiML childElem) => (Dial)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Dial SetOption(string key, object value) => (Dial)base.SetOption(key, value);
}
