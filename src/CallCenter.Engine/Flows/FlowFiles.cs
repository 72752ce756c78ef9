using System.Globalization;
using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Districts;
using CallCenter.Flows.Files;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Flows;

/// <summary>Reads the folder that ops staff keep: flows, prompts, districts, hours and tests.</summary>
public static class FlowFiles
{
    // Far more than any call centre writes; a folder named by mistake must not be read into memory whole.
    private const int MostFiles = 500;
    private const int LargestFile = 1_000_000;

    private static readonly string[] Folders = ["prompts", "tests"];

    /// <summary>Reads and checks everything a host needs to take calls.</summary>
    /// <param name="options">Where the files are and what a code may look like.</param>
    /// <returns>The set, or every fault found in any file.</returns>
    public static ReadResult<FlowSet> Read(FlowOptions options)
    {
        var findings = new List<Finding>();
        var files = ReadFolder(options.Path, findings);
        var read = FlowSetReader.Read(files, Reading(options));
        return findings.Count == 0 ? read : new ReadResult<FlowSet>(null, [.. findings, .. read.Findings]);
    }

    /// <summary>What a set of files is read with, by the settings of this host.</summary>
    /// <param name="options">The settings.</param>
    public static FlowReading Reading(FlowOptions options) =>
        new(options.Default, new CodeShape(options.CodeMinDigits, options.CodeMaxDigits), options.UnidentifiedQueue);

    /// <summary>Reads every text of the folder, and the hash of every studio recording.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="findings">Where files that cannot be read are noted.</param>
    public static FlowFileSet ReadFolder(string folder, List<Finding> findings)
    {
        var files = FlowFileSet.Empty;
        foreach (var path in Paths(folder))
        {
            if (ReadFile(folder, path, findings) is { } text)
            {
                files = files.With(path, text);
            }
        }

        return RecordingFiles.AddTo(files, folder, findings);
    }

    /// <summary>Tells one state of the folder from another without reading the texts.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>A text that is another one after any file was changed, added or removed.</returns>
    public static string Stamp(string folder)
    {
        try
        {
            return string.Join('\n', Paths(folder).Concat(RecordingFiles.Paths(folder))
                .Select(path => (Path: path, File: new FileInfo(Path.Combine(folder, path))))
                .Select(found => string.Create(CultureInfo.InvariantCulture, $"{found.Path} {found.File.Length} {found.File.LastWriteTimeUtc.Ticks}")));
        }
        catch (IOException)
        {
            return "changing";
        }
    }

    /// <summary>Reads the districts alone.</summary>
    /// <param name="folder">The folder that holds <c>districts.yaml</c>.</param>
    public static ReadResult<DistrictCatalogue> ReadDistricts(string folder)
    {
        var findings = new List<Finding>();
        return ReadFile(folder, "districts.yaml", findings) is { } text
            ? DistrictReader.Read("districts.yaml", text)
            : new ReadResult<DistrictCatalogue>(null, findings);
    }

    private static IEnumerable<string> Paths(string folder) => Folders
        .Select(name => Path.Combine(folder, name))
        .Prepend(folder)
        .Where(Directory.Exists)
        .SelectMany(existing => Directory.EnumerateFiles(existing, "*.yaml"))
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .Take(MostFiles);

    private static string? ReadFile(string folder, string name, List<Finding> findings)
    {
        var path = Path.Combine(folder, name);
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LargestFile })
            {
                findings.Add(new Finding(new SourceMark(name, 1, 1), FindingKinds.FileUnreadable, $"The file is larger than {LargestFile} bytes; split it."));
                return null;
            }

            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding(new SourceMark(name, 1, 1), FindingKinds.FileUnreadable, $"The file cannot be read in '{folder}': {e.Message} Set Flows:Path to the folder that holds it."));
            return null;
        }
    }
}
