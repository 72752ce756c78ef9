using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.LocalCarrier.Tests.Webhooks;

/// <summary>The 15 seconds an application has, on a time source that only the test moves.</summary>
[Checklist(ChecklistPoint.Delivery, "https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides")]
internal sealed class TotalTimeoutTests : CarrierStage
{
    private FakeTimeProvider time = null!;

    protected override CarrierOptions Setup => new() { Time = time = new FakeTimeProvider(), Speed = 20 };

    [Rule("Hard cap on any call-related HTTP request: 15 s total, overrides all knobs, and is not shortened by the carrier's speed.")]
    [TestCase("")]
    [TestCase("#rt=15000&tt=15000&rc=5&rp=all")]
    public async Task NoAnswer_ForFifteenSeconds_IsGivenUpThenAndNotBefore(string overrides)
    {
        App.On("/voice", _ => AppReply.Twiml("<Say>Late</Say>") with { Delay = TimeSpan.FromSeconds(60) });
        var phone = await CallAsync("/voice" + overrides, Ana, null, null);
        await App.AskedAsync("/voice");

        time.Advance(TimeSpan.FromSeconds(14.9));
        Assert.That(await AlertCodesAsync(), Is.Empty);
        time.Advance(TimeSpan.FromSeconds(0.1));

        var heard = await UntilAsync(phone, HandsetEventKinds.Error);
        Assert.That(heard[^1].Code, Is.EqualTo(11200));
        Assert.That(App.Requests("/voice"), Has.Count.EqualTo(1));
    }
}
