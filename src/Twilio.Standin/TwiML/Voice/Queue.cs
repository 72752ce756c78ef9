using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

/// <summary>
/// The first waiting call of a queue, inside a Dial. Each constructor argument sets the property of the same name.
/// </summary>
public class Queue(
    string? name = null,
    Uri? url = null,
    Http.HttpMethod? method = null,
    string? reservationSid = null,
    string? postWorkActivitySid = null) : TwiML("Queue")
{
    /// <summary>Queue name.</summary>
    public string? Name { get; set; } = name;

    /// <summary>Document the waiting caller hears before the connection.</summary>
    public Uri? Url { get; set; } = url;

    /// <summary>HTTP method of that request, GET or POST; the carrier takes POST when absent.</summary>
    public Http.HttpMethod? Method { get; set; } = method;

    /// <summary>TaskRouter reservation.</summary>
    public string? ReservationSid { get; set; } = reservationSid;

    /// <summary>TaskRouter activity of the worker afterwards.</summary>
    public string? PostWorkActivitySid { get; set; } = postWorkActivitySid;

    /// <inheritdoc/>
    protected override string GetElementBody() => Name ?? string.Empty;

    /// <inheritdoc/>
    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("url", Url)
        .With("method", Method)
        .With("reservationSid", ReservationSid)
        .With("postWorkActivitySid", PostWorkActivitySid);

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Queue Append(TwiML childElem) => (Queue)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Queue SetOption(string key, object value) => (Queue)base.SetOption(key, value);
}
