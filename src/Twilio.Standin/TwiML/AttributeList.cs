using System.Globalization;
using System.Xml.Linq;
using Twilio.Types;

namespace Twilio.TwiML;

/// <summary>Attributes of an element, written the way the carrier reads them; absent values are left out.</summary>
internal sealed class AttributeList : List<XAttribute>
{
    public AttributeList With(string name, string? value)
    {
        if (value is not null)
        {
            Add(new XAttribute(name, value));
        }

        return this;
    }

    public AttributeList With(string name, int? value) => With(name, value?.ToString(CultureInfo.InvariantCulture));

    public AttributeList With(string name, bool? value) => With(name, value is { } set ? Text(set) : null);

    public AttributeList With(string name, Uri? value) => With(name, value is null ? null : Text(value));

    public AttributeList With(string name, Http.HttpMethod? value) => With(name, value?.ToString());

    public AttributeList With(string name, StringEnum? value) => With(name, value?.ToString());

    public AttributeList With(string name, IEnumerable<StringEnum>? values) =>
        With(name, values is null ? null : string.Join(' ', values));

    public static string Text(bool value) => value ? "true" : "false";

    // The original text, because a Uri's own text escapes and completes what the carrier would then sign differently.
    public static string Text(Uri value) => value is EmptyUri ? string.Empty : value.OriginalString;
}
