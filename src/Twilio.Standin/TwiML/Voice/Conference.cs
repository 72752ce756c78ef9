using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

/// <summary>A conference room inside a Dial. Each constructor argument sets the property of the same name.</summary>
public partial class Conference(
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
    string? participantLabel = null) : TwiML("Conference")
{
    /// <summary>Room name, unique in the account.</summary>
    public string? Name { get; set; } = name;

    /// <summary>Whether this participant is not heard.</summary>
    public bool? Muted { get; set; } = muted;

    /// <summary>When a beep sounds; <c>true</c> when absent.</summary>
    public Conference.BeepEnum? Beep { get; set; } = beep;

    /// <summary>Whether the conference starts when this participant joins; true when absent.</summary>
    public bool? StartConferenceOnEnter { get; set; } = startConferenceOnEnter;

    /// <summary>Whether the conference ends when this participant leaves; false when absent.</summary>
    public bool? EndConferenceOnExit { get; set; } = endConferenceOnExit;

    /// <summary>Music before the start; <see cref="Types.EmptyUri"/> is silence.</summary>
    public Uri? WaitUrl { get; set; } = waitUrl;

    /// <summary>HTTP method of that request, GET or POST; the carrier takes POST when absent.</summary>
    public Http.HttpMethod? WaitMethod { get; set; } = waitMethod;

    /// <summary>Participants, 2 to 250.</summary>
    public int? MaxParticipants { get; set; } = maxParticipants;

    /// <summary>Whether the conference is recorded.</summary>
    public Conference.RecordEnum? Record { get; set; } = record;

    /// <summary>Where it is mixed.</summary>
    public Conference.RegionEnum? Region { get; set; } = region;

    /// <summary>Call that alone hears this participant.</summary>
    public string? Coach { get; set; } = coach;

    /// <summary>Whether silence at both ends is cut.</summary>
    public Conference.TrimEnum? Trim { get; set; } = trim;

    /// <summary>Events worth a status callback; the carrier takes <c>completed</c> when absent.</summary>
    public IEnumerable<Conference.EventEnum>? StatusCallbackEvent { get; set; } = statusCallbackEvent;

    /// <summary>Address told about the progress of this leg.</summary>
    public Uri? StatusCallback { get; set; } = statusCallback;

    /// <summary>HTTP method of that request, GET or POST; the carrier takes POST when absent.</summary>
    public Http.HttpMethod? StatusCallbackMethod { get; set; } = statusCallbackMethod;

    /// <summary>Address told about the recording; relative or absolute.</summary>
    public Uri? RecordingStatusCallback { get; set; } = recordingStatusCallback;

    /// <summary>HTTP method of that request, GET or POST; the carrier takes POST when absent.</summary>
    public Http.HttpMethod? RecordingStatusCallbackMethod { get; set; } = recordingStatusCallbackMethod;

    /// <summary>Recording events worth a callback; <c>completed</c> when absent.</summary>
    public IEnumerable<Conference.RecordingEventEnum>? RecordingStatusCallbackEvent { get; set; } =
        recordingStatusCallbackEvent;

    /// <summary>Address told about recordings, older form.</summary>
    public Uri? EventCallbackUrl { get; set; } = eventCallbackUrl;

    /// <summary>How much delay smooths the audio.</summary>
    public Conference.JitterBufferSizeEnum? JitterBufferSize { get; set; } = jitterBufferSize;

    /// <summary>Name of this participant for the REST API.</summary>
    public string? ParticipantLabel { get; set; } = participantLabel;

    /// <inheritdoc/>
    protected override string GetElementBody() => Name ?? string.Empty;

    /// <inheritdoc/>
    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("muted", Muted)
        .With("beep", Beep)
        .With("startConferenceOnEnter", StartConferenceOnEnter)
        .With("endConferenceOnExit", EndConferenceOnExit)
        .With("waitUrl", WaitUrl)
        .With("waitMethod", WaitMethod)
        .With("maxParticipants", MaxParticipants)
        .With("record", Record)
        .With("region", Region)
        .With("coach", Coach)
        .With("trim", Trim)
        .With("statusCallbackEvent", StatusCallbackEvent)
        .With("statusCallback", StatusCallback)
        .With("statusCallbackMethod", StatusCallbackMethod)
        .With("recordingStatusCallback", RecordingStatusCallback)
        .With("recordingStatusCallbackMethod", RecordingStatusCallbackMethod)
        .With("recordingStatusCallbackEvent", RecordingStatusCallbackEvent)
        .With("eventCallbackUrl", EventCallbackUrl)
        .With("jitterBufferSize", JitterBufferSize)
        .With("participantLabel", ParticipantLabel);

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Conference Append(TwiML childElem) => (Conference)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Conference SetOption(string key, object value) => (Conference)base.SetOption(key, value);
}
