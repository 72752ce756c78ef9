using CallCenter.LocalCarrier.Scenarios;
using CallCenter.LocalCarrier.Scenarios.Reading;
using CallCenter.LocalCarrier.Scenarios.Running;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Scenarios;

internal sealed class ScenarioRunTests : CarrierStage
{
    protected override CarrierOptions Setup => new() { Speed = 20 };

    [SetUp]
    public void Serve() => OutageLine.Serve(App);

    [Test]
    public async Task Run_AConversationOfTwo_PassesAndReadsLikeOne()
    {
        var report = await RunAsync("reaches-agent.yaml", "/voice");

        var text = Conversation.Of(report.Results.Single());
        Assert.That(report.AllPassed, Is.True, text);
        Assert.That(text, Does.Match("(?s)passed.*caller  dials.*caller  hears \"Please enter your customer code.\".*caller  presses 345778#"
            + ".*caller  says \"Arta Krasniqi\".*agent   rings, \\+3834401 calls.*agent   hears \"Hello.\".*caller  ends: completed"));
    }

    [Test]
    public async Task Run_AHundredAtOnce_AllPassAndNoPhoneStays()
    {
        var report = await RunAsync("reaches-agent.yaml", "/voice", repeat: 100, parallel: 100);

        var failed = report.Results.Where(result => !result.Passed).Select(Conversation.Of).Take(2);
        Assert.That(report.Passed, Is.EqualTo(100), string.Join('\n', failed));
        Assert.That(Carrier.Carrier.Handsets.Find("client:agent-100"), Is.Null);
    }

    [Test]
    public async Task Run_TheWrongWords_FailsAtTheStepAndSaysWhatWasHeardInstead()
    {
        App.On("/outage", "<Say>All is well.</Say>");

        var report = await RunAsync("hears-outage.yaml", "/outage");

        var result = report.Results.Single();
        Assert.That(report.AllPassed, Is.False);
        Assert.That(result.Reasons.Single(), Is.EqualTo(
            "line 8, caller hears \"no electricity in Gjakova\": the call ended before; "
            + "noticed: dials +38338500500, is answered, hears \"All is well.\", ends: completed."));
    }

    [Test]
    public async Task Run_ExpectationsThatAreNotMet_TellsEachOfThem()
    {
        App.On("/bad", "<Say language=\"sq-AL\">Mirdita</Say><Say>An application error has occurred.</Say>");

        var report = await PlayAsync(
            """
            scenario: X
            phones: { caller: any }
            steps:
              - caller: dials
              - caller: ends
            expect:
              call: busy
              duration: { at least: 1m }
              alerts: none
              webhooks: { to: /bad, at least: 2 }
              never hears: "application error"
            """,
            "/bad");

        var reasons = report.Results.Single().Reasons;
        Assert.That(reasons, Has.Count.EqualTo(5));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reasons[0], Is.EqualTo("expected call: busy; it was completed."));
            Assert.That(reasons[1], Does.StartWith("expected duration: at least 60s; it was "));
            Assert.That(reasons[2], Is.EqualTo("expected alerts: none; there were 13520."));
            Assert.That(reasons[3], Is.EqualTo("expected webhooks to /bad: at least 2; there were 1."));
            Assert.That(reasons[4], Is.EqualTo("never hears \"application error\"; but caller heard \"An application error has occurred.\"."));
        }
    }

    // One telephone is in one call at a time; copies that share it take turns instead of finding it busy.
    [Test]
    public async Task Run_CopiesThatShareAPhone_TakeTurns()
    {
        var report = await PlayAsync(
            """
            scenario: X
            phones: { caller: "+38344111222" }
            steps:
              - caller: dials
              - caller: { hears: Welcome }
              - caller: ends
            """,
            "/outage",
            repeat: 3);

        Assert.That(report.Passed, Is.EqualTo(3), string.Join('\n', report.Results.Select(Conversation.Of)));
    }

    [Test]
    public async Task Run_StoppedFromOutside_EveryoneHangsUp()
    {
        using var stop = new CancellationTokenSource();
        App.On("/slow", _ =>
        {
            stop.Cancel();
            return AppReply.Twiml("<Pause length=\"3000\"/>");
        });

        var report = await PlayAsync("{ scenario: X, phones: { caller: any }, steps: [ caller: dials, caller: ends ] }", "/slow", stop: stop.Token);

        Assert.That(report.Results.Single().Reasons.Single(), Is.EqualTo("stopped before its end."));
        Assert.That(report.Results.Single().Facts.CallStatus, Is.EqualTo("canceled"));
    }

    [Test]
    public async Task Run_NumbersThatLeadNowhere_PlaysNothingAndTellsWhere()
    {
        var (scenario, _) = ScenarioReader.Read("x.yaml", "{ scenario: X, phones: { caller: any }, steps: [ caller: dials ] }");

        var unnumbered = await new ScenarioRun(Carrier.Carrier).RunAsync(new([scenario!], new CallTarget(), 1, 1), _ => { }, default);
        var unled = await new ScenarioRun(Carrier.Carrier).RunAsync(new([scenario!], new CallTarget { Number = Hotline }, 1, 1), _ => { }, default);

        Assert.That(unnumbered.Faults.Single().ToString(), Does.StartWith("x.yaml:1: There is no number to dial"));
        Assert.That(unled.Faults.Single().ToString(), Does.StartWith("x.yaml:1: +38338500500 leads nowhere"));
    }

    [Test]
    public async Task Forms_OfARun_HoldEveryResult()
    {
        var report = await RunAsync("hears-outage.yaml", "/outage", repeat: 2);

        var suite = ReportForms.JUnit(report).Root!.Element("testsuite")!;
        Assert.That((suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value), Is.EqualTo(("2", "0")));
        Assert.That(suite.Elements("testcase").First().Element("system-out")!.Value, Does.Contain("no electricity"));
        var json = System.Text.Json.JsonDocument.Parse(ReportForms.ToJson(report)).RootElement;
        Assert.That(json.GetProperty("results")[1].GetProperty("call").GetString(), Is.EqualTo("completed"));
    }

    private Task<ScenarioRunReport> RunAsync(string file, string path, int repeat = 1, int parallel = 10) => PlayAsync(
        File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Scenarios", "Files", "good", file)), path, repeat, parallel);

    private async Task<ScenarioRunReport> PlayAsync(
        string text, string path, int repeat = 1, int parallel = 10, CancellationToken stop = default)
    {
        var (scenario, faults) = ScenarioReader.Read("x.yaml", text);
        Assert.That(faults, Is.Empty);
        var target = new CallTarget { Number = Hotline, VoiceUrl = App.Base + path };
        return await new ScenarioRun(Carrier.Carrier).RunAsync(new([scenario!], target, repeat, parallel), _ => { }, stop);
    }
}
