using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Faults;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Tests.Faults;

/// <summary>What may go wrong between carrier and application, made to happen to every request.</summary>
[Checklist(ChecklistPoint.Faults, "https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides")]
internal sealed class DeliveryFaultTests : CarrierStage
{
    [SetUp]
    public void Answers() => App.On("/voice", "<Hangup/>").On("/voice#tt=300", "<Hangup/>").On("/fallback", "<Say>Sorry</Say>");

    [Rule("Hard cap on any call-related HTTP request: 15 s total, overrides all knobs; then 11200.")]
    [Test]
    public async Task SlowWebhook_SlowerThanItMayBe_GoesToTheFallback()
    {
        Carrier.Carrier.Faults.Plan = [Always(FaultKind.SlowWebhook, seconds: 20)];
        var phone = await CallAsync("/voice#tt=300", Ana, "/fallback#tt=15000", null);
        await App.AskedAsync("/voice");
        Carrier.Carrier.Faults.Plan = [];

        await UntilAsync(phone, HandsetEventKinds.Say, "Sorry");

        Assert.That((App.Requests("/fallback")[0]["ErrorCode"], await AlertCodesAsync()), Is.EqualTo(("11200", new[] { 11200 })).UsingPropertiesComparer());
    }

    [Test]
    public async Task SlowWebhook_WithinTheTime_OnlyTakesLonger()
    {
        Carrier.Carrier.Faults.Plan = [Always(FaultKind.SlowWebhook, seconds: 0.2)];
        var phone = await CallAsync("/voice", Ana, null, null);
        await UntilAsync(phone, HandsetEventKinds.Ended, "completed");

        Assert.That(Deliveries.Single().Milliseconds, Is.GreaterThanOrEqualTo(190));
    }

    [Rule("Retry count default 1, retry policy default ct: a refused connection is tried once more, then 11205; the application is never asked.")]
    [Test]
    public async Task ConnectionRefused_EveryTime_IsTriedTwiceAndGivenUp()
    {
        Carrier.Carrier.Faults.Plan = [Always(FaultKind.ConnectionRefused)];
        var phone = await CallAsync("/voice", Ana, null, null);
        await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(Deliveries.Select(d => (d.Error, d.Fault)), Is.All.EqualTo((11205, "connection-refused")).And.Exactly(2).Items);
        Assert.That(App.Requests("/voice"), Is.Empty);
    }

    [Rule("No retry on partial responses: the application has done its work, and the call goes to the fallback.")]
    [Test]
    public async Task ResponseCutOff_AfterTheWorkIsDone_IsNotRetried()
    {
        Carrier.Carrier.Faults.Plan = [Always(FaultKind.ResponseCutOff)];
        var phone = await CallAsync("/voice", Ana, null, null);
        await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(App.Requests("/voice"), Has.Count.EqualTo(1));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 11206 }));
    }

    [Rule("With rp=rt a request the application did receive is re-sent: I-Twilio-Idempotency-Token tells that it is the same.")]
    [Test]
    public async Task RetryAfterProcessing_EveryRequest_ComesTwiceWithOneToken()
    {
        Carrier.Carrier.Faults.Plan = [Always(FaultKind.RetryAfterProcessing)];
        var phone = await CallAsync("<Redirect>/next</Redirect>");
        App.On("/next", "<Hangup/>");
        await UntilAsync(phone, HandsetEventKinds.Ended, "completed");

        var tokens = App.Requests("/voice").Concat(App.Requests("/next")).Select(r => r.Headers["I-Twilio-Idempotency-Token"].ToString()).ToList();
        Assert.That(tokens, Has.Count.EqualTo(4));
        Assert.That((tokens[0] == tokens[1], tokens[2] == tokens[3], tokens[0] == tokens[2]), Is.EqualTo((true, true, false)));
    }

    [Rule("Bad signature, tampered body, missing header: an application must refuse each.")]
    [TestCase(FaultKind.SignatureMissing)]
    [TestCase(FaultKind.SignatureWrong)]
    [TestCase(FaultKind.BodyTampered)]
    public async Task Signature_Spoilt_DoesNotFitTheRequest(FaultKind kind)
    {
        Carrier.Carrier.Faults.Plan = [Always(kind)];
        await UntilAsync(await CallAsync("/voice", Ana, null, null), HandsetEventKinds.Ended);

        var request = App.Requests("/voice")[0];
        var signature = request.Headers["X-Twilio-Signature"].ToString();
        Assert.That(signature.Length, Is.EqualTo(kind == FaultKind.SignatureMissing ? 0 : 28));
        Assert.That(signature, Is.Not.EqualTo(RequestSigner.Sign(Options.AuthToken, App.Base + request.Target, request.Fields)));
    }

    [Rule("REST 429 = code 20429, never processed, always safe to retry.")]
    [Test]
    public async Task Rest_TooManyRequests_DoesNothing()
    {
        Carrier.Carrier.Faults.Plan = [Always(FaultKind.RestTooManyRequests)];
        var (status, body) = await RestAsync(HttpMethod.Post, "Queues.json", ("FriendlyName", "one"));
        Carrier.Carrier.Faults.Plan = [];
        var (_, queues) = await RestAsync(HttpMethod.Get, "Queues.json");

        Assert.That((status, body.GetProperty("code").GetInt32()), Is.EqualTo((429, 20429)));
        Assert.That(queues.GetProperty("queues").GetArrayLength(), Is.Zero);
    }

    private IReadOnlyList<WebhookDelivery> Deliveries => Carrier.Carrier.Deliveries.After(0);

    private static Fault Always(FaultKind kind, double seconds = 0) => new(kind, 1, TimeSpan.FromSeconds(seconds));
}
