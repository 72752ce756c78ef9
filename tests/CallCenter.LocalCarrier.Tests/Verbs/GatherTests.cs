using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Verbs;

/// <summary>Rules of https://www.twilio.com/docs/voice/twiml/gather, driven through a handset.</summary>
[Checklist(ChecklistPoint.Gather, "https://www.twilio.com/docs/voice/twiml/gather")]
internal sealed class GatherTests : CarrierStage
{
    [SetUp]
    public void Answers() => App.On("/keys", "<Say>Thank you</Say>");

    [Rule("Digits excludes the finish key.")]
    [Test]
    public async Task Press_DigitsAndHash_PostsDigitsWithoutTheHash()
    {
        var phone = await CallAsync("<Gather action=\"/keys\"><Say>Your code</Say></Gather><Say>Nothing</Say>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        await phone.PressAsync("345778#");

        var asked = await App.AskedAsync("/keys");
        await UntilAsync(phone, HandsetEventKinds.Say, "Thank you");
        Assert.That((asked["Digits"], asked["FinishedOnKey"], asked["CallStatus"]), Is.EqualTo(("345778", "#", "in-progress")));
    }

    [Rule("A key (or speech) stops the prompt (barge-in).")]
    [Test]
    public async Task Press_DuringThePrompt_SilencesItAndCounts()
    {
        var phone = await CallAsync("<Gather numDigits=\"1\" action=\"/keys\"><Say loop=\"0\">Press one</Say></Gather>");
        var heard = await UntilAsync(phone, HandsetEventKinds.Say);

        await phone.PressAsync("1");

        await UntilAsync(phone, HandsetEventKinds.Say, "Thank you");
        Assert.That((await App.AskedAsync("/keys"))["Digits"], Is.EqualTo("1"));
        Assert.That(heard[^1].BargeIn, Is.True);
    }

    [Rule("No input by timeout → falls to the next verb.")]
    [Test]
    public async Task Timeout_WithoutInput_GoesOnToTheNextVerb()
    {
        var phone = await CallAsync("<Gather timeout=\"2\" action=\"/keys\"/><Say>Nothing</Say>");

        await UntilAsync(phone, HandsetEventKinds.Say, "Nothing");

        Assert.That(App.Requests("/keys"), Is.Empty);
    }

    [Rule("# with nothing before it = empty input → fall-through.")]
    [Test]
    public async Task Press_HashAlone_FallsThrough()
    {
        var phone = await CallAsync("<Gather action=\"/keys\" timeout=\"600\"/><Say>Nothing</Say>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        await phone.PressAsync("#");

        await UntilAsync(phone, HandsetEventKinds.Say, "Nothing");
        Assert.That(App.Requests("/keys"), Is.Empty);
    }

    [Rule("only actionOnEmptyResult=true posts to action (no Digits/SpeechResult then).")]
    [Test]
    public async Task Timeout_WithActionOnEmptyResult_PostsWithoutDigits()
    {
        await CallAsync("<Gather action=\"/keys\" timeout=\"1\" actionOnEmptyResult=\"true\"/>");

        var asked = await App.AskedAsync("/keys");

        Assert.That((asked["Digits"], asked["SpeechResult"]), Is.EqualTo(("(absent)", "(absent)")));
    }

    [Rule("\"finishOnKey=\"\" → collects until timeout/numDigits.\"")]
    [Test]
    public async Task Press_HashWithoutFinishKey_IsADigit()
    {
        var phone = await CallAsync("<Gather action=\"/keys\" finishOnKey=\"\" numDigits=\"3\"/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        await phone.PressAsync("1#2");

        Assert.That((await App.AskedAsync("/keys"))["Digits"], Is.EqualTo("1#2"));
    }

    [Rule("Confidence (0.0–1.0, presence not guaranteed).")]
    [TestCase(0.93, "0.93")]
    [TestCase(null, "(absent)")]
    public async Task Speak_WhileSpeechIsGathered_PostsTheSentence(double? confidence, string sent)
    {
        var phone = await CallAsync("<Gather input=\"dtmf speech\" speechTimeout=\"1\" action=\"/keys\" language=\"sq-AL\"/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        await phone.SpeakAsync("dy pikë pesë gjashtë", confidence);

        var asked = await App.AskedAsync("/keys");
        Assert.That((asked["SpeechResult"], asked["Confidence"]), Is.EqualTo(("dy pikë pesë gjashtë", sent)));
    }

    [Rule("action / method: default current document URL / POST.")]
    [Test]
    public async Task Press_WithoutAction_AsksForTheCurrentDocumentAgain()
    {
        var phone = await CallAsync("<Gather numDigits=\"1\"/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        await phone.PressAsync("7");

        Assert.That((await App.AskedAsync("/voice", 2))["Digits"], Is.EqualTo("7"));
    }

    [Rule(ChecklistPoint.Redirects, "On a 3xx reply to a Gather action the redirect is followed without re-sending Digits.")]
    [Test]
    public async Task Redirect_OfAGatherAction_DropsTheDigits()
    {
        App.On("/keys", _ => new AppReply("", Status: 302) { Headers = new Dictionary<string, string> { ["Location"] = "/moved" } });
        App.On("/moved", "<Say>Moved</Say>");
        var phone = await CallAsync("<Gather numDigits=\"1\" action=\"/keys\"/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        await phone.PressAsync("7");

        await UntilAsync(phone, HandsetEventKinds.Say, "Moved");
        var moved = App.Requests("/moved")[0];
        Assert.That((moved["Digits"], moved["From"]), Is.EqualTo(("(absent)", Ana)));
    }

    [Rule("all <Play> files are fetched before the first plays.")]
    [Test]
    public async Task Prompts_WithSeveralSounds_FetchesAllBeforeTheFirstPlays()
    {
        AppReply Sound(string text) => new("", "audio/wav")
        {
            Bytes = Wav.Silence(1),
            Headers = new Dictionary<string, string> { ["X-Prompt-Text"] = Uri.EscapeDataString(text), ["X-Prompt-Language"] = "sq" },
        };
        App.On("/a.wav", _ => Sound("Mirë se vini")).On("/b.wav", _ => Sound("Shtypni një"));
        var phone = await CallAsync("<Gather action=\"/keys\"><Play loop=\"0\">/a.wav</Play><Play>/b.wav</Play></Gather>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Play);

        Assert.That(App.Requests("/b.wav"), Has.Count.EqualTo(1));
        Assert.That((heard[^1].Text, heard[^1].Language, heard[^1].Url), Is.EqualTo(("Mirë se vini", "sq", App.Base + "/a.wav")));
    }
}
