using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Calls;

[Checklist(ChecklistPoint.Calls, "https://www.twilio.com/docs/voice/twiml")]
internal sealed class InboundCallTests : CarrierStage
{
    [Rule("First inbound request has CallStatus=ringing; later action/redirect requests in-progress.")]
    [Test]
    public async Task Dial_NumberWithApplication_RunsTheDocumentFromRingingToCompleted()
    {
        App.On("/next", "<Say>Second</Say><Hangup/>");
        var phone = await CallAsync("<Say>First</Say><Redirect>/next</Redirect>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(heard.Select(e => e.Kind), Is.EqualTo(new[] { "dialling", "answered", "say", "say", "ended" }));
            Assert.That(heard[^1].Text, Is.EqualTo("completed"));
            Assert.That(App.Requests("/voice")[0]["CallStatus"], Is.EqualTo("ringing"));
            Assert.That(App.Requests("/next")[0]["CallStatus"], Is.EqualTo("in-progress"));
        }
    }

    [Rule("\"Params on every TwiML-fetching request: CallSid, AccountSid, From, To, CallStatus, ApiVersion, Direction\"; "
        + "\"User-Agent: TwilioProxy/1.1\", \"Accept: text/xml, application/xml, text/html\".")]
    [Test]
    public async Task Request_OfAnInboundCall_CarriesTheStandardParametersAndHeaders()
    {
        var phone = await CallAsync("<Hangup/>");
        await UntilAsync(phone, HandsetEventKinds.Ended);

        var request = App.Requests("/voice")[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request["CallSid"], Does.Match("^CA[0-9a-f]{32}$"));
            Assert.That(request["AccountSid"], Is.EqualTo(Options.AccountSid));
            Assert.That((request["From"], request["To"]), Is.EqualTo((Ana, Hotline)));
            Assert.That((request["Direction"], request["ApiVersion"]), Is.EqualTo(("inbound", "2010-04-01")));
            Assert.That(request.Headers.UserAgent.ToString(), Is.EqualTo("TwilioProxy/1.1"));
            Assert.That(request.Headers["Content-Type"].ToString(), Is.EqualTo("application/x-www-form-urlencoded; charset=utf-8"));
            Assert.That(request.Headers["I-Twilio-Idempotency-Token"].ToString(), Is.Not.Empty);
        }
    }

    [Rule("Reject: only as first verb; ends no-answer / busy.")]
    [TestCase("<Reject/>", "no-answer")]
    [TestCase("<Reject reason=\"busy\"/>", "busy")]
    public async Task Reject_AsFirstVerb_EndsTheCallUnanswered(string verb, string status)
    {
        var phone = await CallAsync(verb);

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(heard[^1].Text, Is.EqualTo(status));
        Assert.That(heard.Select(e => e.Kind), Does.Not.Contain(HandsetEventKinds.Answered));
    }

    [Rule(ChecklistPoint.Callbacks, "Phone-number StatusCallback: async after call end: base + CallDuration")]
    [Test]
    public async Task HangUp_DuringASay_EndsTheCallAndTellsTheStatusCallback()
    {
        App.On("/status", "");
        var phone = await CallAsync("<Say loop=\"0\">Please hold</Say>", status: "/status");
        await UntilAsync(phone, HandsetEventKinds.Say);

        await phone.HangUpAsync();

        await UntilAsync(phone, HandsetEventKinds.Ended);
        var told = await App.AskedAsync("/status");
        Assert.That((told["CallStatus"], told["SequenceNumber"]), Is.EqualTo(("completed", "0")));
        Assert.That(told["CallDuration"], Does.Match("^[0-9]+$"));
    }

    // A caller who hangs up while a webhook is under way: the answer is ignored, the application still gets to give it.
    [Test]
    public async Task HangUp_WhileAWebhookIsUnderWay_IgnoresItsAnswer()
    {
        App.On("/slow", _ => AppReply.Twiml("<Redirect>/never</Redirect>") with { Delay = TimeSpan.FromMilliseconds(300) });
        var phone = await CallAsync("<Say>Hello</Say><Redirect>/slow</Redirect>");
        await App.AskedAsync("/slow");

        await phone.HangUpAsync();

        await UntilAsync(phone, HandsetEventKinds.Ended);
        await WaitForDeliveryAsync("/slow");
        Assert.That(App.Requests("/never"), Is.Empty);
    }

    private async Task WaitForDeliveryAsync(string url)
    {
        using var budget = new CancellationTokenSource(Patience);
        while (!(await GetAsync("/carrier/webhooks")).GetProperty("webhooks").EnumerateArray().Any(w =>
            w.GetProperty("url").GetString() == url && w.GetProperty("status").GetInt32() == 200))
        {
            await Task.Delay(20, budget.Token);
        }
    }
}
