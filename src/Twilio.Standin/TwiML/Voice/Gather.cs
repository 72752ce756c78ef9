using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

/// <summary>Collects keys, speech or both. Each constructor argument sets the property of the same name.</summary>
public partial class Gather(
    IEnumerable<Gather.InputEnum>? input = null,
    Uri? action = null,
    Http.HttpMethod? method = null,
    int? timeout = null,
    string? speechTimeout = null,
    int? maxSpeechTime = null,
    bool? profanityFilter = null,
    string? finishOnKey = null,
    int? numDigits = null,
    Uri? partialResultCallback = null,
    Http.HttpMethod? partialResultCallbackMethod = null,
    Gather.LanguageEnum? language = null,
    string? hints = null,
    bool? bargeIn = null,
    bool? debug = null,
    bool? actionOnEmptyResult = null,
    Gather.SpeechModelEnum? speechModel = null,
    bool? enhanced = null) : TwiML("Gather")
{
    /// <summary>What may be entered, in this order; keys when absent.</summary>
    public IEnumerable<Gather.InputEnum>? Input { get; set; } = input;

    /// <summary>Address of the result; the current document when absent.</summary>
    public Uri? Action { get; set; } = action;

    /// <summary>HTTP method of that request, GET or POST; the carrier takes POST when absent.</summary>
    public Http.HttpMethod? Method { get; set; } = method;

    /// <summary>Seconds of waiting for the first or next key, above 0; 5 when absent.</summary>
    public int? Timeout { get; set; } = timeout;

    /// <summary>Seconds of silence that end speech, or <c>auto</c>; the timeout when absent.</summary>
    public string? SpeechTimeout { get; set; } = speechTimeout;

    /// <summary>Longest speech in seconds, at most 60.</summary>
    public int? MaxSpeechTime { get; set; } = maxSpeechTime;

    /// <summary>Whether swear words are masked; true when absent.</summary>
    public bool? ProfanityFilter { get; set; } = profanityFilter;

    /// <summary>Key that ends the entry, or empty for none; <c>#</c> when absent.</summary>
    public string? FinishOnKey { get; set; } = finishOnKey;

    /// <summary>Keys after which the entry ends, above 0; unlimited when absent.</summary>
    public int? NumDigits { get; set; } = numDigits;

    /// <summary>Address told about unstable speech results.</summary>
    public Uri? PartialResultCallback { get; set; } = partialResultCallback;

    /// <summary>HTTP method of that request, GET or POST; the carrier takes POST when absent.</summary>
    public Http.HttpMethod? PartialResultCallbackMethod { get; set; } = partialResultCallbackMethod;

    /// <summary>Language of the speech; en-US when absent.</summary>
    public Gather.LanguageEnum? Language { get; set; } = language;

    /// <summary>Words likely to be said, by comma: at most 500 of at most 100 characters.</summary>
    public string? Hints { get; set; } = hints;

    /// <summary>Whether speech stops the prompt.</summary>
    public bool? BargeIn { get; set; } = bargeIn;

    /// <summary>Whether the carrier reports details.</summary>
    public bool? Debug { get; set; } = debug;

    /// <summary>Whether an empty entry is posted too; false when absent, and the next verb runs.</summary>
    public bool? ActionOnEmptyResult { get; set; } = actionOnEmptyResult;

    /// <summary>Recogniser; the carrier picks when absent.</summary>
    public Gather.SpeechModelEnum? SpeechModel { get; set; } = speechModel;

    /// <summary>Whether the enhanced variant of the phone-call model is used.</summary>
    public bool? Enhanced { get; set; } = enhanced;

    /// <inheritdoc/>
    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("input", Input)
        .With("action", Action)
        .With("method", Method)
        .With("timeout", Timeout)
        .With("speechTimeout", SpeechTimeout)
        .With("maxSpeechTime", MaxSpeechTime)
        .With("profanityFilter", ProfanityFilter)
        .With("finishOnKey", FinishOnKey)
        .With("numDigits", NumDigits)
        .With("partialResultCallback", PartialResultCallback)
        .With("partialResultCallbackMethod", PartialResultCallbackMethod)
        .With("language", Language)
        .With("hints", Hints)
        .With("bargeIn", BargeIn)
        .With("debug", Debug)
        .With("actionOnEmptyResult", ActionOnEmptyResult)
        .With("speechModel", SpeechModel)
        .With("enhanced", Enhanced);

    /// <summary>
    /// Adds <see cref="Voice.Say"/>: speaks a text. A voice and language that do not fit together make the carrier skip
    /// it. Arguments are its properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public Gather Say(
        string? message = null,
        Say.VoiceEnum? voice = null,
        int? loop = null,
        Say.LanguageEnum? language = null) =>
        Append(new Say(message, voice, loop, language));

    /// <summary>Adds <see cref="Voice.Pause"/>: waits in silence. Arguments are its properties.</summary>
    /// <returns>This element, for chaining.</returns>
    public Gather Pause(int? length = null) => Append(new Pause(length));

    /// <summary>
    /// Adds <see cref="Voice.Play"/>: plays an audio file, or keys when <c>digits</c> is given. Arguments are its
    /// properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public Gather Play(Uri? url = null, int? loop = null, string? digits = null) =>
        Append(new Play(url, loop, digits));

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Gather Append(TwiML childElem) => (Gather)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Gather SetOption(string key, object value) => (Gather)base.SetOption(key, value);
}
