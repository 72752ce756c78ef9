using System.Net.Http.Json;
using System.Text.Json;
using CallCenter.LocalCarrier.Scenarios;
using CallCenter.LocalCarrier.Scenarios.Reading;
using CallCenter.LocalCarrier.Scenarios.Running;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;
using CallCenter.Npm;

namespace CallCenter.LocalCarrier.Tests.ForeignApplication;

/// <summary>An application with Express and Twilio's own library, which knows nothing of this carrier, and its scenario files.</summary>
[Checklist(ChecklistPoint.Rest, "https://github.com/twilio/twilio-node")]
internal sealed class ForeignApplicationTests : CarrierStage
{
    private const string Line = "+38338600600";
    private const string Runs = "An application written for Twilio by anybody runs unchanged, but for the address of the API.";
    private const int Copies = 20;
    private static readonly TimeSpan RunBudget = TimeSpan.FromMinutes(1);
    private NpmFolder folder = null!;
    private ForeignApp? foreign;

    protected override CarrierOptions Setup => new() { Speed = 20 };

    [SetUp]
    public async Task StartForeignAsync()
    {
        foreign = null;
        folder = await NpmFolder.InstalledAsync("foreign-app");
        foreign = await ForeignApp.StartAsync(folder, Carrier.BaseAddress, Options);
        var operations = await PhoneAsync(Ana);
        await operations.RegisterNumberAsync(Line, foreign.Base + "/voice", statusCallback: foreign.Base + "/ended");
    }

    [TearDown]
    public async Task StopForeignAsync()
    {
        if (foreign is not null)
        {
            await foreign.DisposeAsync();
        }
    }

    [Rule(Runs)]
    [Test]
    public async Task Scenarios_EachPlayedOnce_AllPassAndTheApplicationHearsOfIt()
    {
        var report = await PlayAsync("*", repeat: 1);

        Assert.That(report.AllPassed, Is.True, string.Join('\n', report.Results.Select(Conversation.Of)));
        Assert.That(Carrier.Carrier.Messages.NewestFirst().Select(message => message.Body), Is.EqualTo(new[] { "Order 4711 is in the oven." }));
        await CompletedAsync(report);
    }

    [Rule(Runs)]
    [Test]
    public async Task Scenario_TwentyCopiesAtOnce_AllPassAndEachCallerIsSentAMessage()
    {
        var report = await PlayAsync("order-status", repeat: Copies);

        var failed = report.Results.Where(result => !result.Passed).Select(Conversation.Of).Take(2);
        Assert.That(report.Passed, Is.EqualTo(Copies), string.Join('\n', failed));
        Assert.That(Carrier.Carrier.Messages.NewestFirst().Select(message => message.To).Distinct().Count(), Is.EqualTo(Copies));
        await CompletedAsync(report);
    }

    [Rule(ChecklistPoint.Signing, "Twilio's own middleware refuses a request without a signature with 400, one with a wrong signature with 403.",
        Source = "https://github.com/twilio/twilio-node")]
    [Test]
    public async Task Request_WithoutTheAccountsSignature_IsRefusedByTheApplication()
    {
        await using var impostor = await CarrierServer.StartAsync(Options with { AuthToken = "another-token" }, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await SentAsync(Carrier, sign: true), Is.EqualTo(200));
            Assert.That(await SentAsync(Carrier, sign: false), Is.EqualTo(400));
            Assert.That(await SentAsync(impostor, sign: true), Is.EqualTo(403));
        }
    }

    // What the application answers to a request that this carrier sends by order.
    private async Task<int> SentAsync(CarrierHandle carrier, bool sign)
    {
        var form = new { CallSid = "CA00000000000000000000000000000001", From = Ana, To = Line };
        using var response = await Http.PostAsJsonAsync(
            new Uri(carrier.BaseAddress, "/carrier/send"), new { url = foreign!.Base + "/voice", form, sign });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetInt32();
    }

    private async Task<ScenarioRunReport> PlayAsync(string name, int repeat)
    {
        List<FileFault> faults = [];
        List<Scenario> scenarios = [.. Directory.GetFiles(Path.Combine(folder.Path, "scenarios"), name + ".yaml")
            .Order(StringComparer.Ordinal).Select(path => ScenarioReader.ReadFile(path, faults)).OfType<Scenario>()];
        Assert.That(faults, Is.Empty);
        Assert.That(scenarios, Is.Not.Empty);
        using var budget = new CancellationTokenSource(RunBudget);
        return await new ScenarioRun(Carrier.Carrier).RunAsync(new(scenarios, new CallTarget(), repeat, Copies), _ => { }, budget.Token);
    }

    // The application is told beside the calls: it may know of the last one a moment after it is over.
    private async Task CompletedAsync(ScenarioRunReport report)
    {
        List<string?> calls = [.. report.Results.Select(result => result.Facts.Events[0].Event.CallSid)];
        Assert.That(calls, Is.Unique);
        using var patience = new CancellationTokenSource(Patience);
        var ended = await foreign!.EndedAsync(Http);
        while (!calls.TrueForAll(sid => ended.Any(call => call.CallSid == sid)))
        {
            await Task.Delay(20, patience.Token);
            ended = await foreign.EndedAsync(Http);
        }

        var told = ended.Where(call => calls.Contains(call.CallSid)).Select(call => call.CallStatus);
        Assert.That(told, Has.All.EqualTo("completed"));
    }
}
