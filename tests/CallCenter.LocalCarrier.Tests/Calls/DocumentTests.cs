using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Calls;

/// <summary>How a document is fetched, read, and what happens when it cannot be had.</summary>
[Checklist(ChecklistPoint.Documents, "https://www.twilio.com/docs/voice/twiml")]
internal sealed class DocumentTests : CarrierStage
{
    [Rule("text/xml, application/xml, text/html = TwiML")]
    [TestCase("text/xml")]
    [TestCase("application/xml")]
    [TestCase("text/html")]
    [TestCase("text/xml; charset=utf-8")]
    public async Task Document_OfAnXmlType_IsRun(string type)
    {
        App.On("/voice", _ => new AppReply("<Response><Say>Prishtinë</Say></Response>", type));
        var phone = await CallAsync("/voice", Ana, null, null);

        await UntilAsync(phone, HandsetEventKinds.Say, "Prishtinë");

        Assert.That(await AlertCodesAsync(), Is.Empty);
    }

    [Rule("Element/attribute names are case-sensitive; comments allowed; unknown attribute → 12200 warning only.")]
    [TestCase("<say>Lower</say>", new[] { 12200 })]
    [TestCase("<SAY>Upper</SAY>", new[] { 12200 })]
    [TestCase("<!-- a remark --><Pause/>", new int[0])]
    [TestCase("<Pause Length=\"9\"/>", new[] { 12200 })]
    [TestCase("<Say Loop=\"9\">Once</Say>", new[] { 12200 })]
    public async Task Document_WithOtherCaseOrComments_WarnsOrNot(string verb, int[] alerts)
    {
        var phone = await CallAsync(verb + "<Say>Next</Say>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        var said = heard.Where(e => e.Kind == HandsetEventKinds.Say).Select(e => e.Text);
        Assert.That(said, Is.EqualTo(verb.Contains("Once") ? ["Once", "Next"] : new[] { "Next" }));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(alerts));
    }

    [Rule("missing <Response> … 12100; an empty body, too.")]
    [TestCase("")]
    [TestCase("<response><Say>Hi</Say></response>")]
    [TestCase("<Response><Say>Hi</Say></Response><Response/>")]
    [TestCase("<!DOCTYPE x [<!ENTITY e \"e\">]><Response><Say>&e;</Say></Response>")]
    public async Task Document_ThatIsNoTwiml_Is12100(string body)
    {
        App.On("/voice", _ => new AppReply(body));
        var phone = await CallAsync("/voice", Ana, null, null);

        await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 12100 }));
    }

    [Rule("Failure of voice URL (non-2xx after retries, timeout, bad TwiML) → Fallback URL: a later document's failure, too.")]
    [Test]
    public async Task Failure_OfAnAction_GoesToTheFallbackAndTheCallGoesOn()
    {
        App.On("/fallback", "<Say>Sorry</Say><Redirect>/next</Redirect>").On("/next", "<Say>Better</Say>");
        var phone = await CallAsync("<Say>Hello</Say><Redirect>/missing?x=1</Redirect>", fallback: "/fallback");

        await UntilAsync(phone, HandsetEventKinds.Say, "Better");

        var asked = App.Requests("/fallback")[0];
        Assert.That((asked["ErrorCode"], asked["ErrorUrl"], asked["CallStatus"]), Is.EqualTo(("11200", App.Base + "/missing?x=1", "in-progress")));
    }

    [Rule("no fallback → recorded error message, hang up; a fallback that fails itself is not asked again.")]
    [Test]
    public async Task Failure_OfTheFallback_SaysAnApplicationErrorAndCompletes()
    {
        App.On("/fallback", _ => new AppReply("", Status: 500));
        var phone = await CallAsync("</Response><broken", fallback: "/fallback");

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(heard.Single(e => e.Kind == HandsetEventKinds.Say).Text, Does.Contain("application error"));
        Assert.That((heard[^1].Text, App.Requests("/fallback").Count), Is.EqualTo(("completed", 1)));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 12100, 11200 }));
    }

    [Rule("TwiML body max 64 kB → 11750.")]
    [TestCase(64 * 1_024, new int[0])]
    [TestCase((64 * 1_024) + 1, new[] { 11750 })]
    public async Task Document_OfThisSize_IsRunOrRefused(int bytes, int[] alerts)
    {
        const string frame = "<Response><!----></Response>";
        App.On("/voice", _ => new AppReply(frame.Insert(frame.IndexOf("--><", StringComparison.Ordinal), new string('x', bytes - frame.Length))));
        var phone = await CallAsync("/voice", Ana, null, null);

        await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(await AlertCodesAsync(), Is.EqualTo(alerts));
    }

    [Rule(ChecklistPoint.Redirects, "follows redirects, max 10: the tenth still leads to its document.")]
    [Test]
    public async Task Redirects_Ten_AreFollowed()
    {
        App.On("/voice", r => int.Parse(r["n"] == "(absent)" ? "0" : r["n"]) is < 10 and var hops
            ? new AppReply("", Status: 302) { Headers = new Dictionary<string, string> { ["Location"] = $"/voice?n={hops + 1}" } }
            : AppReply.Twiml("<Say>Arrived</Say>"));
        var phone = await CallAsync("/voice", Ana, null, null);

        await UntilAsync(phone, HandsetEventKinds.Say, "Arrived");

        Assert.That(App.Requests("/voice"), Has.Count.EqualTo(11));
    }

    [Rule(ChecklistPoint.Redirects, "Twilio acts as a browser: 301, 302 and 303 are followed with GET, 307 and 308 with the same method.")]
    [TestCase(301, "GET")]
    [TestCase(302, "GET")]
    [TestCase(303, "GET")]
    [TestCase(307, "POST")]
    [TestCase(308, "POST")]
    public async Task Redirect_ByItsStatus_KeepsTheMethodOrNot(int status, string method)
    {
        App.On("/voice", _ => new AppReply("", Status: status) { Headers = new Dictionary<string, string> { ["Location"] = "/moved" } });
        App.On("/moved", "<Hangup/>");
        await CallAsync("/voice", Ana, null, null);

        Assert.That((await App.AskedAsync("/moved")).Method, Is.EqualTo(method));
    }

    [Rule(ChecklistPoint.Redirects, "On a 3xx reply the redirect is followed without re-sending what the caller gave: speech, too.")]
    [Test]
    public async Task Redirect_OfASpeechAction_DropsTheSpeech()
    {
        App.On("/said", _ => new AppReply("", Status: 307) { Headers = new Dictionary<string, string> { ["Location"] = "/moved" } });
        App.On("/moved", "<Hangup/>");
        var phone = await CallAsync("<Gather input=\"speech\" speechTimeout=\"1\" action=\"/said\"/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        await phone.SpeakAsync("po", 0.9);

        var moved = await App.AskedAsync("/moved");
        Assert.That((moved["SpeechResult"], moved["Confidence"], moved["From"]), Is.EqualTo(("(absent)", "(absent)", Ana)));
    }

    [Rule(ChecklistPoint.Cookies, "Twilio keeps cookies: a later answer replaces one, and callbacks of the call carry them.")]
    [Test]
    public async Task Cookie_SetTwice_IsTheLastOneInTheStatusCallbackToo()
    {
        App.On("/voice", _ => Setting("one", "<Redirect>/next</Redirect>")).On("/next", _ => Setting("two", "<Hangup/>")).On("/status", "");
        await CallAsync("/voice", Ana, null, "/status");

        var told = await App.AskedAsync("/status");

        Assert.That((App.Requests("/next")[0].Headers.Cookie.ToString(), told.Headers.Cookie.ToString()), Is.EqualTo(("seat=one", "seat=two")));

        static AppReply Setting(string seat, string verbs) => AppReply.Twiml(verbs) with
        {
            Headers = new Dictionary<string, string> { ["Set-Cookie"] = $"seat={seat}; Path=/" },
        };
    }
}
