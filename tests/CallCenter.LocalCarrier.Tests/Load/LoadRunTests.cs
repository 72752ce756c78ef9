using CallCenter.LocalCarrier.Load;
using CallCenter.LocalCarrier.Scenarios;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Load;

/// <summary>Loads played against an application on a real socket.</summary>
internal sealed class LoadRunTests : CarrierStage
{
    private string folder = "";

    protected override CarrierOptions Setup => new() { Speed = 20 };

    [SetUp]
    public void Make()
    {
        folder = Directory.CreateTempSubdirectory("load").FullName;
        Write("hears.yaml", """
            scenario: Hears it
            phones: { caller: any }
            steps: [ caller: dials, caller: { hears: Hello }, caller: { ends: completed } ]
            """);
        Write("waits.yaml", """
            scenario: Waits
            phones: { caller: any }
            steps: [ caller: dials, caller: { hears: "another word" }, caller: ends ]
            """);
    }

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Load_OfAGoodApplication_AllCallsGoAsTheScenarioSays()
    {
        App.On("/hello", "<Say>Hello</Say>");

        var report = await LoadAsync("/hello", "hears.yaml", plan => plan with { Rate = 100, Even = true, Ramp = TimeSpan.FromSeconds(1), Hold = TimeSpan.FromSeconds(1) });

        Assert.That(report.IsGood, Is.True, report.ToText());
        Assert.That((report.Calls.Offered, report.Calls.Finished), Is.EqualTo((149, 149)));
        Assert.That(report.Outcomes.Statuses, Is.EqualTo(new Dictionary<string, int> { ["completed"] = 149 }));
        Assert.That(report.Latencies.Service.Count, Is.EqualTo(149));
        Assert.That(report.ToText(), Does.Contain("100 offered, ").And.Contain("149 as the scenario says, 0 not").And.Match("errors +none"));
        Assert.That(Carrier.Carrier.Handsets.Find("+38349000001"), Is.Null, "telephones are dropped when their call is over");
    }

    // A closed loop would have waited for the answers: 20 calls that take 300 ms each, one at a time, are 6 s.
    [Test]
    public async Task Load_OfASlowApplication_ArrivesAllTheSame()
    {
        App.On("/slow", _ => AppReply.Twiml("<Say>Hello</Say>") with { Delay = TimeSpan.FromMilliseconds(300) });

        var report = await LoadAsync("/slow", "hears.yaml", plan => plan with { Rate = 20, Even = true, Ramp = TimeSpan.Zero, Hold = TimeSpan.FromSeconds(1) });

        Assert.That(report.Calls.Started, Is.EqualTo(19));
        Assert.That(report.Calls.PeakUnderWay, Is.GreaterThanOrEqualTo(5));
        Assert.That(report.Latencies.Response.P50, Is.GreaterThanOrEqualTo(299));
        Assert.That(report.Latencies.Response.P50, Is.GreaterThanOrEqualTo(report.Latencies.Service.P50), "it counts from when it was due");
    }

    [Test]
    public async Task Load_OfAWrongApplication_TellsErrorsByKindAndCallsByOutcome()
    {
        App.On("/broken", _ => new AppReply("no", "text/plain", 500));

        var report = await LoadAsync("/broken", "hears.yaml", plan => plan with { Rate = 10, Even = true, Ramp = TimeSpan.Zero, Hold = TimeSpan.FromSeconds(1) });

        Assert.That(report.IsGood, Is.False);
        Assert.That(report.Outcomes.Behaviours.Single(), Is.EqualTo(new BehaviourCount("Hears it", 1, 0, 9)));
        Assert.That(report.Outcomes.Errors.ToDictionary(), Is.EqualTo(new Dictionary<string, int>
        {
            ["webhook: HTTP 500, error 11200"] = 9,
            ["alert 11200"] = 9,
            ["step: hears.yaml:3, caller hears \"Hello\""] = 9,
        }));
    }

    [Test]
    public async Task Load_BeyondWhatMayBeUnderWay_CountsWhoCouldNotStart()
    {
        App.On("/wait", "<Pause length=\"3000\"/>");

        var report = await LoadAsync("/wait", "waits.yaml", plan => plan with
        {
            Rate = 20,
            Even = true,
            Ramp = TimeSpan.Zero,
            Hold = TimeSpan.FromSeconds(1),
            MostAtOnce = 5,
            Drain = TimeSpan.Zero,
        });

        Assert.That((report.Calls.Offered, report.Calls.Started, report.Calls.NotStarted), Is.EqualTo((19, 5, 14)));
        Assert.That((report.Calls.Finished, report.Calls.Unfinished, report.IsGood), Is.EqualTo((0, 5, false)));
        Assert.That(report.Outcomes.Errors.Single(), Is.EqualTo(KeyValuePair.Create("call: not over when the load was", 5)));
    }

    [Test]
    public async Task Load_OfABadMix_PlaysNothing()
    {
        var report = await Carrier.LoadAsync(new LoadPlan(Path.Combine(folder, "none.yaml")), null, default);

        Assert.That((report.IsGood, report.Calls.Offered), Is.EqualTo((false, 0)));
        Assert.That(report.Faults.Single().Message, Does.StartWith("The file cannot be read"));
    }

    private Task<LoadReport> LoadAsync(string path, string scenario, Func<LoadPlan, LoadPlan> change)
    {
        Write("mix.yaml", $"{{ mix: M, behaviours: [ {{ weight: 1, scenario: {scenario} }} ] }}");
        var plan = new LoadPlan(Path.Combine(folder, "mix.yaml")) { Target = new CallTarget { Number = Hotline, VoiceUrl = App.Base + path } };
        return Carrier.LoadAsync(change(plan), null, default);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
