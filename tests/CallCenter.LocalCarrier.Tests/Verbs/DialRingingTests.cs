using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;
using CallCenter.LocalCarrier.Verbs.Dial;

namespace CallCenter.LocalCarrier.Tests.Verbs;

/// <summary>What a Dial does until somebody talks: whom it rings, for how long, what caller and called hear.</summary>
[Checklist(ChecklistPoint.Dial, "https://www.twilio.com/docs/voice/twiml/dial")]
internal sealed class DialRingingTests : CarrierStage
{
    private const string Agent = "client:arta";
    private const string Other = "+38344000009";

    [SetUp]
    public void Answers() => App.On("/done", "<Say>Done</Say>");

    [Rule("sequential=true dials up to 10 one by one")]
    [Test]
    public async Task Sequential_FirstBusy_RingsTheSecondOnlyThen()
    {
        var agent = await PhoneAsync(Agent);
        var other = await PhoneAsync(Other);
        await CallAsync($"<Dial sequential=\"true\"><Client>arta</Client><Number>{Other}</Number></Dial>");
        await UntilAsync(agent, HandsetEventKinds.Ringing);
        Assert.That((await other.GetAsync()).State, Is.EqualTo("idle"));

        await agent.RejectAsync();

        await UntilAsync(other, HandsetEventKinds.Ringing);
    }

    [Rule("up to 10 Number/Client nouns simultaneously")]
    [Test]
    public async Task Parties_MoreThanTen_RingsTenAndWarns()
    {
        var last = await PhoneAsync("client:a11");
        await CallAsync($"<Dial action=\"/done\">{string.Concat(Enumerable.Range(1, 11).Select(i => $"<Client>a{i}</Client>"))}</Dial>");
        await App.AskedAsync("/done");

        var (_, legs) = await RestAsync(HttpMethod.Get, "Calls.json?ParentCallSid=" + App.Requests("/voice")[0]["CallSid"]);

        Assert.That(legs.GetProperty("calls").GetArrayLength(), Is.EqualTo(10));
        Assert.That((await last.GetAsync()).State, Is.EqualTo("idle"));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 12200 }));
    }

    [Rule("Number sendDigits: the keys are sent once the called party answers, before the connection", Source = "https://www.twilio.com/docs/voice/twiml/number")]
    [Test]
    public async Task SendDigits_OfANumber_AreHeardBeforeTheConnection()
    {
        var other = await PhoneAsync(Other, autoAnswer: true);
        await CallAsync($"<Dial><Number sendDigits=\"wwww1928\">{Other}</Number></Dial>");

        var heard = await UntilAsync(other, HandsetEventKinds.Joined);

        Assert.That(heard.Select(e => e.Kind), Is.EqualTo(new[] { "ringing", "answered", "play", "joined" }));
        Assert.That(heard[2].Digits, Is.EqualTo("wwww1928"));
    }

    [Rule("Number sendDigits: 0-9, *, # and w", Source = "https://www.twilio.com/docs/voice/twiml/number")]
    [Test]
    public async Task SendDigits_WithALetter_IsWarnedAbout()
    {
        var other = await PhoneAsync(Other, autoAnswer: true);
        await CallAsync($"<Dial><Number sendDigits=\"12a\">{Other}</Number></Dial>");

        var heard = await UntilAsync(other, HandsetEventKinds.Joined);

        Assert.That((heard.Any(e => e.Digits is not null), (await AlertCodesAsync()).Single()), Is.EqualTo((false, 12200)));
    }

    [Rule("answerOnBridge=true (Dial first verb): the caller keeps ringing until answer; with it, the caller hears ringing while <Number url> runs")]
    [Test]
    public async Task AnswerOnBridge_WhileTheWhisperRuns_KeepsTheCallerRinging()
    {
        App.On("/whisper", "<Gather numDigits=\"1\" action=\"/accept\"><Say>Press one</Say></Gather><Hangup/>").On("/accept", "");
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        var caller = await CallAsync("<Dial answerOnBridge=\"true\" ringTone=\"de\"><Client url=\"/whisper\">arta</Client></Dial>");
        await UntilAsync(agent, HandsetEventKinds.Gather);
        Assert.That((await caller.GetAsync()).State, Is.EqualTo("ringing"));

        await agent.PressAsync("1");

        var heard = await UntilAsync(caller, HandsetEventKinds.Joined);
        Assert.That(heard.Select(e => e.Kind), Is.EqualTo(new[] { "dialling", "ringback", "answered", "joined" }));
        Assert.That(heard[1].Text, Is.EqualTo("de"), "ringTone");
    }

    [Rule("answerOnBridge=false (default): the caller is answered at once and hears silence while the whisper runs")]
    [Test]
    public async Task AnswerOnBridge_ByDefault_AnswersAtOnceAndIsSilentDuringTheWhisper()
    {
        App.On("/whisper", "<Say>A caller</Say>");
        await PhoneAsync(Agent, autoAnswer: true);
        var caller = await CallAsync("<Dial><Client url=\"/whisper\">arta</Client></Dial>");

        var heard = await UntilAsync(caller, HandsetEventKinds.Joined);

        Assert.That(heard.Select(e => e.Kind), Is.EqualTo(new[] { "dialling", "answered", "ringback", "silence", "joined" }));
    }

    [Rule("callerId: inbound From/To, a Twilio number, verified number, or client:x (13214)")]
    [TestCase(null, Ana, Other, true)]
    [TestCase(Ana, Ana, Other, true)]
    [TestCase(Hotline, Ana, Other, true)]
    [TestCase("+4930123456", Ana, Other, false)]
    [TestCase("client:x", Ana, Agent, true)]
    [TestCase("client:x", Ana, Other, false)]
    [TestCase(null, Agent, Other, false)]
    [TestCase(null, Agent, "client:x", true)]
    public void CallerId_ShownToAParty_MustBelongToTheCall(string? callerId, string from, string target, bool allowed) =>
        Assert.That(CallerIdRules.Fault(callerId, from, target, id => id is Ana or Hotline) is null, Is.EqualTo(allowed));

    [Rule("An invalid callerId fails the Dial with 13214.", Source = "https://www.twilio.com/docs/api/errors/13214")]
    [Test]
    public async Task CallerId_OfAStranger_FailsTheDial()
    {
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        await CallAsync("<Dial callerId=\"+4930123456\" action=\"/done\"><Client>arta</Client></Dial>");

        var asked = await App.AskedAsync("/done");

        Assert.That((asked["DialCallStatus"], asked["DialBridged"], (await agent.GetAsync()).State), Is.EqualTo(("failed", "false", "idle")));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 13214 }));
    }

    [Rule("A noun that this carrier cannot ring (Sip, Sim, WhatsApp) is DialCallStatus failed with alert 13224.", Source = "")]
    [Test]
    public async Task Sip_WhichIsNotRung_FailsWithAnAlert()
    {
        await CallAsync("<Dial action=\"/done\"><Sip username=\"u\" password=\"p\">sip:arta@example.com</Sip></Dial>");

        Assert.That((await App.AskedAsync("/done"))["DialCallStatus"], Is.EqualTo("failed"));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 13224 }));
    }

    [Rule("Number and Client statusCallbackEvent: completed when none is given", Source = "https://www.twilio.com/docs/voice/twiml/number")]
    [Test]
    public async Task StatusCallback_WithoutEvents_TellsTheEndOnly()
    {
        App.On("/progress", "");
        await PhoneAsync(Other, autoAnswer: true);
        var caller = await CallAsync($"<Dial action=\"/done\"><Number statusCallback=\"/progress\">{Other}</Number></Dial>");
        await UntilAsync(caller, HandsetEventKinds.Joined);
        await caller.HangUpAsync();

        var told = await App.AskedAsync("/progress");

        Assert.That((told["CallStatus"], told["SequenceNumber"], told["CallbackSource"]), Is.EqualTo(("completed", "0", "call-progress-events")));
        Assert.That(told["Timestamp"], Does.EndWith("+0000"));
        Assert.That(App.Requests("/progress"), Has.Count.EqualTo(1));
    }
}
