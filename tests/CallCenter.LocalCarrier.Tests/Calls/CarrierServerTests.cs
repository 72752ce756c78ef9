using System.Diagnostics;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Calls;

[Checklist(ChecklistPoint.Time, "")]
internal sealed class CarrierServerTests : CarrierStage
{
    [Test]
    public async Task Start_OnATakenPort_SaysSoInOneSentence()
    {
        var failure = await Assert.ThrowsAsync<CarrierStartException>(() =>
            CarrierServer.StartAsync(new CarrierOptions { Port = Carrier.BaseAddress.Port }));

        Assert.That(failure!.Message, Is.EqualTo($"Port {Carrier.BaseAddress.Port} on 127.0.0.1 is taken: stop what uses it or choose another with --port."));
    }

    [Test]
    public async Task Start_WithoutSpeed_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => CarrierServer.StartAsync(new CarrierOptions { Speed = 0 }));

    // Identical seeds give identical ids.
    [Test]
    public async Task Seed_OfTwoCarriers_GivesTheSameCallSids()
    {
        App.On("/voice", "<Hangup/>");
        var first = await PhoneAsync(Ana);
        await first.RegisterNumberAsync(Hotline, App.Base + "/voice");
        await using var twin = await CarrierServer.StartAsync(Options);
        using var http = new HttpClient();
        var second = new HandsetClient(http, twin.BaseAddress, Ana);
        await second.RegisterAsync();
        await second.RegisterNumberAsync(Hotline, App.Base + "/voice");

        Assert.That(await second.DialAsync(Hotline), Is.EqualTo(await first.DialAsync(Hotline)));
    }

    // 200 callers at once, each through a menu and a queue to a conference, on whatever this machine has.
    [Test]
    public async Task TwoHundredCalls_AtOnce_AllComeThrough()
    {
        App.On("/voice", "<Gather numDigits=\"6\" timeout=\"600\" action=\"/code\"><Say>Your code</Say></Gather>")
            .On("/code", r => AppReply.Twiml($"<Say>Code {r["Digits"]}</Say><Enqueue waitUrl=\"/wait\" action=\"/left\">all</Enqueue>"))
            .On("/wait", "<Leave/>")
            .On("/left", "<Say>Goodbye</Say>");
        var clock = Stopwatch.StartNew();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(OneAsync));

        TestContext.Out.WriteLine($"200 calls in {clock.Elapsed.TotalSeconds:0.0} s, {App.Requests("/voice").Count} first requests");
        Assert.That(outcomes, Is.All.EqualTo("completed"));
        Assert.That(await AlertCodesAsync(), Is.Empty);
    }

    private async Task<string?> OneAsync(int number)
    {
        var limit = TimeSpan.FromSeconds(60);
        var phone = await PhoneAsync($"+3834410{number:0000}");
        await phone.RegisterNumberAsync(Hotline, App.Base + "/voice");
        await phone.DialAsync(Hotline);
        await phone.WaitForAsync(e => e.Kind == HandsetEventKinds.Gather, limit);
        await phone.PressAsync($"{number:000000}");
        await phone.WaitForAsync(e => e.Text == $"Code {number:000000}", limit);
        await phone.WaitForAsync(e => e.Text == "Goodbye", limit);
        return (await phone.WaitForAsync(e => e.Kind == HandsetEventKinds.Ended, limit))[^1].Text;
    }
}
