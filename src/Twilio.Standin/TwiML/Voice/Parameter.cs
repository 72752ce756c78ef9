using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

/// <summary>
/// A named value handed to a client with the call. Each constructor argument sets the property of the same name.
/// </summary>
public class Parameter(string? name = null, string? value = null) : TwiML("Parameter")
{
    /// <summary>Name.</summary>
    public string? Name { get; set; } = name;

    /// <summary>Value.</summary>
    public string? Value { get; set; } = value;

    /// <inheritdoc/>
    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("name", Name)
        .With("value", Value);

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Parameter Append(TwiML childElem) => (Parameter)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Parameter SetOption(string key, object value) => (Parameter)base.SetOption(key, value);
}
