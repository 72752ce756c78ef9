using CallCenter.Flows.Checking;
using CallCenter.Flows.Tests.Definition;
using CallCenter.Testing;

namespace CallCenter.Flows.Tests.Checking;

internal sealed class FindingCatalogueTests
{
    private const string Renew = "`CALLCENTER_RENEW=1 dotnet test tests/CallCenter.Flows.Tests --filter FindingCatalogue` makes it anew.";

    private static readonly string Page = Path.Combine(RepositoryFolder.Root, "docs", "flow-findings.md");

    [Test]
    public void Markdown_CommittedPage_IsWhatTheCheckerSays()
    {
        var made = FindingCatalogue.Markdown(Examples(), Renew);
        if (Environment.GetEnvironmentVariable("CALLCENTER_RENEW") == "1")
        {
            File.WriteAllText(Page, made);
        }

        Assert.That(File.Exists(Page) ? File.ReadAllText(Page) : "", Is.EqualTo(made), Renew);
    }

    [Test]
    public void All_Kinds_AreMoreThanForty() => Assert.That(FindingKinds.All, Has.Count.GreaterThan(40));

    [TestCase("FLOW050", "FLOW050")]
    [TestCase("flow050", "FLOW050")]
    [TestCase("FLOW999", null)]
    public void Find_Code_WhicheverWayItIsWritten(string code, string? found) =>
        Assert.That(FindingCatalogue.Find(code)?.Code, Is.EqualTo(found));

    // What stands for a recording among the files is nothing that anybody wrote.
    private static string Shown(BadExample example, string file) =>
        file.EndsWith(".wav", StringComparison.Ordinal) ? "" : example.Files.Texts.GetValueOrDefault(file, "");

    // The first of each code: examples are in order of name.
    private static Dictionary<string, FindingExample> Examples()
    {
        var examples = new Dictionary<string, FindingExample>(StringComparer.Ordinal);
        foreach (var example in BadExample.All.Where(example => !examples.ContainsKey(example.Code)))
        {
            var finding = example.Find().First(found => found.Code == example.Code);
            examples.Add(example.Code, new FindingExample(finding, Shown(example, finding.At.File)));
        }

        return examples;
    }
}
