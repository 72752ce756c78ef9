using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

/// <summary>
/// Attributes of the TaskRouter task that an Enqueue makes. Each constructor argument sets the property of the same
/// name.
/// </summary>
public class Task(string? body = null, int? priority = null, int? timeout = null) : TwiML("Task")
{
    /// <summary>A JSON object, at most 4096 characters.</summary>
    public string? Body { get; set; } = body;

    /// <summary>Priority, 0 or more; higher goes first.</summary>
    public int? Priority { get; set; } = priority;

    /// <summary>Seconds until the task is cancelled, at most 1209600.</summary>
    public int? Timeout { get; set; } = timeout;

    /// <inheritdoc/>
    protected override string GetElementBody() => Body ?? string.Empty;

    /// <inheritdoc/>
    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("priority", Priority)
        .With("timeout", Timeout);

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Task Append(TwiML childElem) => (Task)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Task SetOption(string key, object value) => (Task)base.SetOption(key, value);
}
