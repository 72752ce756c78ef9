using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;
using CallCenter.LocalCarrier.Twiml;
using CallCenter.LocalCarrier.Verbs;
using CallCenter.LocalCarrier.Verbs.Say;

namespace CallCenter.LocalCarrier.Tests.Verbs;

[Checklist(ChecklistPoint.Voices, "https://www.twilio.com/docs/voice/twiml/say")]
internal sealed class SayTests : CarrierStage
{
    [Rule("\"Albanian TTS: none\"; \"Serbian TTS: exactly one voice, Google.sr-RS-Standard-A (language sr-RS)\"; "
        + "\"Invalid voice+language combination → error and the Say is skipped\".")]
    [TestCase("language=\"sq\"")]
    [TestCase("language=\"sq-AL\"")]
    [TestCase("language=\"sr-RS\"")]
    [TestCase("language=\"sr\" voice=\"Google.sr-RS-Standard-A\"")]
    [TestCase("language=\"en-US\" voice=\"Google.sr-RS-Standard-A\"")]
    public async Task Say_WithoutAVoiceForTheLanguage_IsSkippedAndLeavesAnErrorAndAnAlert(string attributes)
    {
        var phone = await CallAsync($"<Say {attributes}>Mirë se vini</Say><Say>Welcome</Say>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Say);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(heard[^1].Text, Is.EqualTo("Welcome"));
            Assert.That(heard.Single(e => e.Kind == HandsetEventKinds.Error).Code, Is.EqualTo(13520));
            Assert.That(await AlertCodesAsync(), Does.Contain(13520));
        }
    }

    [TestCase("language=\"sr-RS\" voice=\"Google.sr-RS-Standard-A\"")]
    [TestCase("voice=\"Google.sr-RS-Standard-A\"")]
    [TestCase("language=\"en-GB\"")]
    public async Task Say_WithAVoice_IsHeard(string attributes)
    {
        var phone = await CallAsync($"<Say {attributes}>Добро дошли</Say>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(heard.Select(e => e.Kind), Does.Not.Contain(HandsetEventKinds.Error));
        Assert.That(await AlertCodesAsync(), Is.Empty);
    }

    [Rule("URL-encoded ≤ 4500 chars → 13521. Non-ASCII letters cost more when URL-encoded.")]
    [Test]
    public async Task Say_WithALongText_Fails13521()
    {
        var phone = await CallAsync($"<Say>{new string('ë', 800)}</Say>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(heard.Single(e => e.Kind == HandsetEventKinds.Error).Code, Is.EqualTo(13521));
    }

    [Rule(ChecklistPoint.Documents, "\"unknown attribute → 12200 warning only\"; \"schema warning (unknown attr/verb; call continues)\".")]
    [Test]
    public async Task Document_WithUnknownAttributeAndVerb_WarnsAndGoesOn()
    {
        var phone = await CallAsync("<Say volume=\"9\">One</Say><Dance/><Say>Two</Say>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(heard.Where(e => e.Kind == HandsetEventKinds.Say).Select(e => e.Text), Is.EqualTo(new[] { "One", "Two" }));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 12200, 12200 }));
    }

    [Rule("Basic voices 4096, Polly 3000 (SSML tags not counted), Google 5000 (SSML, newlines, spaces counted) → 13521.",
        Source = "https://www.twilio.com/docs/api/errors/13521")]
    [TestCase("man", 4_096, 0, null)]
    [TestCase("man", 4_097, 0, 13521)]
    [TestCase("Polly.Amy", 3_000, 2_000, null)]
    [TestCase("Polly.Amy", 3_001, 0, 13521)]
    [TestCase("Google.en-GB-Standard-A", 4_000, 900, null)]
    [TestCase("Google.en-GB-Standard-A", 4_000, 1_001, 13521)]
    public void Check_Length_DependsOnTheVoice(string voice, int text, int markup, int? code)
    {
        var tag = markup == 0 ? "" : $"<mark name=\"{new string('x', markup - 16)}\" />";
        var document = TwimlParser.Parse(
            $"<Response><Say voice=\"{voice}\">{new string('a', text)}{tag}</Say></Response>", new VerbCatalogue());

        Assert.That(VoiceRules.Check((SayVerb)document.Verbs.Single().Verb)?.Code, Is.EqualTo(code));
    }

    [Rule("The value of the voice attribute must be a valid one (13511).", Source = "https://www.twilio.com/docs/api/errors/13511")]
    [Rule("The text of the Say verb was empty (13520).", Source = "https://www.twilio.com/docs/api/errors/13520")]
    [TestCase("<Say voice=\"robot\">Hello</Say>", 13511)]
    [TestCase("<Say voice=\"Google.en-GB-Standard-A\" language=\"de-DE\">Hello</Say>", 13520)]
    [TestCase("<Say></Say>", 13520)]
    public async Task Say_ThatCannotBeSpoken_IsSkippedWithItsCode(string verb, int code)
    {
        var phone = await CallAsync(verb + "<Say>Next</Say>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Say);

        Assert.That((heard[^1].Text, heard.Single(e => e.Kind == HandsetEventKinds.Error).Code), Is.EqualTo(("Next", code)));
    }

    [Rule("loop (default 1; 0 = until hangup or 1000 iterations)")]
    [TestCase("", 1)]
    [TestCase("loop=\"3\"", 3)]
    public async Task Say_WithLoop_IsSaidAsOften(string attributes, int times)
    {
        var phone = await CallAsync($"<Say {attributes}>Hello</Say>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(heard.Count(e => e.Kind == HandsetEventKinds.Say), Is.EqualTo(times));
    }

    [Rule("loop … 0 = until hangup or 1000 iterations")]
    [Test]
    public async Task Say_WithLoopZero_IsSaidAThousandTimes()
    {
        await using var fast = await CarrierServer.StartAsync(Options with { Speed = 100_000 });
        App.On("/voice", "<Say loop=\"0\">Hi</Say>");
        var phone = new HandsetClient(Http, fast.BaseAddress, Ana);
        await phone.RegisterAsync();
        await phone.RegisterNumberAsync(Hotline, App.Base + "/voice");
        await phone.DialAsync(Hotline);

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(heard.Count(e => e.Kind == HandsetEventKinds.Say), Is.EqualTo(1_000));
    }

    [Rule("<Pause>: length default 1, int > 0; as first verb it delays pickup.", Source = "https://www.twilio.com/docs/voice/twiml/pause")]
    [Test]
    public async Task Pause_AsTheFirstVerb_DelaysThePickup()
    {
        var phone = await CallAsync("<Pause length=\"2\"/><Say>Hello</Say><Pause/>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(heard.Select(e => e.Kind), Is.EqualTo(new[] { "dialling", "silence", "answered", "say", "silence", "ended" }));
    }
}
