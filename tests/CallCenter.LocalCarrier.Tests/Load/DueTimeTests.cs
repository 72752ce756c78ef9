using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Scenarios.Playing;
using CallCenter.LocalCarrier.Scenarios.Reading;
using CallCenter.LocalCarrier.Tests.Stage;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Tests.Load;

/// <summary>
/// A request knows when it was due, so that what a caller waits is measured from there, and not from when an overloaded machine
/// got to it. The carrier runs at speed 20.
/// </summary>
internal sealed class DueTimeTests : CarrierStage
{
    private const int Faster = 20;

    protected override CarrierOptions Setup => new() { Speed = Faster };

    [Test]
    public async Task FirstRequest_OfACallThatIsBegunLate_IsDueWhenTheCallWas()
    {
        App.On("/voice", "<Hangup/>");
        var due = TimeProvider.System.GetUtcNow() - TimeSpan.FromSeconds(1);

        var (deliveries, _) = await PlayAsync("", due);

        Assert.That(deliveries.Single().DueAt, Is.EqualTo(due));
        Assert.That(deliveries.Single().At - due, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task Request_AfterAKey_IsDueWhenTheKeyWasToBePressed()
    {
        App.On("/voice", "<Gather numDigits=\"1\" action=\"/key\"><Say>Press one.</Say></Gather>");
        App.On("/key", "<Hangup/>");

        var (deliveries, events) = await PlayAsync("""
              - caller: { hears: Press one }
              - caller: { presses: "1", after: 1s }
            """);

        Assert.That(deliveries[1].DueAt, Is.EqualTo(At(events, HandsetEventKinds.Say) + (TimeSpan.FromSeconds(1) / Faster)));
    }

    [Test]
    public async Task Request_AfterAPrompt_IsDueWhenThePromptWasToEnd()
    {
        App.On("/voice", "<Say>Fourteen chars</Say><Redirect>/next</Redirect>");
        App.On("/next", "<Hangup/>");

        var (deliveries, events) = await PlayAsync("");

        // A timer may ring a moment early; the request is then due when it is sent.
        var end = At(events, HandsetEventKinds.Say) + (TimeSpan.FromSeconds(1) / Faster);
        Assert.That(deliveries[1].DueAt, Is.GreaterThanOrEqualTo(end - TimeSpan.FromMilliseconds(10)));
        Assert.That(deliveries[1].DueAt, Is.LessThanOrEqualTo(deliveries[1].At));
    }

    [Test]
    public void DueAt_WhileCarrierTimePasses_IsItsEnd()
    {
        var clock = Carrier.Carrier.Clock;
        var leg = Carrier.Carrier.Place.Leg(Ana, Hotline, CallDirection.OutboundApi, null, ProgressSubscription.None);
        var before = clock.Now;

        _ = leg.PassAsync(TimeSpan.FromMinutes(1), CancellationToken.None);

        Assert.That(leg.DueAt, Is.InRange(before + (TimeSpan.FromMinutes(1) / Faster), clock.Now + (TimeSpan.FromMinutes(1) / Faster)));
    }

    // What lasts an unknown time in between must not leave an old instant behind.
    [Test]
    public async Task Request_AfterSomethingThatNobodyTimes_IsDueWhenItIsSent()
    {
        App.On("/voice", "<Say>Fourteen chars</Say><Dial action=\"/next\" timeout=\"5\"><Client>nobody</Client></Dial>");
        App.On("/next", "<Hangup/>");

        var (deliveries, _) = await PlayAsync("");

        Assert.That(deliveries[1].DueAt, Is.EqualTo(deliveries[1].At));
    }

    private static DateTimeOffset At(IReadOnlyList<PhoneEvent> events, string kind) => events.First(e => e.Event.Kind == kind).Event.At;

    private async Task<(IReadOnlyList<WebhookDelivery> Deliveries, IReadOnlyList<PhoneEvent> Events)> PlayAsync(string steps, DateTimeOffset? due = null)
    {
        var (scenario, faults) = ScenarioReader.Read("x.yaml", $$"""
            scenario: X
            phones: { caller: any }
            steps:
              - caller: { dials: "{{Hotline}}" }
            {{steps}}
              - caller: { ends: completed }
            """);
        Assert.That(faults, Is.Empty);
        var carrier = Carrier.Carrier;
        carrier.Handsets.SetNumber(new(Hotline, App.Base + "/voice", null, null));
        using var watch = new CallWatch(carrier);
        var cast = Cast.Take(carrier, scenario!, 1);
        var result = await new ScenarioPlayer(carrier, watch).PlayAsync(cast, due ?? carrier.Clock.Now, CancellationToken.None);
        Assert.That(result.Reasons, Is.Empty);
        return (carrier.Deliveries.After(0), result.Facts.Events);
    }
}
