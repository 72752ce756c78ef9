using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Districts;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Flows;

/// <summary>Reads the folder that ops staff keep: the flow, its prompts and the districts.</summary>
public static class FlowFiles
{
    /// <summary>Reads everything a host needs to take calls.</summary>
    /// <param name="options">Where the files are and what a code may look like.</param>
    /// <returns>The library, or every fault found in any file.</returns>
    public static ReadResult<FlowLibrary> Read(FlowOptions options)
    {
        var problems = new List<FlowProblem>();
        var districts = ReadDistricts(options.Path, problems);
        var prompts = ReadPrompts(options.Path, problems);
        if (districts is null || prompts is null)
        {
            return new ReadResult<FlowLibrary>(null, problems);
        }

        var name = $"{options.Default}.yaml";
        var flow = ReadFile(options.Path, name, problems) is { } text
            ? Take(FlowReader.Read(name, text, prompts), problems)
            : null;
        if (flow is null)
        {
            return new ReadResult<FlowLibrary>(null, problems);
        }

        var keypad = new KeypadReader(districts, new CodeShape(options.CodeMinDigits, options.CodeMaxDigits));
        return new ReadResult<FlowLibrary>(new FlowLibrary(flow, new FlowWorld(prompts, districts, keypad, options.UnidentifiedQueue)), []);
    }

    /// <summary>Reads the districts alone.</summary>
    /// <param name="folder">The folder that holds <c>districts.yaml</c>.</param>
    public static ReadResult<DistrictCatalogue> ReadDistricts(string folder)
    {
        var problems = new List<FlowProblem>();
        return new ReadResult<DistrictCatalogue>(ReadDistricts(folder, problems), problems);
    }

    private static DistrictCatalogue? ReadDistricts(string folder, List<FlowProblem> problems) =>
        ReadFile(folder, "districts.yaml", problems) is { } text
            ? Take(DistrictReader.Read("districts.yaml", text), problems)
            : null;

    private static PromptBook? ReadPrompts(string folder, List<FlowProblem> problems)
    {
        var files = new Dictionary<Language, (string, string)>();
        foreach (var language in Language.All)
        {
            var name = $"prompts/{language}.yaml";
            if (ReadFile(folder, name, problems) is { } text)
            {
                files[language] = (name, text);
            }
        }

        return files.Count == Language.All.Count ? Take(PromptBookReader.Read(files), problems) : null;
    }

    private static T? Take<T>(ReadResult<T> result, List<FlowProblem> problems)
        where T : class
    {
        problems.AddRange(result.Problems);
        return result.Value;
    }

    private static string? ReadFile(string folder, string name, List<FlowProblem> problems)
    {
        var path = Path.Combine(folder, name);
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var at = new SourceMark(name, 1, 1);
            problems.Add(new FlowProblem(at, "FLOW000", $"The file cannot be read in '{folder}': {e.Message} Set Flows:Path to the folder that holds it."));
            return null;
        }
    }
}
