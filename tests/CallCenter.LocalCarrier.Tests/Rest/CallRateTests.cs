using System.Text.Json;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Rest;

/// <summary>An account may start one call a second; the others wait.</summary>
[Checklist(ChecklistPoint.Rest, "https://www.twilio.com/docs/api/errors/22005")]
internal sealed class CallRateTests : CarrierStage
{
    private const string Agent = "client:arta";

    protected override CarrierOptions Setup => new() { Speed = 0.01, CallsPerSecond = 1 };

    [Rule("default 1 CPS per account; excess is queued (queue_time ms in the Call resource)")]
    [Test]
    public async Task Create_ThreeAtOnce_QueuesAllButTheFirst()
    {
        List<JsonElement> made = [await CreateAsync("+38344000001"), await CreateAsync("+38344000002"), await CreateAsync("+38344000003")];

        var waits = made.ConvertAll(call => int.Parse(call.GetProperty("queue_time").GetString()!));

        Assert.That(waits[0], Is.Zero);
        Assert.That(waits[1], Is.InRange(900, 1_000));
        Assert.That(waits[2], Is.InRange(1_900, 2_000));
        var (_, last) = await RestAsync(HttpMethod.Get, $"Calls/{made[2].GetProperty("sid").GetString()}.json");
        Assert.That((last.GetProperty("status").GetString(), last.GetProperty("start_time").GetString()), Is.EqualTo(("queued", (string?)null)));
    }

    [Rule(ChecklistPoint.Callbacks, "Cancel while still queued → no status callbacks at all.")]
    [Test]
    public async Task Cancel_WhileQueued_IsToldToNobody()
    {
        App.On("/progress", "");
        var agent = await PhoneAsync(Agent);
        await CreateAsync("+38344000001", ("StatusCallback", App.Base + "/progress?first"));
        var queued = await CreateAsync(Agent, ("StatusCallback", App.Base + "/progress?second"), ("StatusCallbackEvent", "initiated completed"));

        var (status, _) = await RestAsync(HttpMethod.Post, $"Calls/{queued.GetProperty("sid").GetString()}.json", ("Status", "canceled"));

        await App.AskedAsync("/progress");
        await UntilCanceledAsync(queued.GetProperty("sid").GetString()!);
        Assert.That(status, Is.EqualTo(200));
        Assert.That(App.Requests("/progress").Select(r => r.Target), Is.All.EndsWith("?first"));
        Assert.That((await agent.GetAsync()).State, Is.EqualTo("idle"), "it never rang");
    }

    private async Task UntilCanceledAsync(string sid)
    {
        using var budget = new CancellationTokenSource(Patience);
        while ((await RestAsync(HttpMethod.Get, $"Calls/{sid}.json")).Body.GetProperty("status").GetString() != "canceled")
        {
            await Task.Delay(20, budget.Token);
        }
    }

    private async Task<JsonElement> CreateAsync(string to, params (string Name, string Value)[] more) =>
        (await RestAsync(HttpMethod.Post, "Calls.json", [("To", to), ("From", Hotline), ("Twiml", "<Response/>"), .. more])).Body;
}
