using System.Text.RegularExpressions;
using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Districts;
using CallCenter.Flows.Prompts;
using CallCenter.Testing;

namespace CallCenter.Flows.Tests.Definition;

/// <summary>Every file under <c>bad/</c> has one fault; the finding it must give stands beside it.</summary>
internal sealed partial class BadFilesTests
{
    private const string Prompts = """
        prompts: { hello: a, pick: b, ask: c, ask-short: d, which: e, confirm: f, not-a-code: g, unknown: h, connecting: i, bye: j }
        """;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "bad");

    private static readonly PromptBook Book = PromptBookReader.Read(new Dictionary<Language, (string, string)>
    {
        [Language.English] = ("en.yaml", $"{Prompts.Trim()[..^1]}, english-only: k }}"),
        [Language.Albanian] = ("sq.yaml", Prompts),
    }).Value!;

    private static IEnumerable<TestCaseData> Files(string kind) =>
        Directory.GetFiles(Path.Combine(Folder, kind), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => new TestCaseData(path).SetArgDisplayNames($"{kind}/{Path.GetFileNameWithoutExtension(path)}"));

    [TestCaseSource(nameof(Files), new object[] { "flow" })]
    public void ReadFlow_OneFault_ExactlyThatFinding(string path) =>
        AssertFindings(path, FlowReader.Read(Path.GetFileName(path), File.ReadAllText(path), Book));

    [TestCaseSource(nameof(Files), new object[] { "districts" })]
    public void ReadDistricts_OneFault_ExactlyThatFinding(string path) =>
        AssertFindings(path, DistrictReader.Read(Path.GetFileName(path), File.ReadAllText(path)));

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
            .SelectMany(file => FlowCode().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));
        var shown = Directory.GetFiles(Folder, "*.expected", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file)[..7]);

        Assert.That(shown.Distinct().Order(StringComparer.Ordinal), Is.EqualTo(written.Distinct().Order(StringComparer.Ordinal)));
    }

    private static void AssertFindings<T>(string path, ReadResult<T> read)
        where T : class
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Value, Is.Null);
            Assert.That(
                read.Problems.Select(problem => $"{problem.At}: error {problem.Code}"),
                Is.EqualTo(File.ReadAllLines(Path.ChangeExtension(path, ".expected"))),
                string.Join('\n', read.Problems));
            Assert.That(read.Problems.Select(problem => problem.Message), Has.All.Match("^[^\n]+[^ ]$"));
            Assert.That(read.Problems.Select(problem => problem.Message), Has.None.Contains("Parameter").And.None.Contains("Exception"));
        }
    }

    [GeneratedRegex("\"(FLOW[0-9]{3})\"")]
    private static partial Regex FlowCode();
}
