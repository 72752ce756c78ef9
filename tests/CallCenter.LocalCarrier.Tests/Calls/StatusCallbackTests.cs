using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Calls;

[Checklist(ChecklistPoint.Callbacks, "https://www.twilio.com/docs/voice/twiml")]
internal sealed class StatusCallbackTests : CarrierStage
{
    private const string Agent = "client:arta";

    /// <summary>One call a second, so that the second call is queued.</summary>
    protected override CarrierOptions Setup => new() { Speed = 1, CallsPerSecond = 1 };

    [Rule("Cancel while still queued → no status callbacks at all.")]
    [Test]
    public async Task Cancel_WhileQueued_TellsNothing()
    {
        App.On("/queued", "").On("/ringing", "");
        var agent = await PhoneAsync(Agent);
        var ringing = await CreateAsync("/ringing");
        var queued = await CreateAsync("/queued");
        await UntilAsync(agent, HandsetEventKinds.Ringing);

        await RestAsync(HttpMethod.Post, $"Calls/{queued}.json", ("Status", "canceled"));
        await RestAsync(HttpMethod.Post, $"Calls/{ringing}.json", ("Status", "canceled"));

        Assert.That((await App.AskedAsync("/ringing", 3))["CallStatus"], Is.EqualTo("canceled"));
        Assert.That(App.Requests("/queued"), Is.Empty);
    }

    private async Task<string?> CreateAsync(string told)
    {
        var (_, call) = await RestAsync(HttpMethod.Post, "Calls.json", ("To", Agent), ("From", Hotline), ("Twiml", "<Response/>"),
            ("StatusCallback", App.Base + told), ("StatusCallbackEvent", "initiated"), ("StatusCallbackEvent", "ringing"),
            ("StatusCallbackEvent", "answered"), ("StatusCallbackEvent", "completed"));
        return call.GetProperty("sid").GetString();
    }
}
