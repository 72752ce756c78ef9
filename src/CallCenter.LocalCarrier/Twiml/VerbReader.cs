using System.Globalization;
using System.Xml.Linq;
using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Verbs;

namespace CallCenter.LocalCarrier.Twiml;

/// <summary>Reads one element's attributes and children; what nobody asked for is a schema warning, never a failure.</summary>
internal sealed class VerbReader(XElement element, VerbCatalogue catalogue, ICollection<TwimlFault> faults)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public string Name => element.Name.LocalName;

    /// <summary>All text inside, trimmed; markup in it (SSML) contributes its text.</summary>
    public string Value => element.Value.Trim();

    public string? Text(string attribute)
    {
        known.Add(attribute);
        return element.Attribute(attribute)?.Value;
    }

    /// <summary>The characters of the content as written, markup (SSML) included.</summary>
    public int MarkupLength => element.Nodes().Sum(node => node.ToString(SaveOptions.DisableFormatting).Length);

    /// <summary>GET or POST; anything else is warned about with the code.</summary>
    public string Method(string attribute, string fallback = "POST", int code = AlertCodes.SchemaWarning) =>
        Choice(attribute, fallback, code, "GET", "POST");

    public bool Flag(string attribute, bool fallback = false) => Choice(attribute, fallback ? "true" : "false", "true", "false") == "true";

    public string Choice(string attribute, string fallback, params ReadOnlySpan<string> allowed) =>
        Choice(attribute, fallback, AlertCodes.SchemaWarning, allowed);

    private string Choice(string attribute, string fallback, int code, params ReadOnlySpan<string> allowed)
    {
        if (Text(attribute) is not { } given)
        {
            return fallback;
        }

        foreach (var word in allowed)
        {
            if (given.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return word;
            }
        }

        Warn($"'{given}' is no value of {Name} {attribute}.", code);
        return fallback;
    }

    public int Whole(string attribute, int fallback, int min, int max, int code = AlertCodes.SchemaWarning) =>
        OptionalWhole(attribute, min, max, code) ?? fallback;

    public int? OptionalWhole(string attribute, int min, int max, int code = AlertCodes.SchemaWarning)
    {
        if (Text(attribute) is not { } given)
        {
            return null;
        }

        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Warn($"'{given}' is no value of {Name} {attribute}: a whole number from {min} to {max} is expected.", code);
        return null;
    }

    /// <summary>Attributes the carrier has, which change nothing here.</summary>
    public VerbReader Accept(params ReadOnlySpan<string> attributes)
    {
        foreach (var attribute in attributes)
        {
            known.Add(attribute);
        }

        return this;
    }

    /// <summary>Children of the named kinds, in order; others are warned about and left out.</summary>
    public IEnumerable<VerbReader> Children(params string[] allowed)
    {
        foreach (var child in element.Elements())
        {
            if (allowed.Contains(child.Name.LocalName))
            {
                yield return new VerbReader(child, catalogue, faults);
            }
            else
            {
                Warn($"{child.Name.LocalName} is not allowed in {Name}.");
            }
        }
    }

    /// <summary>Children that are verbs of their own.</summary>
    public IReadOnlyList<ParsedVerb> Verbs(params string[] allowed) => [.. Children(allowed).Select(child => child.Parse()).OfType<ParsedVerb>()];

    /// <summary>Reads this element as a verb; null, with a warning, when it is none.</summary>
    public ParsedVerb? Parse()
    {
        if (catalogue.Find(Name) is not { } kind)
        {
            Warn($"{Name} is no verb of this carrier.");
            return null;
        }

        var verb = kind.Parse(this);
        WarnOfUnknown();
        return new ParsedVerb(kind, verb);
    }

    public void WarnOfUnknown()
    {
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && !known.Contains(a.Name.LocalName)))
        {
            Warn($"{Name} has no attribute '{attribute.Name.LocalName}'.");
        }
    }

    public void Warn(string message, int code = AlertCodes.SchemaWarning) => faults.Add(new TwimlFault(code, message));
}
