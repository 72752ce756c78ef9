using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Districts;

/// <summary>Reads the list of districts (<c>districts.yaml</c>).</summary>
public static class DistrictReader
{
    /// <summary>Reads the list.</summary>
    /// <param name="file">The name to use in findings.</param>
    /// <param name="text">The file's text.</param>
    /// <returns>The catalogue, or every fault found with file, line and column.</returns>
    public static ReadResult<DistrictCatalogue> Read(string file, string text)
    {
        var problems = new List<FlowProblem>();
        if (YamlSection.Parse(file, text, problems) is not { } root)
        {
            return new ReadResult<DistrictCatalogue>(null, problems);
        }

        var districts = root.Sections("districts").Select(ReadDistrict).ToList();
        root.RejectUnknownKeys();
        if (problems.Count > 0)
        {
            return new ReadResult<DistrictCatalogue>(null, problems);
        }

        try
        {
            return new ReadResult<DistrictCatalogue>(new DistrictCatalogue(districts), []);
        }
        catch (ArgumentException e)
        {
            // The text alone: whoever writes the file knows no parameters.
            root.Report("FLOW013", e.Message.Split(" (Parameter", 2)[0]);
            return new ReadResult<DistrictCatalogue>(null, problems);
        }
    }

    private static District ReadDistrict(YamlSection section)
    {
        var prefix = section.Required("prefix");
        if (prefix.Length > 0 && (prefix.Length != 3 || !prefix.All(char.IsAsciiLetterUpper)))
        {
            section.Report("FLOW012", "'prefix' takes three upper-case letters, as on the bill.", "prefix");
        }

        var names = new Dictionary<Language, string>();
        if (section.RequiredSection("names", "the district's name in every language") is { } written)
        {
            foreach (var language in Language.All)
            {
                names[language] = written.Required(language.Code);
            }

            written.RejectUnknownKeys();
        }

        var district = new District(prefix, section.Required("queue"), names);
        section.RejectUnknownKeys();
        return district;
    }
}
