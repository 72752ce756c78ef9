using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Verbs;

/// <summary>Speech in a Gather, driven through a handset.</summary>
[Checklist(ChecklistPoint.Gather, "https://www.twilio.com/docs/voice/twiml/gather")]
internal sealed class GatherSpeechTests : CarrierStage
{
    private const string Both = "input=\"dtmf speech\" timeout=\"600\" speechTimeout=\"1\" action=\"/said\" language=\"sq-AL\"";

    [SetUp]
    public void Answers() => App.On("/said", "<Say>Thank you</Say>").On("/partial", "<Hangup/>");

    [Rule("A key (or speech) stops the prompt (barge-in).")]
    [Test]
    public async Task Speak_DuringThePrompt_SilencesItAndCounts()
    {
        var phone = await CallAsync($"<Gather {Both}><Say loop=\"0\">Press or say one</Say></Gather>");
        await UntilAsync(phone, HandsetEventKinds.Say);

        await phone.SpeakAsync("një");

        await UntilAsync(phone, HandsetEventKinds.Say, "Thank you");
        Assert.That((await App.AskedAsync("/said"))["SpeechResult"], Is.EqualTo("një"));
    }

    [Rule("dtmf speech: first detected input wins; if speech first, finishOnKey ignored.")]
    [Test]
    public async Task Press_AfterSpeech_IsIgnoredTheHashToo()
    {
        var phone = await CallAsync("<Gather input=\"dtmf speech\" speechTimeout=\"30\" action=\"/said\"/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        await phone.SpeakAsync("dy");
        await phone.PressAsync("7#");
        await phone.SpeakAsync("tre");

        var asked = await App.AskedAsync("/said");
        Assert.That((asked["SpeechResult"], asked["Digits"], asked["FinishedOnKey"]), Is.EqualTo(("dy tre", "(absent)", "(absent)")));
    }

    [Rule("dtmf speech: first detected input wins.")]
    [Test]
    public async Task Speak_AfterAKey_IsIgnored()
    {
        var phone = await CallAsync($"<Gather {Both}/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        await phone.PressAsync("7");
        await phone.SpeakAsync("dy");
        await phone.PressAsync("#");

        var asked = await App.AskedAsync("/said");
        Assert.That((asked["Digits"], asked["SpeechResult"]), Is.EqualTo(("7", "(absent)")));
    }

    [Rule("FinishedOnKey (may be an empty string) is in captures.")]
    [TestCase("numDigits=\"2\"", "12", "")]
    [TestCase("timeout=\"1\"", "12", "")]
    [TestCase("finishOnKey=\"*\"", "12*", "*")]
    public async Task Press_Digits_PostsTheKeyThatEndedThem(string attributes, string keys, string finishedOn)
    {
        var phone = await CallAsync($"<Gather {attributes} action=\"/said\"/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        await phone.PressAsync(keys);

        var asked = await App.AskedAsync("/said");
        Assert.That((asked["Digits"], asked["FinishedOnKey"]), Is.EqualTo(("12", finishedOn)));
    }

    [Rule("\"partialResultCallback: UnstableSpeechResult (async; any TwiML reply is ignored)\"; no Confidence in it.")]
    [TestCase("", "POST")]
    [TestCase("partialResultCallbackMethod=\"GET\"", "GET")]
    public async Task Speak_WithAPartialResultCallback_TellsWordByWord(string attributes, string method)
    {
        var phone = await CallAsync($"<Gather {Both} partialResultCallback=\"/partial\" {attributes}/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        await phone.SpeakAsync("dy pikë pesë", 0.9);

        await UntilAsync(phone, HandsetEventKinds.Say, "Thank you");
        await App.AskedAsync("/partial", 3);
        var told = App.Requests("/partial");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(told.Select(r => r["UnstableSpeechResult"]), Is.EqualTo(new[] { "dy", "dy pikë", "dy pikë pesë" }));
            Assert.That(told.Select(r => r["SequenceNumber"]), Is.EqualTo(new[] { "0", "1", "2" }));
            Assert.That(told.Select(r => r["Confidence"]), Is.All.EqualTo("(absent)"));
            Assert.That(told.Select(r => r.Method), Is.All.EqualTo(method));
        }
    }

    [Rule("any TwiML reply to a partial result is ignored")]
    [Test]
    public async Task PartialResult_AnsweredWithHangup_ChangesNothing()
    {
        var phone = await CallAsync($"<Gather {Both} partialResultCallback=\"/partial\"/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        await phone.SpeakAsync("po");

        await App.AskedAsync("/partial");
        await UntilAsync(phone, HandsetEventKinds.Say, "Thank you");
    }

    [Rule("an unsupported language+model combination → error notification and the gather fails")]
    [Test]
    public async Task Gather_InALanguageTheModelLacks_FailsAndTheNextVerbRuns()
    {
        var phone = await CallAsync($"<Gather {Both} speechModel=\"deepgram_nova-3\"><Say>Your name</Say></Gather><Say>Next</Say>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Say);

        Assert.That((heard[^1].Text, heard.Single(e => e.Kind == HandsetEventKinds.Error).Code), Is.EqualTo(("Next", 13331)));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 13331 }));
    }

    [Test]
    public async Task Gather_OfKeysInALanguageTheModelLacks_Listens()
    {
        var phone = await CallAsync("<Gather numDigits=\"1\" action=\"/said\" speechModel=\"deepgram_nova-3\" language=\"sq-AL\"/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        await phone.PressAsync("1");

        Assert.That((await App.AskedAsync("/said"))["Digits"], Is.EqualTo("1"));
    }

    [Rule("Gather->Play: \"Play requires an audio Content-Type\" (13325).", Source = "https://www.twilio.com/docs/api/errors/13325")]
    [Test]
    public async Task Prompt_ThatIsNoAudio_Is13325AndTheGatherListens()
    {
        App.On("/a.wav", _ => new AppReply("no sound", "text/plain"));
        var phone = await CallAsync("<Gather action=\"/said\"><Play>/a.wav</Play></Gather>");

        await UntilAsync(phone, HandsetEventKinds.Gather);

        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 13325 }));
    }

    [Rule("Action URL must be absolute when the call was created/updated with Twiml= (so must the partial one).")]
    [Test]
    public async Task PartialResult_RelativeInInlineTwiml_Is15004()
    {
        var agent = await PhoneAsync("client:arta", autoAnswer: true);
        var gather = $"<Gather {Both} partialResultCallback=\"/partial\"/>".Replace("/said", App.Base + "/said", StringComparison.Ordinal);
        await RestAsync(
            HttpMethod.Post, "Calls.json", ("To", "client:arta"), ("From", Hotline), ("Twiml", $"<Response>{gather}</Response>"));
        await UntilAsync(agent, HandsetEventKinds.Gather);

        await agent.SpeakAsync("po");

        await UntilAsync(agent, HandsetEventKinds.Say, "Thank you");
        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 15004 }));
    }
}
