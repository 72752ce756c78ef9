using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;

namespace CallCenter.Flows.Districts;

/// <summary>Reads the list of districts (<c>districts.yaml</c>).</summary>
public static class DistrictReader
{
    private static readonly Key<string> Prefix = Keys.Needed(
        "prefix",
        Forms.Scalar("DGJ", _ => new() { ["type"] = "string", ["pattern"] = "^[A-Z]{3}$" }, (YamlValue value, string text, out string read) =>
        {
            read = text;
            if (text.Length == 3 && text.All(char.IsAsciiLetterUpper))
            {
                return true;
            }

            value.Report(FindingKinds.BadPrefix, "'prefix' takes three upper-case letters, as on the bill.");
            return false;
        }),
        "The three letters of the district's customer codes, as on the bill.",
        "");

    private static readonly Key<string> Queue = Keys.Needed("queue", Forms.Name, "The queue that serves the district.", "");

    private static readonly IReadOnlyList<(Language Language, Key<string> Key)> NameKeys =
        [.. Language.All.Select(language => (language, Keys.Needed(language.Code, Forms.Text, $"The district's name in '{language}'.", "")))];

    private static readonly Key<IReadOnlyDictionary<Language, string>> Names = Keys.Needed(
        "names",
        Shape.Of<IReadOnlyDictionary<Language, string>>(
            "district-names",
            "{ sq: …, sr: …, en: … }",
            "The district's name in every language.",
            [.. NameKeys.Select(pair => pair.Key)],
            section => NameKeys.ToDictionary(pair => pair.Language, pair => section.Read(pair.Key))),
        "The district's name in every language, as it is spoken.",
        ImmutableDictionary<Language, string>.Empty);

    private static readonly Key<ImmutableArray<District>> Districts = Keys.Needed(
        "districts",
        Forms.ListOf(Shape.Of(
            "district",
            "{ prefix: DGJ, queue: gjakova, names: { sq: …, sr: …, en: … } }",
            "One district.",
            [Prefix, Queue, Names],
            section => new District(section.Read(Prefix), section.Read(Queue), section.Read(Names)))),
        "The districts a customer code may name.",
        []);

    /// <summary>The keys of the file.</summary>
    internal static IReadOnlyList<Key> FileKeys { get; } = [Districts];

    /// <summary>Reads the list.</summary>
    /// <param name="file">The name to use in findings.</param>
    /// <param name="text">The file's text.</param>
    /// <returns>The catalogue, or every fault found with file, line and column.</returns>
    public static ReadResult<DistrictCatalogue> Read(string file, string text)
    {
        var findings = new List<Finding>();
        if (YamlValue.Parse(file, text, findings) is not { } root)
        {
            return ReadResult<DistrictCatalogue>.Of(null, findings);
        }

        var districts = Shape.Read(root, FileKeys, section => section.Read(Districts));
        if (findings.Count > 0)
        {
            return ReadResult<DistrictCatalogue>.Of(null, findings);
        }

        try
        {
            return ReadResult<DistrictCatalogue>.Of(new DistrictCatalogue(districts), findings);
        }
        catch (ArgumentException e)
        {
            // The text alone: whoever writes the file knows no parameters.
            root.Report(FindingKinds.BadDistricts, e.Message.Split(" (Parameter", 2)[0]);
            return ReadResult<DistrictCatalogue>.Of(null, findings);
        }
    }
}
