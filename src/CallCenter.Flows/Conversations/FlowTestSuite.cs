using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Files;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Conversations;

/// <summary>Every flow test of a set of files.</summary>
/// <param name="Files">The files in order of name.</param>
public sealed record FlowTestSuite(ImmutableArray<FlowTestFile> Files)
{
    private const string Folder = "tests/";

    /// <summary>Reads every file below <c>tests/</c>.</summary>
    /// <param name="files">The files of one version.</param>
    /// <param name="set">What was read of its flows; tests are checked against it.</param>
    /// <returns>The tests and every finding in them; no tests while one of the findings is an error.</returns>
    public static ReadResult<FlowTestSuite> Read(FlowFileSet files, FlowSet set)
    {
        var findings = new List<Finding>();
        var read = files.Texts
            .Where(pair => pair.Key.StartsWith(Folder, StringComparison.Ordinal) && pair.Key.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(pair => FlowTestReader.Read(pair.Key, pair.Value, findings))
            .OfType<FlowTestFile>()
            .ToImmutableArray();
        if (findings.TrueForAll(finding => !finding.IsError))
        {
            findings.AddRange(read.SelectMany(file => FlowTestChecks.Find(file, set)));
        }

        return ReadResult<FlowTestSuite>.Of(new FlowTestSuite(read), findings);
    }
}
