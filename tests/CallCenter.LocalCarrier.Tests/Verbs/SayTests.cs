using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

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

    // A Play whose file cannot be had is an alert; the call goes on.
    [Test]
    public async Task Play_OfAMissingFile_IsAnErrorAndSilence()
    {
        var phone = await CallAsync("<Play>/missing.wav</Play><Say>Next</Say>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Say);

        Assert.That(heard.Single(e => e.Kind == HandsetEventKinds.Error).Code, Is.EqualTo(11200));
    }

    [Rule("\"cached by ETag/Last-Modified\"; \"Twilio does not send the standard params\" to Play addresses.")]
    [Test]
    public async Task Play_TwiceTheSameFile_AsksOnceWhileItIsFresh()
    {
        App.On("/a.wav", _ => new AppReply("", "audio/wav")
        {
            Bytes = Wav.Silence(0.5),
            Headers = new Dictionary<string, string> { ["Cache-Control"] = "public, max-age=60" },
        });
        var phone = await CallAsync("<Play>/a.wav</Play><Play>/a.wav</Play>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(heard.Count(e => e.Kind == HandsetEventKinds.Play && e.Text == "a.wav"), Is.EqualTo(2));
        Assert.That(App.Requests("/a.wav"), Has.Count.EqualTo(1));
        Assert.That(App.Requests("/a.wav")[0].Fields, Is.Empty);
    }
}
