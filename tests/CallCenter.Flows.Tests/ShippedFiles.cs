using CallCenter.Core.CodeEntry;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Files;
using CallCenter.Flows.Running;
using CallCenter.Testing;

namespace CallCenter.Flows.Tests;

/// <summary>Flows, prompts, districts and hours as they lie in folders of the repository.</summary>
internal static class ShippedFiles
{
    public static FlowReading Reading { get; } = new("customer-care", CodeShape.Widest, LastResortQueue: "general");

    /// <summary>What the product ships with.</summary>
    public static FlowFileSet Files { get; } = ReadFolder(Path.Combine(RepositoryFolder.Root, "ivr-flows"));

    public static ReadResult<FlowSet> Read { get; } = FlowSetReader.Read(Files, Reading);

    public static FlowSet Set => Read.Value!;

    /// <summary>The plain flow: language, code, district's queue.</summary>
    public static FlowSet Plain { get; } = FlowSetReader.Read(ReadFolder(RepositoryFolder.PlainFlows), Reading).Value!;

    private static FlowFileSet ReadFolder(string folder)
    {
        var files = FlowFileSet.Empty;
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
        {
            files = files.With(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file));
        }

        return files;
    }
}
