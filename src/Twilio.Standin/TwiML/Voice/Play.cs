using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

/// <summary>
/// Plays an audio file, or keys when <c>digits</c> is given. Each constructor argument sets the property of the same
/// name.
/// </summary>
public class Play(Uri? url = null, int? loop = null, string? digits = null) : TwiML("Play")
{
    /// <summary>Audio file, relative or absolute.</summary>
    public Uri? Url { get; set; } = url;

    /// <summary>How often, 0 until hang-up (at most 1000); 1 when absent.</summary>
    public int? Loop { get; set; } = loop;

    /// <summary>Keys to sound, with <c>w</c> for half a second of silence.</summary>
    public string? Digits { get; set; } = digits;

    /// <inheritdoc/>
    protected override string GetElementBody() => Url is null ? string.Empty : AttributeList.Text(Url);

    /// <inheritdoc/>
    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("loop", Loop)
        .With("digits", Digits);

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Play Append(TwiML childElem) => (Play)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Play SetOption(string key, object value) => (Play)base.SetOption(key, value);
}
