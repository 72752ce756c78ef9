using System.Xml;
using System.Xml.Linq;
using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Verbs;

namespace CallCenter.LocalCarrier.Twiml;

/// <summary>A document read: its verbs in order, warnings, and the error that forbids running it.</summary>
internal sealed record TwimlDocument(IReadOnlyList<ParsedVerb> Verbs, IReadOnlyList<TwimlFault> Warnings, TwimlFault? Error);

/// <summary>Reads TwiML. Pure; never throws.</summary>
internal static class TwimlParser
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        MaxCharactersInDocument = 1_000_000,
        IgnoreComments = true,
    };

    public static TwimlDocument Parse(string text, VerbCatalogue catalogue)
    {
        if (text.TrimStart() is { Length: > 0 } trimmed && trimmed.Length != text.Length && trimmed.StartsWith("<?xml", StringComparison.Ordinal))
        {
            return Bad("Blank before the XML declaration.");
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), Settings);
            var root = XDocument.Load(reader).Root!;
            return root.Name.LocalName == "Response" ? Read(root, catalogue) : Bad($"The root is {root.Name.LocalName}, not Response.");
        }
        catch (XmlException e)
        {
            return Bad(e.Message);
        }
    }

    private static TwimlDocument Read(XElement root, VerbCatalogue catalogue)
    {
        List<TwimlFault> faults = [];
        var verbs = root.Elements()
            .Select(element => new VerbReader(element, catalogue, faults).Parse())
            .OfType<ParsedVerb>()
            .ToList();
        return new TwimlDocument(verbs, faults, null);
    }

    private static TwimlDocument Bad(string message) => new([], [], new TwimlFault(AlertCodes.DocumentParseFailure, message));
}
