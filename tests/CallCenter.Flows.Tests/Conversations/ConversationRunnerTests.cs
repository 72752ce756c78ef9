using CallCenter.Flows.Conversations;

namespace CallCenter.Flows.Tests.Conversations;

internal sealed class ConversationRunnerTests
{
    private const string ToTheCode = "talk:\n- press: 3";

    [Test]
    public void RunAll_ExampleOfTheDocumentation_Passes()
    {
        var report = SampleFiles.Run(SampleFiles.Files, SampleFiles.Documented);

        Assert.That(report.Results.Select(result => (result.Test.Name, result.Failure)), Is.EqualTo(new[]
        {
            ("known-customer-reaches-the-district", (ConversationFailure?)null), ("nobody-is-known-by-that-code", null),
        }));
    }

    [TestCase("heard: ~customer code")]
    [TestCase("heard: /^Please .* key\\.$/")]
    [TestCase("heard: \"Please key in the customer code at the top of your bill.   Press the key that carries each of the three letters once, then the number, then the hash key.\"")]
    [TestCase("not-heard: ~Welcome")]
    [TestCase("prompt: ask-code")]
    [TestCase("at: who")]
    [TestCase("outcome: listening")]
    [TestCase("language: en")]
    [TestCase("identified: false")]
    [TestCase("verified: false")]
    [TestCase("journey: \"language: pressed 3\"")]
    [TestCase("journey: ~pressed")]
    public void Run_TrueExpectation_Passes(string check) => Assert.That(SampleFiles.RunOne($"{ToTheCode}\n  {check}").Failure, Is.Null);

    [TestCase("heard: ~customer kode", "Please key in")]
    [TestCase("heard: customer code", "Please key in")]
    [TestCase("heard: [ ~customer code, ~customer code ]", "Please key in")]
    [TestCase("not-heard: ~customer code", "Please key in")]
    [TestCase("prompt: welcome", "ask-code")]
    [TestCase("prompt: [ ask-code, ask-code-short ]", "ask-code")]
    [TestCase("at: language", "who")]
    [TestCase("outcome: hung-up", "listening")]
    [TestCase("queue: gjakova", "none")]
    [TestCase("priority: 2", "no queue")]
    [TestCase("transfer: \"+38338123456\"", "none")]
    [TestCase("language: sq", "en")]
    [TestCase("code: DGJ9904", "none")]
    [TestCase("identified: true", "false")]
    [TestCase("verified: true", "false")]
    [TestCase("values: { ticket.number: 4711 }", "none")]
    [TestCase("sms: ~balance", "none")]
    [TestCase("callback: gjakova", "none")]
    [TestCase("notify: outage-over", "none")]
    [TestCase("journey: [ ~pressed, ~pressed ]", "language: pressed 3")]
    [TestCase("on-error: true", "false")]
    public void Run_FalseExpectation_FailsWithWhatWas(string check, string was)
    {
        var failure = SampleFiles.RunOne($"{ToTheCode}\n  {check}").Failure;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure?.Was, Does.StartWith(was));
            Assert.That(failure?.At.ToString(), Does.StartWith("tests/sample.yaml:6:"));
            Assert.That(failure?.Heard, Does.Contain("customer code"));
        }
    }

    [TestCase("- say: bill", "listens to keys only")]
    [TestCase("- queue-ends: served", "the caller is asked something")]
    [TestCase("- transfer-ends: busy", "the caller is asked something")]
    [TestCase("- message: 20s", "the caller is asked something")]
    [TestCase("- hang-up\n- press: 1", "The call is over")]
    public void Run_ActThatCannotHappen_FailsWithTheReason(string steps, string why) =>
        Assert.That(SampleFiles.RunOne($"talk:\n{steps}\nexpect: {{ at: language }}").Failure?.Was, Does.Contain(why));

    [Test]
    public void Run_CallHandedToOnError_FailsUnlessTheStepSaysSo()
    {
        const string Talk = "given: { customers: { DPR12: {} } }\ntalk: [ press: 3, press: 37712, press: 1, { queue-ends: failed";
        var (silent, said) = (SampleFiles.RunOne($"{Talk} }} ]\nexpect: {{ queue: general }}"), SampleFiles.RunOne($"{Talk}, on-error: true }} ]\nexpect: {{ queue: general }}"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(silent.Failure?.Was, Does.Contain("the carrier lost the queue"));
            Assert.That(said.Failure, Is.Null);
        }
    }

    [Test]
    public void Run_ErrorOfOurs_GoesToOnError()
    {
        var result = SampleFiles.RunOne("talk: [ error ]\nexpect: { queue: general }");

        Assert.That((result.Failure, result.Path[^1].Outcome), Is.EqualTo(((ConversationFailure?)null, "on-error")));
    }

    [Test]
    public void Run_KeysAheadOfQuestions_AnswersThemAll() =>
        Assert.That(SampleFiles.RunOne("given: { customers: { DPR12: {} } }\ntalk: [ { press: \"337712#1\", queue: prishtina, identified: true, code: DPR12 } ]").Failure, Is.Null);

    [TestCase("none", "We cannot find that code.", "who")]
    [TestCase("unavailable", "Thank you. We are connecting you with Prishtina.", "district")]
    [TestCase("[unavailable, none]", "Thank you. We are connecting you with Prishtina.", "district")]
    public void Run_DirectoryAnswers_AreGivenInTurn(string customers, string heard, string at) =>
        Assert.That(SampleFiles.RunOne($"given: {{ customers: {customers} }}\ntalk: [ press: 3, press: 37712, {{ press: 1, heard: [ {heard} ], at: {at} }} ]".Replace($"[ {heard} ]", $"\"~{heard}\"")).Failure, Is.Null);

    [Test]
    public void Run_AfterWithItsOwnWorld_ReplacesTheTopicWhole()
    {
        var report = SampleFiles.Run(SampleFiles.Files, """
            flow: customer-care
            tests:
              known:
                given: { customers: { DPR12: {}, DPR13: {} } }
                talk: [ press: 3, press: 37712, { press: 1, identified: true } ]
              other:
                after: known/1
                given: { customers: { DPR14: {} } }
                talk: [ press: 37712, { press: 1, heard: "~cannot find" } ]
              after-the-other:
                after: other
                talk: [ press: 37714, { press: 1, identified: true, code: DPR14 } ]
            """);

        Assert.That(report.Failed, Is.Empty);
    }

    [Test]
    public void Run_WaitBeyondTheNodesTotal_AsksNoMore()
    {
        var files = SampleFiles.With("menu: choose-language ", "total: 30s\n    menu: choose-language ");

        Assert.That(SampleFiles.RunOne(files, "talk: [ { wait: 31s, silence: 1, at: who, language: sq } ]").Failure, Is.Null);
    }

    [Test]
    public void Run_SameTestTwice_SameResult()
    {
        var (one, two) = (SampleFiles.RunOne($"{ToTheCode}\n  at: main-menu".Replace("main-menu", "language")), SampleFiles.RunOne($"{ToTheCode}\n  at: language"));

        Assert.That((one.Failure, string.Join(' ', one.Path)), Is.EqualTo((two.Failure, string.Join(' ', two.Path))));
    }
}
