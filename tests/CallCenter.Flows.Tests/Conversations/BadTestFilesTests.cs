using CallCenter.Flows.Conversations;

namespace CallCenter.Flows.Tests.Conversations;

/// <summary>Every file under <c>bad/tests</c> has one fault; the finding it must give stands beside it.</summary>
internal sealed class BadTestFilesTests
{
    private static IEnumerable<TestCaseData> Files =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "bad", "tests"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetFileNameWithoutExtension(path)));

    [TestCaseSource(nameof(Files))]
    public void Read_OneFault_ExactlyThatFinding(string path)
    {
        var name = Path.GetFileName(path);
        var read = FlowTestSuite.Read(SampleFiles.Files.With($"tests/{name}", File.ReadAllText(path)), SampleFiles.Set);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                read.Findings.Select(finding => $"{finding.At}: {(finding.IsError ? "error" : "warning")} {finding.Code}"),
                Is.EqualTo(File.ReadAllLines(Path.ChangeExtension(path, ".expected")).Select(line => $"tests/{line}")),
                string.Join('\n', read.Findings));
            Assert.That(read.Value, read.Findings.Any(finding => finding.IsError) ? Is.Null : Is.Not.Null);
            Assert.That(read.Findings.Select(finding => finding.Message), Has.All.Match("^[^\n]+[^ ]$"));
        }
    }
}
