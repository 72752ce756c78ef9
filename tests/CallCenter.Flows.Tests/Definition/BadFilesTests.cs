using System.Text.RegularExpressions;
using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Files;
using CallCenter.Flows.Districts;
using CallCenter.Flows.Hours;
using CallCenter.Flows.Prompts;
using CallCenter.Testing;

namespace CallCenter.Flows.Tests.Definition;

/// <summary>Every file under <c>bad/</c> has one fault; the finding it must give stands beside it.</summary>
internal sealed partial class BadFilesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "bad");

    private static readonly string Words = Prompts("hello, pick, ask, ask-short, which, confirm, not-a-code, unknown, connecting, bye");

    private static IEnumerable<TestCaseData> Files(string kind) =>
        Directory.GetFiles(Path.Combine(Folder, kind), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => new TestCaseData(path).SetArgDisplayNames($"{kind}/{Path.GetFileNameWithoutExtension(path)}"));

    [TestCaseSource(nameof(Files), new object[] { "flow" })]
    public void ReadFlow_OneFault_ExactlyThatFinding(string path) =>
        AssertFindings(path, FlowSetReader.Read(
            FlowFileSet.Empty
                .With(Path.GetFileName(path), File.ReadAllText(path))
                .With("districts.yaml", ShippedFiles.Files.Texts["districts.yaml"])
                .With("prompts/sq.yaml", Words)
                .With("prompts/sr.yaml", Words)
                .With("prompts/en.yaml", $"{Words}  english-only: k\n"),
            new FlowReading("sample", CodeShape.Widest, "general")));

    [TestCaseSource(nameof(Files), new object[] { "districts" })]
    public void ReadDistricts_OneFault_ExactlyThatFinding(string path) =>
        AssertFindings(path, DistrictReader.Read(Path.GetFileName(path), File.ReadAllText(path)));

    [TestCaseSource(nameof(Files), new object[] { "hours" })]
    public void ReadHours_OneFault_ExactlyThatFinding(string path) =>
        AssertFindings(path, HoursReader.Read(Path.GetFileName(path), File.ReadAllText(path)));

    [TestCaseSource(nameof(Files), new object[] { "prompts" })]
    public void ReadPrompts_OneFault_ExactlyThatFinding(string path) =>
        AssertFindings(path, PromptBookReader.Read(new Dictionary<Language, (string, string)>
        {
            [Language.English] = (Path.GetFileName(path), File.ReadAllText(path)),
        }));

    [Test]
    public void BadFiles_EveryCodeOfTheReaders_HasOne()
    {
        var source = Path.Combine(RepositoryFolder.Root, "src", "CallCenter.Flows");
        var written = Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => FlowCode().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Where(code => code != FindingKinds.FileUnreadable.Code);
        var shown = Directory.GetFiles(Folder, "*.expected", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file)[..7]);

        Assert.That(shown.Distinct().Order(StringComparer.Ordinal), Is.EqualTo(written.Distinct().Order(StringComparer.Ordinal)));
    }

    private static void AssertFindings<T>(string path, ReadResult<T> read)
        where T : class
    {
        var here = read.Findings.Where(finding => finding.At.File == Path.GetFileName(path)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Value, here.Exists(finding => finding.IsError) ? Is.Null : Is.Not.Null);
            Assert.That(
                here.Select(finding => $"{finding.At}: {(finding.IsError ? "error" : "warning")} {finding.Code}"),
                Is.EqualTo(File.ReadAllLines(Path.ChangeExtension(path, ".expected"))),
                string.Join('\n', here));
            Assert.That(here.Select(finding => finding.Message), Has.All.Match("^[^\n]+[^ ]$"));
            Assert.That(here.Select(finding => finding.Message), Has.None.Contains("Parameter").And.None.Contains("Exception"));
        }
    }

    private static string Prompts(string names) =>
        "prompts:\n" + string.Concat(names.Split(", ").Select(name => $"  {name}: the words of {name}\n"));

    [GeneratedRegex("\"(FLOW[0-9]{3})\"")]
    private static partial Regex FlowCode();
}
