using System.Collections.Frozen;
using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Districts;
using CallCenter.Flows.Hours;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Files;

/// <summary>What a set of files is read with besides the files.</summary>
/// <param name="Main">The name of the flow a call begins with.</param>
/// <param name="Shape">What a customer code may look like.</param>
/// <param name="LastResortQueue">The queue for callers for whom everything else failed.</param>
public sealed record FlowReading(string Main, CodeShape Shape, string LastResortQueue);

/// <summary>Reads and checks a set of files.</summary>
public static class FlowSetReader
{
    /// <summary>Reads everything and checks it.</summary>
    /// <param name="files">The files.</param>
    /// <param name="reading">What to read them with.</param>
    /// <returns>The set, and every finding in any file; no set while one of them is an error.</returns>
    public static ReadResult<FlowSet> Read(FlowFileSet files, FlowReading reading) => Read(files, reading, check: true);

    /// <summary>
    /// Reads what was checked when it was published. A later build may check more: that must not take the flow away
    /// from the callers who walk it.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="reading">What to read them with.</param>
    public static ReadResult<FlowSet> ReadPublished(FlowFileSet files, FlowReading reading) => Read(files, reading, check: false);

    private static ReadResult<FlowSet> Read(FlowFileSet files, FlowReading reading, bool check)
    {
        var findings = new List<Finding>();
        var districts = ReadDistricts(files, findings);
        var prompts = ReadPrompts(files, findings);
        var flows = ReadFlows(files, findings);
        var calendars = ReadHours(files, findings);
        if (!flows.TryGetValue(reading.Main, out var main))
        {
            Text(files, $"{reading.Main}.yaml", findings);
        }

        if (districts is null || prompts is null || main is null || calendars is null)
        {
            return ReadResult<FlowSet>.Of(null, findings);
        }

        var set = new FlowSet(
            files.Hash,
            main,
            flows,
            prompts,
            districts,
            calendars,
            new KeypadReader(districts, reading.Shape),
            new SpokenCodeReader(districts, reading.Shape),
            reading.LastResortQueue);
        return ReadResult<FlowSet>.Of(set, check ? FlowChecker.Check(set, findings) : findings);
    }

    private static DistrictCatalogue? ReadDistricts(FlowFileSet files, List<Finding> findings) =>
        Text(files, "districts.yaml", findings) is { } text ? Take(DistrictReader.Read("districts.yaml", text), findings) : null;

    // Flows without 'hours' nodes need no such file.
    private static CalendarBook? ReadHours(FlowFileSet files, List<Finding> findings) =>
        files.Texts.TryGetValue("hours.yaml", out var text) ? HoursReader.Read("hours.yaml", text, findings) : CalendarBook.Empty;

    private static PromptBook? ReadPrompts(FlowFileSet files, List<Finding> findings)
    {
        var texts = new Dictionary<Language, (string, string)>();
        foreach (var language in Language.All)
        {
            if (Text(files, $"prompts/{language}.yaml", findings) is { } text)
            {
                texts[language] = ($"prompts/{language}.yaml", text);
            }
        }

        return Take(PromptBookReader.Read(texts, [.. files.Recordings]), findings);
    }

    private static FrozenDictionary<string, Flow> ReadFlows(FlowFileSet files, List<Finding> findings)
    {
        var flows = new Dictionary<string, Flow>(StringComparer.Ordinal);
        foreach (var path in files.FlowPaths)
        {
            if (FlowReader.Read(path, files.Texts[path], findings) is not { Name.Length: > 0 } flow)
            {
                continue;
            }

            if (path != $"{flow.Name}.yaml")
            {
                findings.Add(files.Texts.ContainsKey($"{flow.Name}.yaml")
                    ? new Finding(flow.At, FindingKinds.FlowTwice, $"'{path}' names the flow '{flow.Name}', and so does '{flow.Name}.yaml'; give one of them another name.")
                    : new Finding(flow.At, FindingKinds.FileName, $"'{path}' holds the flow '{flow.Name}'; call the file '{flow.Name}.yaml', or write 'flow: {path[..^".yaml".Length]}'."));
            }

            flows.TryAdd(path[..^".yaml".Length], flow);
        }

        return flows.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static T? Take<T>(ReadResult<T> result, List<Finding> findings)
        where T : class
    {
        findings.AddRange(result.Findings);
        return result.Value;
    }

    private static string? Text(FlowFileSet files, string path, List<Finding> findings)
    {
        if (files.Texts.TryGetValue(path, out var text))
        {
            return text;
        }

        findings.Add(new Finding(new SourceMark(path, 1, 1), FindingKinds.FileUnreadable, $"There is no file '{path}' among the flows' files; add it, or name the folder that holds it."));
        return null;
    }
}
