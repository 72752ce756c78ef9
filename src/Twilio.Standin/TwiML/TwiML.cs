using System.Text;
using System.Xml.Linq;

namespace Twilio.TwiML;

/// <summary>An XML element of the carrier's markup: a name, attributes, text and children.</summary>
public class TwiML
{
    private readonly string tagName;
    private readonly List<object> children = [];
    private readonly Dictionary<string, string> options = [];

    /// <summary>Makes an element.</summary>
    /// <param name="tagName">Element name; case matters to the carrier.</param>
    protected TwiML(string tagName) => this.tagName = tagName;

    /// <summary>Text inside the element, before its children.</summary>
    /// <returns>The text; empty for none.</returns>
    protected virtual string GetElementBody() => string.Empty;

    /// <summary>Attributes made from the properties.</summary>
    /// <returns>The attributes that are set.</returns>
    protected virtual List<XAttribute> GetElementAttributes() => [];

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public virtual TwiML Append(TwiML childElem)
    {
        children.Add(childElem);
        return this;
    }

    /// <summary>Adds text after what is already inside.</summary>
    /// <param name="text">Text; escaped when written.</param>
    /// <returns>This element, for chaining.</returns>
    public TwiML AddText(string text)
    {
        children.Add(new XText(text));
        return this;
    }

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <typeparam name="T">Type of the child.</typeparam>
    /// <returns>The child.</returns>
    public T Nest<T>(T childElem)
        where T : TwiML
    {
        children.Add(childElem);
        return childElem;
    }

    /// <summary>Adds an element that has no class.</summary>
    /// <param name="tagName">Element name.</param>
    /// <returns>The child.</returns>
    public TwiML AddChild(string tagName) => Nest(new TwiML(tagName));

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public TwiML SetOption(string key, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        options[key] = value.ToString() ?? string.Empty;
        return this;
    }

    /// <summary>The whole document.</summary>
    /// <returns>A new document, with the declaration that the carrier expects.</returns>
    public XDocument ToXDocument() => new(new XDeclaration("1.0", "utf-8", standalone: null), ToXml());

    /// <summary>The whole document as text.</summary>
    /// <param name="formattingOptions">Whether lines are indented.</param>
    /// <returns>XML that says it is UTF-8.</returns>
    /// <exception cref="ArgumentException">A text holds a character that XML cannot carry.</exception>
    public string ToString(SaveOptions formattingOptions = SaveOptions.None)
    {
        using var writer = new Utf8Writer();
        ToXDocument().Save(writer, formattingOptions);
        return writer.ToString();
    }

    private XElement ToXml()
    {
        var element = new XElement(tagName, GetElementAttributes());
        if (GetElementBody() is { Length: > 0 } body)
        {
            element.Add(body);
        }

        foreach (var (key, value) in options)
        {
            element.SetAttributeValue(NameOf(key), value);
        }

        foreach (var child in children)
        {
            element.Add(child is TwiML nested ? nested.ToXml() : child);
        }

        return element;
    }

    private static XName NameOf(string key) =>
        key.StartsWith("xml:", StringComparison.Ordinal) ? XNamespace.Xml + key["xml:".Length..] : key;

    // XDocument writes the encoding of its writer into the declaration, and a plain StringWriter is UTF-16.
    private sealed class Utf8Writer() : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
