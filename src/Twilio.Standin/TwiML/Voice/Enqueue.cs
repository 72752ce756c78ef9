using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

/// <summary>
/// Puts the caller into a queue, which is made when it does not exist. Each constructor argument sets the property of
/// the same name.
/// </summary>
public class Enqueue(
    string? name = null,
    Uri? action = null,
    int? maxQueueSize = null,
    Http.HttpMethod? method = null,
    Uri? waitUrl = null,
    Http.HttpMethod? waitUrlMethod = null,
    string? workflowSid = null) : TwiML("Enqueue")
{
    /// <summary>Queue name, at most 64 characters.</summary>
    public string? Name { get; set; } = name;

    /// <summary>Address told when the caller has left the queue; the next verb runs when absent.</summary>
    public Uri? Action { get; set; } = action;

    /// <summary>Callers the queue takes, 1 to 5000.</summary>
    public int? MaxQueueSize { get; set; } = maxQueueSize;

    /// <summary>HTTP method of that request, GET or POST; the carrier takes POST when absent.</summary>
    public Http.HttpMethod? Method { get; set; } = method;

    /// <summary>
    /// Document or audio while waiting, asked for again whenever it ends; <see cref="Types.EmptyUri"/> is silence.
    /// </summary>
    public Uri? WaitUrl { get; set; } = waitUrl;

    /// <summary>HTTP method of that request, GET or POST; the carrier takes POST when absent.</summary>
    public Http.HttpMethod? WaitUrlMethod { get; set; } = waitUrlMethod;

    /// <summary>TaskRouter workflow, instead of a queue name.</summary>
    public string? WorkflowSid { get; set; } = workflowSid;

    /// <inheritdoc/>
    protected override string GetElementBody() => Name ?? string.Empty;

    /// <inheritdoc/>
    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("action", Action)
        .With("maxQueueSize", MaxQueueSize)
        .With("method", Method)
        .With("waitUrl", WaitUrl)
        .With("waitUrlMethod", WaitUrlMethod)
        .With("workflowSid", WorkflowSid);

    /// <summary>
    /// Adds <see cref="Voice.Task"/>: attributes of the TaskRouter task that an Enqueue makes. Arguments are its
    /// properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public Enqueue Task(string? body = null, int? priority = null, int? timeout = null) =>
        Append(new Task(body, priority, timeout));

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Enqueue Append(TwiML childElem) => (Enqueue)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Enqueue SetOption(string key, object value) => (Enqueue)base.SetOption(key, value);
}
