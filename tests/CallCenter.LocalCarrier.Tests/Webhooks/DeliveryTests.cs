using System.Net.Http.Json;
using System.Text.Json;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Tests.Webhooks;

[Checklist(ChecklistPoint.Delivery, "https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides")]
internal sealed class DeliveryTests : CarrierStage
{
    [Rule(ChecklistPoint.Signing, "The signature the application gets fits the address it was asked at and all fields it got.")]
    [Test]
    public async Task Post_ToTheApplication_IsSignedOverAddressAndFields()
    {
        var phone = await CallAsync("<Redirect>/next?x=1&amp;y=%C3%AB</Redirect>");
        App.On("/next", "<Hangup/>");
        await UntilAsync(phone, HandsetEventKinds.Ended);

        var request = await App.AskedAsync("/next");

        Assert.That(request.Headers["X-Twilio-Signature"].ToString(),
            Is.EqualTo(RequestSigner.Sign(Options.AuthToken, App.Base + request.Target, request.Fields)));
    }

    [Rule(ChecklistPoint.Signing, "GET: the whole URL incl. Twilio's params in the query is the string; no params appended.")]
    [Test]
    public async Task Get_ToTheApplication_IsSignedOverTheWholeAddress()
    {
        App.On("/next", "<Hangup/>");
        await CallAsync("<Redirect method=\"GET\">/next?x=1</Redirect>");

        var request = await App.AskedAsync("/next");

        Assert.That((request.Method, request["From"], request["x"]), Is.EqualTo(("GET", Ana, "1")));
        Assert.That(request.Headers["X-Twilio-Signature"].ToString(),
            Is.EqualTo(RequestSigner.Sign(Options.AuthToken, App.Base + request.Target, [])));
    }

    [Rule(ChecklistPoint.Cookies, "\"Twilio keeps cookies\": one jar per call.")]
    [Test]
    public async Task Cookie_SetByTheApplication_ComesBackOnlyInTheSameCall()
    {
        App.On("/voice", _ => AppReply.Twiml("<Redirect>/next</Redirect>") with
        {
            Headers = new Dictionary<string, string> { ["Set-Cookie"] = "seat=12; Path=/" },
        }).On("/next", "<Hangup/>");
        await UntilAsync(await CallAsync("/voice", Ana, null, null), HandsetEventKinds.Ended);
        await UntilAsync(await CallAsync("/voice", "+38344000009", null, null), HandsetEventKinds.Ended);

        Assert.That(App.Requests("/next").Select(r => r.Headers.Cookie.ToString()), Is.EqualTo(new[] { "seat=12", "seat=12" }));
        Assert.That(App.Requests("/voice").Select(r => r.Headers.Cookie.ToString()), Is.All.Empty);
    }

    [Rule(ChecklistPoint.Redirects, "follows redirects, max 10 (else 11215)")]
    [Test]
    public async Task Redirect_WithoutEnd_IsGivenUpAfterTen()
    {
        App.On("/voice", _ => new AppReply("", Status: 302) { Headers = new Dictionary<string, string> { ["Location"] = "/voice" } });
        var phone = await CallAsync("/voice", Ana, null, null);
        await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(App.Requests("/voice"), Has.Count.EqualTo(11));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 11215 }));
    }

    [Rule(ChecklistPoint.Documents, "Failure of voice URL → immediate request to Fallback URL with ErrorCode/ErrorUrl")]
    [TestCase("text/xml", "<Response><Say>", 200, 12100)]
    [TestCase("text/xml", " <?xml version=\"1.0\"?><Response/>", 200, 12100)]
    [TestCase("text/xml", "<Reply/>", 200, 12100)]
    [TestCase("application/json", "{}", 200, 12300)]
    [TestCase(null, "<Response/>", 200, 12300)]
    [TestCase("text/xml", "<Response/>", 500, 11200)]
    public async Task Failure_OfTheVoiceUrl_GoesToTheFallback(string? type, string body, int status, int code)
    {
        App.On("/voice", _ => new AppReply(body, type, status)).On("/fallback", "<Say>Sorry</Say>");
        var phone = await CallAsync("/voice", Ana, "/fallback", null);

        await UntilAsync(phone, HandsetEventKinds.Say, "Sorry");

        var asked = App.Requests("/fallback")[0];
        Assert.That((asked["ErrorCode"], asked["ErrorUrl"]), Is.EqualTo((code.ToString(), App.Base + "/voice")));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { code }));
    }

    [Rule(ChecklistPoint.Documents, "\"no fallback → recorded error message, hang up\"; \"TwiML body max 64 kB → 11750\".")]
    [Test]
    public async Task Failure_WithoutFallback_SaysAnApplicationErrorAndCompletes()
    {
        var phone = await CallAsync($"<Say>{new string('x', 70_000)}</Say>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(heard.Single(e => e.Kind == HandsetEventKinds.Say).Text, Does.Contain("application error"));
        Assert.That(heard[^1].Text, Is.EqualTo("completed"));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 11750 }));
    }

    [Rule(ChecklistPoint.Documents, "\"text/plain = executed if valid TwiML, else read aloud then hang up\"; \"audio/* = play then hang up\".")]
    [TestCase("text/plain", "Good evening", "say", "Good evening")]
    [TestCase("text/plain", "<Response><Say>Hi</Say></Response>", "say", "Hi")]
    [TestCase("audio/wav", "RIFF", "play", "voice")]
    public async Task Answer_ThatIsNoXml_IsHeard(string type, string body, string kind, string text)
    {
        App.On("/voice", _ => new AppReply(body, type));
        var phone = await CallAsync("/voice", Ana, null, null);

        await UntilAsync(phone, kind, text);
        await UntilAsync(phone, HandsetEventKinds.Ended);
    }

    [Rule("\"rc default 1; rp default ct (TCP connect failures only)\": two attempts at a closed port, one at a 500.")]
    [Test]
    public async Task ConnectionRefused_ByDefault_IsTriedTwiceWithTheSameToken()
    {
        var phone = await PhoneAsync(Ana);
        await phone.RegisterNumberAsync(Hotline, "http://127.0.0.1:1/voice");
        await phone.DialAsync(Hotline);
        await UntilAsync(phone, HandsetEventKinds.Ended);

        var tried = (await GetAsync("/carrier/webhooks")).GetProperty("webhooks").EnumerateArray().ToList();
        var tokens = new HashSet<string?>();
        foreach (var delivery in tried)
        {
            tokens.Add((await GetAsync("/carrier/webhooks/" + delivery.GetProperty("seq"))).GetProperty("token").GetString());
        }

        Assert.That(tried.Select(d => d.GetProperty("error").GetInt32()), Is.EqualTo(new[] { 11205, 11205 }));
        Assert.That(tokens, Has.Count.EqualTo(1));
    }

    [Rule("\"with rp=5xx a webhook your app received is re-sent → handlers must be idempotent\"; the fragment is not signed.")]
    [Test]
    public async Task Overrides_OfTheVoiceUrl_AreObeyed()
    {
        App.On("/voice", _ => new AppReply("", Status: 503));
        var phone = await CallAsync("/voice#rc=3&rp=5xx", Ana, null, null);
        await UntilAsync(phone, HandsetEventKinds.Ended);

        var asked = App.Requests("/voice");
        Assert.That(asked, Has.Count.EqualTo(4));
        Assert.That(asked.Select(r => r.Headers["I-Twilio-Idempotency-Token"].ToString()).Distinct().ToList(), Has.Count.EqualTo(1));
        Assert.That(asked[0].Headers["X-Twilio-Signature"].ToString(),
            Is.EqualTo(RequestSigner.Sign(Options.AuthToken, App.Base + "/voice", asked[0].Fields)));
    }

    [Rule("tt: the whole request, in real time, however fast the carrier's own timers run.")]
    [Test]
    public async Task SlowAnswer_OverTheTotalTimeout_Is11200()
    {
        App.On("/voice", _ => AppReply.Twiml("<Say>Late</Say>") with { Delay = TimeSpan.FromSeconds(2) });
        var phone = await CallAsync("/voice#tt=200", Ana, null, null);

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(heard.Select(e => e.Text), Does.Not.Contain("Late"));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 11200 }));
    }

    [Test]
    public async Task Repeat_OfADelivery_SendsTheSameBytesAndReturnsTheAnswer()
    {
        var phone = await CallAsync("<Hangup/>");
        await UntilAsync(phone, HandsetEventKinds.Ended);

        var answer = await PostAsync("/carrier/webhooks/1/repeat", new { });

        var asked = App.Requests("/voice");
        Assert.That((answer.GetProperty("status").GetInt32(), answer.GetProperty("body").GetString()), Is.EqualTo((200, AppReply.Twiml("<Hangup/>").Body)));
        Assert.That(asked[1].Fields, Is.EqualTo(asked[0].Fields));
        Assert.That(asked[1].Headers["X-Twilio-Signature"], Is.EqualTo(asked[0].Headers["X-Twilio-Signature"]));
        Assert.That(asked[1].Headers["I-Twilio-Idempotency-Token"], Is.EqualTo(asked[0].Headers["I-Twilio-Idempotency-Token"]));
    }

    [Test]
    public async Task Send_ArbitraryForm_IsSignedUnlessAskedNotTo()
    {
        App.On("/voice", "");
        var form = new Dictionary<string, string> { ["CallSid"] = "CAx", ["Name"] = "Prishtinë 😀" };
        await PostAsync("/carrier/send", new { url = App.Base + "/voice", form });
        await PostAsync("/carrier/send", new { url = App.Base + "/voice", form, sign = false });

        var asked = App.Requests("/voice");
        Assert.That(asked[0].Headers["X-Twilio-Signature"].ToString(), Is.EqualTo(RequestSigner.Sign(Options.AuthToken, App.Base + "/voice", form)));
        Assert.That(asked[0]["Name"], Is.EqualTo("Prishtinë 😀"));
        Assert.That(asked[1].Headers.ContainsKey("X-Twilio-Signature"), Is.False);
    }

    [Rule(ChecklistPoint.Signing, "JSON body: URL carries bodySHA256; signature over the URL only.")]
    [Test]
    public async Task Send_Json_SignsTheAddressWithTheBodyHash()
    {
        App.On("/voice", "");
        await PostAsync("/carrier/send", new { url = App.Base + "/voice", rawBody = "{}", contentType = "application/json" });

        var asked = App.Requests("/voice")[0];
        Assert.That(asked.Target, Is.EqualTo("/voice?bodySHA256=44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"));
        Assert.That(asked.Headers["X-Twilio-Signature"].ToString(), Is.EqualTo(RequestSigner.Sign(Options.AuthToken, App.Base + asked.Target, [])));
    }

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await Http.PostAsJsonAsync(path, body);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
