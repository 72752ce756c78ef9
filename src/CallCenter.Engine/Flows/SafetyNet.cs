using CallCenter.Flows.Files;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Flows;

/// <summary>
/// The flow that takes calls while none is published: every caller goes to a person. Its words and districts are those
/// that the program was built with.
/// </summary>
internal static class SafetyNet
{
    /// <summary>Makes the set.</summary>
    /// <param name="reading">Names the flow and the queue of last resort.</param>
    public static FlowSet Make(FlowReading reading)
    {
        var files = FlowFileSet.Empty.With($"{reading.Main}.yaml", $$"""
            flow: {{reading.Main}}
            languages: [sq, sr, en]
            start: anyone
            on-error: anyone
            nodes:
              anyone: { queue: {{reading.LastResortQueue}}, say: connecting-anyone, served: goodbye, full: very-busy }
              very-busy: { say: very-busy, hangup: true }
              goodbye: { say: goodbye, hangup: true }
            """);
        foreach (var path in (string[])["districts.yaml", "prompts/sq.yaml", "prompts/sr.yaml", "prompts/en.yaml"])
        {
            files = files.With(path, Resource(path));
        }

        var read = FlowSetReader.ReadPublished(files, reading);
        return read.Value ?? throw new InvalidOperationException($"The built-in flow is faulty: {string.Join(' ', read.Findings)}");
    }

    private static string Resource(string name)
    {
        using var stream = typeof(SafetyNet).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
