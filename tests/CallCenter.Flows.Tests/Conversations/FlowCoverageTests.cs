using CallCenter.Flows.Conversations;
using CallCenter.Flows.Files;

namespace CallCenter.Flows.Tests.Conversations;

internal sealed class FlowCoverageTests
{
    private const string Everything = """
        flow: customer-care
        tests:
          albanian: { talk: [ { press: 1, language: sq } ] }
          serbian: { talk: [ { press: 2, language: sr } ] }
          silent: { talk: [ { silence: 2, language: sq } ] }
          wrong: { talk: [ press: 9, press: 9, { press: 9, language: sq } ] }
          nobody: { after: albanian, talk: [ { silence: 3, queue: general } ] }
          nobody-and-full: { after: nobody, talk: [ { queue-ends: full, outcome: hung-up } ] }
          nobody-but-served: { after: nobody, talk: [ { queue-ends: served, outcome: hung-up } ] }
          english:
            given: { customers: { DPZ12: {} } }
            talk: [ press: 3, press: 37912, { press: 1, queue: prizren } ]
          district-full: { after: english, talk: [ { queue-ends: full, queue: general } ] }
          district-served: { after: english, talk: [ { queue-ends: served, outcome: hung-up } ] }
          directory-down: { after: english/2, given: { customers: unavailable }, talk: [ { press: 1, at: district } ] }
          broken: { talk: [ error, { queue: general } ] }
        """;

    [Test]
    public void Of_EveryWayTaken_HundredPercentAndNothingMissed()
    {
        var report = SampleFiles.Run(SampleFiles.Files, Everything);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Failed.Select(result => $"{result.Test.Name}: {result.Failure}"), Is.Empty);
            Assert.That((report.Coverage.Percent, report.Coverage.NodesWalked, report.Coverage.Ways), Is.EqualTo((100, 7, 14)));
            Assert.That(report.Coverage.Missed, Is.Empty);
        }
    }

    [TestCase("silent", "customer-care.yaml:17:58: customer-care: language, noinput -> who")]
    [TestCase("nobody-and-full", "customer-care.yaml:44:11: customer-care: anyone, full -> very-busy")]
    [TestCase("broken", "customer-care.yaml:6:11: customer-care: on-error -> anyone")]
    public void Of_OneTestLess_NamesTheWayWithItsLine(string test, string missed)
    {
        var tests = string.Join('\n', Everything.Split('\n').Where(line => !line.StartsWith($"  {test}:", StringComparison.Ordinal)));

        var coverage = SampleFiles.Run(SampleFiles.Files, tests).Coverage;

        Assert.That(coverage.Missed.Select(way => $"{way.At}: {way}"), Is.EqualTo(new[] { missed }));
        Assert.That(coverage.Percent, Is.EqualTo(92));
    }

    [Test]
    public void Of_KeyThatWorksEverywhere_IsAWayOfItsFlow()
    {
        var files = SampleFiles.With("nodes:", "anywhere: { 0: anyone, \"*\": repeat }\nnodes:");

        var (pressed, not) = (Missed(files, "press: 0"), Missed(files, "press: 3"));

        Assert.That((pressed, not), Is.EqualTo((false, true)));
    }

    [Test]
    public void Of_SubFlow_ItsNodesAndWaysCount()
    {
        var files = SampleFiles.With("welcome: { say: welcome, next: language }", "welcome: { call-flow: sub, returned: language, failed: anyone }")
            .With("sub.yaml", """
                flow: sub
                languages: [sq, sr, en]
                start: ask
                nodes:
                  ask: { menu: choose-language, choices: { 1: good }, noinput: { attempts: 1, next: bad }, nomatch: { attempts: 1, next: bad } }
                  good: { return: returned }
                  bad: { return: failed }
                """);
        var report = SampleFiles.Run(files, """
            flow: customer-care
            tests:
              good: { talk: [ { at: sub/ask }, { press: 1, at: language } ] }
              broken: { talk: [ { error: true, queue: general } ] }
            """);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Failed.Select(result => $"{result.Failure}"), Is.Empty);
            Assert.That(report.Results[1].Path.Select(step => $"{step.Flow}/{step.Node} {step.Outcome}"), Is.EqualTo(new[] { "sub/ask on-error", "customer-care/welcome on-error" }));
            Assert.That(
                report.Coverage.Missed.Where(way => way.Flow == "sub" || way.Node is "welcome" or null).Select(way => way.ToString()),
                Is.EqualTo(new[] { "customer-care: welcome, failed -> anyone", "sub: ask, noinput -> bad", "sub: ask, nomatch -> bad" }));
        }
    }

    [Test]
    public void Judge_AllPassedAndWalked_Open()
    {
        var verdict = new FlowGate().Judge(SampleFiles.Set, SampleFiles.Files.With("tests/all.yaml", Everything));

        Assert.That((verdict.IsOpen, verdict.Reasons.Length), Is.EqualTo((true, 0)));
    }

    [Test]
    public void Judge_FailingTestTooLittleWalkedOrFaultyFile_SaysEach()
    {
        var failing = SampleFiles.Files.With("tests/all.yaml", Everything.Replace("language: sr", "language: en"));
        var little = SampleFiles.Files.With("tests/all.yaml", SampleFiles.Documented);
        var faulty = SampleFiles.Files.With("tests/all.yaml", "flow: customer-care\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Reasons(100, failing), Does.StartWith("tests/all.yaml:4:44: the test 'serbian' fails: expected language: en, but sr"));
            Assert.That(Reasons(29, little), Does.StartWith("The tests take 4 of 14 ways, 28 %; 29 % is asked for. First missed: customer-care.yaml:6:11"));
            Assert.That(Reasons(28, little), Is.Empty);
            Assert.That(Reasons(0, faulty), Does.Contain("FLOW003"));
        }
    }

    private static string Reasons(int least, FlowFileSet files) => string.Join('\n', new FlowGate(least).Judge(SampleFiles.Set, files).Reasons);

    private static bool Missed(FlowFileSet files, string act) =>
        SampleFiles.Run(files, $"flow: customer-care\ntests:\n  one: {{ talk: [ {{ {act}, language: {(act == "press: 3" ? "en" : "none")} }} ] }}\n")
            .Coverage.Missed.Any(way => way.Outcome == "anywhere 0");
}
