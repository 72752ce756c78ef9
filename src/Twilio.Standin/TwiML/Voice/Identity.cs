namespace Twilio.TwiML.Voice;

/// <summary>
/// Identity of a client, when it also gets parameters. Each constructor argument sets the property of the same name.
/// </summary>
public class Identity(string? clientIdentity = null) : TwiML("Identity")
{
    /// <summary>Identity, without <c>client:</c>.</summary>
    public string? ClientIdentity { get; set; } = clientIdentity;

    /// <inheritdoc/>
    protected override string GetElementBody() => ClientIdentity ?? string.Empty;

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Identity Append(TwiML childElem) => (Identity)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Identity SetOption(string key, object value) => (Identity)base.SetOption(key, value);
}
