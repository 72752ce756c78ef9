using System.Collections.Immutable;
using CallCenter.Flows.Files;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Conversations;

/// <summary>What a version must show before it may be published: every test passes, and they walk enough of the flows.</summary>
/// <param name="LeastPercent">How many of a hundred ways the tests must take, 0 to 100; <see cref="FlowCoverage.Percent"/>.</param>
public sealed record FlowGate(int LeastPercent = 100)
{
    /// <summary>Reads and runs the tests of a version and judges it.</summary>
    /// <param name="set">The version.</param>
    /// <param name="files">The files it was read from, with its tests.</param>
    public GateVerdict Judge(FlowSet set, FlowFileSet files)
    {
        var read = FlowTestSuite.Read(files, set);
        return read.Value is { } suite
            ? Judge(ConversationRunner.RunAll(set, suite))
            : new GateVerdict([.. read.Findings.Where(finding => finding.IsError).Select(finding => finding.ToString())], null);
    }

    /// <summary>Judges tests that were run.</summary>
    /// <param name="report">How they came out.</param>
    public GateVerdict Judge(ConversationReport report)
    {
        var reasons = report.Failed.Select(Sentence).ToImmutableArray();
        if (report.Coverage.Percent < LeastPercent)
        {
            reasons = reasons.Add($"The tests take {report.Coverage.WaysWalked} of {report.Coverage.Ways} ways, {report.Coverage.Percent} %; {LeastPercent} % is asked for. First missed: {report.Coverage.Missed[0].At}: {report.Coverage.Missed[0]}.");
        }

        return new GateVerdict(reasons, report);
    }

    private static string Sentence(ConversationResult result) =>
        $"{result.Failure!.At}: the test '{result.Test.Name}' fails: expected {result.Failure.Expected}, but {result.Failure.Was}";
}

/// <summary>Whether a version may be published.</summary>
/// <param name="Reasons">A sentence for everything that stands against it; empty where nothing does.</param>
/// <param name="Report">How the tests came out; null where they could not be read.</param>
public sealed record GateVerdict(ImmutableArray<string> Reasons, ConversationReport? Report)
{
    /// <summary>Whether nothing stands against it.</summary>
    public bool IsOpen => Reasons.IsEmpty;
}
