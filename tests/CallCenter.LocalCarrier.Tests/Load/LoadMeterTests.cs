using CallCenter.LocalCarrier.Load;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Tests.Load;

internal sealed class LoadMeterTests
{
    // Coordinated omission: a request that left half a second late made somebody wait for half a second more.
    [Test]
    public void Latencies_OfALateRequest_CountFromWhenItWasDue()
    {
        using var carrier = new Carrier(new CarrierOptions());
        var now = carrier.Clock.Now;
        using var meter = new LoadMeter(carrier, now, now.AddMinutes(1));

        carrier.Deliveries.Add(new WebhookDelivery(0, now, "CA1", "/voice", "POST", 200, 10, null)
        {
            DueAt = now.AddMilliseconds(-500),
            Request = new PreparedRequest("http://127.0.0.1/voice", "POST", "", null),
            Form = [],
        });

        Assert.That(meter.Latencies.Service.Max, Is.EqualTo(10).Within(0.1));
        Assert.That(meter.Latencies.Response.Max, Is.EqualTo(510).Within(1));
    }
}
