using CallCenter.Core.CodeEntry;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Files;

namespace CallCenter.Flows.Tests.Definition;

/// <summary>
/// Every example under <c>bad/</c> has one fault; what must be found stands beside it, and the example is named after it. To renew what stands there,
/// run with <c>CALLCENTER_RENEW=1</c> and read the difference.
/// </summary>
internal sealed class BadFilesTests
{
    private static IEnumerable<TestCaseData> Examples =>
        BadExample.All.Where(example => example.Kind != "tests").Select(example => new TestCaseData(example).SetArgDisplayNames(example.ToString()));

    [TestCaseSource(nameof(Examples))]
    public void Read_OneFault_ExactlyThatFinding(BadExample example)
    {
        var findings = example.Find();
        if (Environment.GetEnvironmentVariable("CALLCENTER_RENEW") == "1")
        {
            File.WriteAllLines(example.Expected, findings.Select(Line));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(findings.Select(Line), Is.EqualTo(File.ReadAllLines(example.Expected)), string.Join('\n', findings));
            Assert.That(findings.Select(finding => finding.Code), Does.Contain(example.Code), "the example is named after the finding it shows");
            Assert.That(findings.Select(finding => finding.Message), Has.All.Match("^[^\n]+[^ ]$"));
            Assert.That(findings.Select(finding => finding.Message), Has.None.Contains("Parameter").And.None.Contains("Exception"));
        }
    }

    [Test]
    public void BadFiles_EveryKindOfFinding_HasOne() => Assert.That(
        FindingKinds.All.Select(kind => kind.Code)
            .Except(BadExample.All.Select(example => example.Code))
            .Except(Directory.GetFiles(Path.Combine(BadExample.Root, "bad", "tests"), "*.yaml").Select(path => Path.GetFileName(path)[..7])),
        Is.Empty,
        "add an example of each to tests/CallCenter.Flows.Tests/bad");

    [Test]
    public void Read_GoodFolder_NoFinding() =>
        Assert.That(FlowSetReader.Read(BadExample.Good, new FlowReading("sample", CodeShape.Widest, "general")).Findings, Is.Empty);

    [Test]
    public void FindingKinds_Codes_AreUniqueAndSaidInFull() => Assert.Multiple(() =>
    {
        Assert.That(FindingKinds.All.Select(kind => kind.Code), Is.Unique.And.All.Match("^FLOW[0-9]{3}$"));
        Assert.That(FindingKinds.All.SelectMany(kind => new[] { kind.Why, kind.Mend }), Has.All.Match("^[A-Z'].+[.]$"));
        Assert.That(FindingKinds.All.Select(kind => kind.Title), Has.None.EndsWith("."));
    });

    private static string Line(Flows.Definition.Finding finding) => $"{finding.At}: {(finding.IsError ? "error" : "warning")} {finding.Code}";
}
