using BenchmarkDotNet.Attributes;
using CallCenter.Core.CodeEntry;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Files;
using CallCenter.Flows.Running;

namespace CallCenter.Benchmarks;

/// <summary>Reading and checking a set of files with everything in it.</summary>
[MemoryDiagnoser]
public class ReadingFlows
{
    private static readonly FlowReading Reading = new("large", CodeShape.Widest, "general");

    private FlowFileSet _files = FlowFileSet.Empty;

    /// <summary>How many nodes the flow has.</summary>
    [Params(500)]
    public int Nodes { get; set; }

    /// <summary>Writes the files.</summary>
    /// <exception cref="InvalidOperationException">They have a fault: then something else would be measured.</exception>
    [GlobalSetup]
    public void Setup()
    {
        _files = LargeFlow.Files(Nodes);
        if (Read() is { Value: null, Findings: var findings })
        {
            throw new InvalidOperationException(findings.First(finding => finding.IsError).ToString());
        }
    }

    /// <summary>From texts to a set that was checked.</summary>
    [Benchmark]
    public ReadResult<FlowSet> Read() => FlowSetReader.Read(_files, Reading);
}
