using CallCenter.LocalCarrier.Scenarios;
using CallCenter.LocalCarrier.Scenarios.Reading;

namespace CallCenter.LocalCarrier.Tests.Scenarios;

internal sealed class ScenarioReaderTests
{
    private static readonly string Files = Path.Combine(TestContext.CurrentContext.TestDirectory, "Scenarios", "Files");

    private static IEnumerable<string> Good => Names("good");

    private static IEnumerable<string> Bad => Names("bad");

    [TestCaseSource(nameof(Good))]
    public void ReadFile_OfAGoodFile_HasNoFault(string file)
    {
        List<FileFault> faults = [];

        var scenario = ScenarioReader.ReadFile(Path.Combine(Files, "good", file), faults);

        Assert.That(faults, Is.Empty);
        Assert.That(scenario!.Steps, Is.Not.Empty);
    }

    // Beside each bad file stands what must be said about it: every fault, with its line.
    [TestCaseSource(nameof(Bad))]
    public void ReadFile_OfABadFile_TellsEveryFaultWithItsLine(string file)
    {
        var path = Path.Combine(Files, "bad", file);
        List<FileFault> faults = [];

        var scenario = ScenarioReader.ReadFile(path, faults);

        Assert.That(scenario, Is.Null);
        var told = faults.Select(fault => fault.ToString()[(path.Length + 1)..]).Order(StringComparer.Ordinal);
        Assert.That(told, Is.EqualTo(File.ReadAllLines(Path.ChangeExtension(path, ".txt")).Order(StringComparer.Ordinal)));
    }

    [Test]
    public void ReadFile_OfNoFile_IsAFault()
    {
        List<FileFault> faults = [];

        Assert.That(ScenarioReader.ReadFile(Path.Combine(Files, "nowhere.yaml"), faults), Is.Null);
        Assert.That(faults.Single().Message, Does.StartWith("The file cannot be read"));
    }

    [Test]
    public void Read_StepsOfEachForm_AreUnderstood()
    {
        var (scenario, _) = ScenarioReader.Read("x.yaml", """
            scenario: Forms
            phones: { a: any, b: { address: "client:b", auto-answer: true } }
            steps:
              - a: dials
              - a: { presses: "1#", after: 1.5s }
              - a: { says: "Po", confidence: 0.5 }
              - b: { rings: /^\+38349/, within: 2m }
              - b: { hangs up, after: 500ms }
            """);

        var steps = scenario!.Steps;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(steps.Select(s => s.ToString()), Is.EqualTo(new[] { "a dials", "a presses 1#", "a says \"Po\"", "b rings /^\\+38349/", "b hangs up" }));
            Assert.That(steps[1].After, Is.EqualTo(TimeSpan.FromSeconds(1.5)));
            Assert.That(steps[2].Act, Is.EqualTo(new StepAct.Says("Po", 0.5)));
            Assert.That(steps[3].Within, Is.EqualTo(TimeSpan.FromMinutes(2)));
            Assert.That(steps[4].Line, Is.EqualTo(8));
            Assert.That(scenario.Phones[1], Is.EqualTo(new ScenarioPhone("b", "client:b", true, 2)));
        }
    }

    [TestCase("customer code", "Enter your CUSTOMER CODE.", true)]
    [TestCase("customer code", "Enter your code.", false)]
    [TestCase(@"/press \d/", "press 4", true)]
    [TestCase(@"/press \d/", "Press 4", false)]
    [TestCase("/", "a/b", true)]
    [TestCase("anything", null, false)]
    public void Matches_WordsOrExpression_AsTheRuleSays(string written, string? text, bool expected) =>
        Assert.That(TextPattern.Of(written).Matches(text), Is.EqualTo(expected));

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Files, folder), "*.yaml").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);
}
