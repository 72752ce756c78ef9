using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

/// <summary>
/// Goes on with the document at another address; verbs after it never run. Each constructor argument sets the property
/// of the same name.
/// </summary>
public class Redirect(Uri? url = null, Http.HttpMethod? method = null) : TwiML("Redirect")
{
    /// <summary>Next document, relative or absolute.</summary>
    public Uri? Url { get; set; } = url;

    /// <summary>HTTP method of that request, GET or POST; the carrier takes POST when absent.</summary>
    public Http.HttpMethod? Method { get; set; } = method;

    /// <inheritdoc/>
    protected override string GetElementBody() => Url is null ? string.Empty : AttributeList.Text(Url);

    /// <inheritdoc/>
    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("method", Method);

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Redirect Append(TwiML childElem) => (Redirect)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Redirect SetOption(string key, object value) => (Redirect)base.SetOption(key, value);
}
