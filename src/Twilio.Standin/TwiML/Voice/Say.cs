using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

/// <summary>
/// Speaks a text. A voice and language that do not fit together make the carrier skip it. Each constructor argument
/// sets the property of the same name.
/// </summary>
public partial class Say(
    string? message = null,
    Say.VoiceEnum? voice = null,
    int? loop = null,
    Say.LanguageEnum? language = null) : TwiML("Say")
{
    /// <summary>Text to speak, at most 4096 characters for basic voices.</summary>
    public string? Message { get; set; } = message;

    /// <summary>Voice; the default of the account when absent.</summary>
    public Say.VoiceEnum? Voice { get; set; } = voice;

    /// <summary>How often, 0 until hang-up (at most 1000); 1 when absent.</summary>
    public int? Loop { get; set; } = loop;

    /// <summary>Language; en-US when absent. There is no Albanian one.</summary>
    public Say.LanguageEnum? Language { get; set; } = language;

    /// <inheritdoc/>
    protected override string GetElementBody() => Message ?? string.Empty;

    /// <inheritdoc/>
    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("voice", Voice)
        .With("loop", Loop)
        .With("language", Language);

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Say Append(TwiML childElem) => (Say)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Say SetOption(string key, object value) => (Say)base.SetOption(key, value);
}
