using CallCenter.Scenarios.Tests.People;
using CallCenter.Scenarios.Tests.Running;

namespace CallCenter.Scenarios.Tests.Webhooks;

/// <summary>The carrier may send every request twice, late, or in another order.</summary>
internal sealed class RepeatScenarios
{
    private static readonly string[] AtAnyTime = ["/voice/incoming", "/voice/step", "/voice/left-queue", "/voice/status"];
    private CallCentre _centre = null!;
    private CarrierDoor _carrier = null!;
    private Traces _traces = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _centre = await SharedCallCentre.Get();
        await _centre.HireAsync("repeater", "prizren", "sq,sr,en");
        _carrier = new CarrierDoor(_centre.System);
        _traces = await Traces.OpenAsync(_centre.System);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _traces.DisposeAsync();

    [Test]
    public async Task WholeCall_EveryRequestRepeated_GetsTheSameBytesAndChangesNothing()
    {
        await using var agent = await _centre.AgentAsync("repeater");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAndKeysAsync("37912#");
        await agent.TakesCallAsync();
        await caller.TalksWithAsync(agent);
        var during = await RepeatAllAsync(caller.CallSid, [.. AtAnyTime, "/voice/bridge"]);
        Assert.That((await agent.Desk.MeAsync()).State, Is.EqualTo("onCall"));

        await agent.HangsUpAsync();
        await caller.IsOverAsync();
        await agent.BecomesAsync("available");
        await _traces.EndedCallAsync(caller.CallSid);
        var after = await RepeatAllAsync(caller.CallSid, AtAnyTime);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(during, Is.SupersetOf(new[] { "/voice/incoming", "/voice/step", "/voice/bridge" }));
            Assert.That(after, Is.SupersetOf(new[] { "/voice/incoming", "/voice/step", "/voice/left-queue", "/voice/status" }));
        }
    }

    [Test]
    public async Task EndedCall_StatusComesLateAndInAnotherOrder_ChangesNothing()
    {
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync();
        await caller.HearsAnythingAsync();
        await caller.HangsUpAsync();
        await _traces.EndedCallAsync(caller.CallSid);
        var before = await _traces.OfCallAsync(caller.CallSid);

        foreach (var status in new[] { "in-progress", "ringing", "completed", "initiated", "completed" })
        {
            var answer = await _carrier.SendAsync(
                "/voice/status", ("CallSid", caller.CallSid), ("From", caller.Number), ("CallStatus", status));
            Assert.That(answer.Status, Is.EqualTo(204), status);
        }

        Assert.That(await _traces.OfCallAsync(caller.CallSid), Is.EqualTo(before));
    }

    private async Task<IReadOnlyList<string>> RepeatAllAsync(string callSid, IReadOnlyList<string> paths)
    {
        var before = await _traces.OfCallAsync(callSid);
        var deliveries = (await _carrier.DeliveriesAsync(callSid)).Where(delivery => paths.Contains(delivery.Path)).ToList();
        foreach (var delivery in deliveries)
        {
            var first = await _carrier.BodyAsync(delivery);
            var again = await _carrier.RepeatAsync(delivery);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(again.Status, Is.EqualTo(delivery.Status), delivery.Url);
                Assert.That(again.Body, Is.EqualTo(first), delivery.Url);
            }
        }

        Assert.That(await _traces.OfCallAsync(callSid), Is.EqualTo(before));
        return [.. deliveries.Select(delivery => delivery.Path).Distinct()];
    }
}
