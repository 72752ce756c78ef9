using CallCenter.Core.CodeEntry;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Files;
using CallCenter.Flows.Running;
using CallCenter.Testing;

namespace CallCenter.Flows.Tests;

/// <summary>The flows, prompts, districts and hours that the product ships with.</summary>
internal static class ShippedFiles
{
    public static FlowReading Reading { get; } = new("customer-care", CodeShape.Widest, LastResortQueue: "general");

    public static FlowFileSet Files { get; } = ReadFolder();

    public static ReadResult<FlowSet> Read { get; } = FlowSetReader.Read(Files, Reading);

    public static FlowSet Set => Read.Value!;

    private static FlowFileSet ReadFolder()
    {
        var folder = Path.Combine(RepositoryFolder.Root, "ivr-flows");
        var files = FlowFileSet.Empty;
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
        {
            files = files.With(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file));
        }

        return files;
    }
}
