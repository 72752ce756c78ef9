using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

/// <summary>Waits in silence. Each constructor argument sets the property of the same name.</summary>
public class Pause(int? length = null) : TwiML("Pause")
{
    /// <summary>Seconds, above 0; 1 when absent.</summary>
    public int? Length { get; set; } = length;

    /// <inheritdoc/>
    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("length", Length);

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Pause Append(TwiML childElem) => (Pause)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Pause SetOption(string key, object value) => (Pause)base.SetOption(key, value);
}
