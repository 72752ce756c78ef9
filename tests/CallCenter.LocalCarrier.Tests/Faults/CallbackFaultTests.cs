using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Faults;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Faults;

/// <summary>Status callbacks that come late, twice or in the wrong order, and callers who are suddenly gone.</summary>
[Checklist(ChecklistPoint.Callbacks, "https://www.twilio.com/docs/voice/api/call-resource#statuscallbackevent")]
internal sealed class CallbackFaultTests : CarrierStage
{
    private const int Calls = 8;

    [Rule("No arrival-order guarantee: SequenceNumber, from 0, tells the order in which things happened.")]
    [Test]
    public async Task Reordered_SomeCallbacks_AllComeOnceButNotInOrder()
    {
        var orders = await CallbacksAsync(new Fault(FaultKind.CallbackReordered, 0.5, TimeSpan.Zero), each: 4);

        Assert.That(orders.Select(order => order.Order()), Is.All.EqualTo(new[] { "0", "1", "2", "3" }));
        Assert.That(orders, Has.Some.Not.EqualTo(new[] { "0", "1", "2", "3" }).And.Some.EqualTo(new[] { "0", "1", "2", "3" }));
    }

    [Rule("A callback may be delivered more than once.")]
    [Test]
    public async Task Repeated_EveryCallback_ComesTwiceWithOneToken()
    {
        var orders = await CallbacksAsync(new Fault(FaultKind.CallbackRepeated, 1, TimeSpan.Zero), each: 8);

        Assert.That(orders, Is.All.EqualTo(new[] { "0", "0", "1", "1", "2", "2", "3", "3" }));
        Assert.That(App.Requests("/status").Select(r => r.Headers["I-Twilio-Idempotency-Token"].ToString()).Distinct().Count(), Is.EqualTo(4 * Calls));
    }

    [Rule("A late callback does not hold up those after it.")]
    [Test]
    public async Task Late_SomeCallbacks_ComeAfterTheOthers()
    {
        var orders = await CallbacksAsync(new Fault(FaultKind.CallbackLate, 0.4, TimeSpan.FromSeconds(30)), each: 4);

        Assert.That(orders.Select(order => order.Order()), Is.All.EqualTo(new[] { "0", "1", "2", "3" }));
        Assert.That(orders, Has.Some.Not.EqualTo(new[] { "0", "1", "2", "3" }));
    }

    [Rule(ChecklistPoint.Faults, "A caller may be gone at any step; the application hears of the end and of nothing else.")]
    [Test]
    public async Task Vanishing_EveryCaller_EndsEachCallSomewhereElse()
    {
        Carrier.Carrier.Faults.Plan = [new Fault(FaultKind.CallerVanishes, 1, TimeSpan.Zero)];
        App.On("/voice", string.Concat(Enumerable.Repeat("<Say>A sentence that takes a while to say.</Say>", 20)));
        List<HandsetClient> phones = [];
        foreach (var number in Enumerable.Range(0, Calls))
        {
            phones.Add(await CallAsync("/voice", $"+3834400000{number}", null, "/status"));
        }

        var heard = await Task.WhenAll(phones.Select(phone => UntilAsync(phone, HandsetEventKinds.Ended)));
        await App.AskedAsync("/status", Calls);

        var steps = heard.Select(events => events.Count(e => e.Kind == HandsetEventKinds.Say)).ToList();
        Assert.That(steps, Is.All.InRange(1, 12));
        Assert.That(steps.Distinct().Count(), Is.GreaterThan(3), string.Join(",", steps));
        Assert.That(App.Requests("/status").Select(r => r["CallStatus"]), Is.All.EqualTo("completed"));
    }

    /// <summary>Several calls by REST to one that answers; the sequence numbers of each call's callbacks in the order in which they came.</summary>
    private async Task<List<List<string>>> CallbacksAsync(Fault fault, int each)
    {
        Carrier.Carrier.Faults.Plan = [fault];
        App.On("/voice", "<Pause length=\"20\"/>").On("/status", "");
        foreach (var number in Enumerable.Range(0, Calls))
        {
            await PhoneAsync($"client:c{number}", autoAnswer: true);
            await RestAsync(
                HttpMethod.Post, "Calls.json",
                ("To", $"client:c{number}"), ("From", Hotline), ("Url", App.Base + "/voice"), ("StatusCallback", App.Base + "/status"),
                ("StatusCallbackEvent", "initiated"), ("StatusCallbackEvent", "ringing"), ("StatusCallbackEvent", "answered"), ("StatusCallbackEvent", "completed"));
        }

        await App.AskedAsync("/status", each * Calls);
        return [.. App.Requests("/status").GroupBy(r => r["CallSid"]).Select(call => call.Select(r => r["SequenceNumber"]).ToList())];
    }
}
