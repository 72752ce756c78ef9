using System.Xml.Linq;
using Twilio.Types;

namespace Twilio.TwiML.Voice;

/// <summary>
/// A browser or app client inside a Dial. Each constructor argument sets the property of the same name.
/// </summary>
public class Client(
    string? identity = null,
    Uri? url = null,
    Http.HttpMethod? method = null,
    IEnumerable<Client.EventEnum>? statusCallbackEvent = null,
    Uri? statusCallback = null,
    Http.HttpMethod? statusCallbackMethod = null) : TwiML("Client")
{
    /// <summary>Identity of the client, without <c>client:</c>.</summary>
    public string? IdentityAttribute { get; set; } = identity;

    /// <summary>Document the called person hears before the connection (whisper).</summary>
    public Uri? Url { get; set; } = url;

    /// <summary>HTTP method of that request, GET or POST; the carrier takes POST when absent.</summary>
    public Http.HttpMethod? Method { get; set; } = method;

    /// <summary>Events worth a status callback; the carrier takes <c>completed</c> when absent.</summary>
    public IEnumerable<Client.EventEnum>? StatusCallbackEvent { get; set; } = statusCallbackEvent;

    /// <summary>Address told about the progress of this leg.</summary>
    public Uri? StatusCallback { get; set; } = statusCallback;

    /// <summary>HTTP method of that request, GET or POST; the carrier takes POST when absent.</summary>
    public Http.HttpMethod? StatusCallbackMethod { get; set; } = statusCallbackMethod;

    /// <inheritdoc/>
    protected override string GetElementBody() => IdentityAttribute ?? string.Empty;

    /// <inheritdoc/>
    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("url", Url)
        .With("method", Method)
        .With("statusCallbackEvent", StatusCallbackEvent)
        .With("statusCallback", StatusCallback)
        .With("statusCallbackMethod", StatusCallbackMethod);

    /// <summary>
    /// Adds <see cref="Voice.Identity"/>: identity of a client, when it also gets parameters. Arguments are its
    /// properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public Client Identity(string? clientIdentity = null) => Append(new Identity(clientIdentity));

    /// <summary>
    /// Adds <see cref="Voice.Parameter"/>: a named value handed to a client with the call. Arguments are its
    /// properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public Client Parameter(string? name = null, string? value = null) => Append(new Parameter(name, value));

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Client Append(TwiML childElem) => (Client)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Client SetOption(string key, object value) => (Client)base.SetOption(key, value);

    /// <summary>Values of Event; any other text converts implicitly.</summary>
    public sealed class EventEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public EventEnum() { }

        private EventEnum(string value) : base(value) { }

        /// <summary><c>initiated</c>.</summary>
        public static readonly EventEnum Initiated = new("initiated");

        /// <summary><c>ringing</c>.</summary>
        public static readonly EventEnum Ringing = new("ringing");

        /// <summary><c>answered</c>.</summary>
        public static readonly EventEnum Answered = new("answered");

        /// <summary><c>completed</c>.</summary>
        public static readonly EventEnum Completed = new("completed");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator EventEnum(string value) => new(value);
    }
}
