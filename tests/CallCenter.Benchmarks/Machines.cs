using CallCenter.Core.CodeEntry;
using CallCenter.Flows.Files;
using CallCenter.Flows.Running;

namespace CallCenter.Benchmarks;

/// <summary>Reads the flows that are measured.</summary>
internal static class Machines
{
    private const string Districts = """
        districts:
          - { prefix: DPR, queue: prishtina, names: { sq: Prishtinë, sr: Priština, en: Prishtina } }
          - { prefix: DGJ, queue: gjakova, names: { sq: Gjakovë, sr: Đakovica, en: Gjakova } }
        """;

    /// <summary>A set of one flow with the same prompts in every language.</summary>
    /// <param name="flow">The flow; its first line names it.</param>
    /// <param name="prompts">The prompts.</param>
    public static FlowFileSet Files(string flow, string prompts) => FlowFileSet.Empty
        .With($"{NameOf(flow)}.yaml", flow)
        .With("districts.yaml", Districts)
        .With("prompts/sq.yaml", prompts)
        .With("prompts/sr.yaml", prompts)
        .With("prompts/en.yaml", prompts);

    /// <summary>What a set is read with.</summary>
    /// <param name="flow">The flow's text.</param>
    public static FlowReading Reading(string flow) => new(NameOf(flow), CodeShape.Widest, "general");

    /// <summary>Reads a flow that must be without fault.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="prompts">The prompts.</param>
    /// <exception cref="InvalidOperationException">It is not: the first fault is the message.</exception>
    public static FlowSet Read(string flow, string prompts)
    {
        var read = FlowSetReader.Read(Files(flow, prompts), Reading(flow));
        return read.Value ?? throw new InvalidOperationException(read.Findings.First(finding => finding.IsError).ToString());
    }

    /// <summary>Where a call stands after keys, in English.</summary>
    /// <param name="set">The flow.</param>
    /// <param name="keys">What is pressed, one turn after the other.</param>
    public static FlowState After(FlowSet set, params string[] keys)
    {
        var state = FlowRunner.Begin(set) with { Language = Core.Customers.Language.English };
        state = FlowRunner.Advance(set, state, FlowEvent.Entered.Now, DateTimeOffset.UnixEpoch, []).State;
        foreach (var pressed in keys)
        {
            state = FlowRunner.Advance(set, state, new FlowEvent.Keys(pressed), DateTimeOffset.UnixEpoch, []).State;
        }

        return state;
    }

    private static string NameOf(string flow) => flow.Split('\n')[0].Split(':')[1].Trim();
}
