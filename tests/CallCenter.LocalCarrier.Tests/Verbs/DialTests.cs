using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Verbs;

/// <summary>Rules of https://www.twilio.com/docs/voice/twiml/dial, number, client and conference.</summary>
[Checklist(ChecklistPoint.Dial, "https://www.twilio.com/docs/voice/twiml/dial")]
internal sealed class DialTests : CarrierStage
{
    private const string Agent = "client:arta";
    private const string Other = "+38344000009";

    [SetUp]
    public void Answers() => App.On("/done", "<Say>Done</Say>");

    [Rule("action: none by default (then next verb runs; unlike Gather/Record).")]
    [Test]
    public async Task Dial_WithoutAction_RunsTheNextVerbWhenTheOtherHangsUp()
    {
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        var caller = await CallAsync("<Dial><Client>arta</Client></Dial><Say>After</Say>");
        await UntilAsync(agent, HandsetEventKinds.Joined);
        await UntilAsync(caller, HandsetEventKinds.Joined, Agent);

        await agent.SpeakAsync("Mirëdita");
        await UntilAsync(caller, HandsetEventKinds.Heard, "Mirëdita");
        Assert.That((await caller.GetAsync()).Peers, Is.EqualTo(new[] { Agent }));
        await agent.HangUpAsync();

        await UntilAsync(caller, HandsetEventKinds.Say, "After");
    }

    [Rule("\"DialCallStatus: completed, answered (conference only), busy, no-answer, failed, canceled\"; DialBridged.")]
    [Test]
    public async Task Dial_AnsweredByTheOther_PostsTheActionWithItsParameters()
    {
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        await CallAsync("<Dial action=\"/done\"><Client>arta</Client></Dial>");
        await UntilAsync(agent, HandsetEventKinds.Joined);
        await agent.HangUpAsync();

        var asked = await App.AskedAsync("/done");

        Assert.That((asked["DialCallStatus"], asked["DialBridged"]), Is.EqualTo(("completed", "true")));
        Assert.That(asked["DialCallSid"], Does.Match("^CA[0-9a-f]{32}$"));
        Assert.That(asked["DialCallDuration"], Does.Match("^[0-9]+$"));
    }

    [Test]
    public async Task Dial_RejectedOrUnknownOrUnanswered_NamesTheStatus()
    {
        App.On("/busy", "<Redirect>/second</Redirect>").On("/second", "<Dial action=\"/unknown\">+38344999999</Dial>")
            .On("/unknown", $"<Dial timeout=\"5\" action=\"/silent\">{Other}</Dial>").On("/silent", "<Hangup/>");
        var agent = await PhoneAsync(Agent);
        await PhoneAsync(Other);
        await CallAsync("<Dial action=\"/busy\"><Client>arta</Client></Dial>");
        await UntilAsync(agent, HandsetEventKinds.Ringing);
        await agent.RejectAsync();

        Assert.That((await App.AskedAsync("/busy"))["DialCallStatus"], Is.EqualTo("busy"));
        Assert.That((await App.AskedAsync("/unknown"))["DialCallStatus"], Is.EqualTo("failed"));
        var silent = await App.AskedAsync("/silent");
        Assert.That((silent["DialCallStatus"], silent["DialBridged"]), Is.EqualTo(("no-answer", "false")));
    }

    [Rule("\"<Number url> whisper: runs on callee's leg after answer, before bridge\"; ParentCallSid on child legs.")]
    [Test]
    public async Task Whisper_AcceptedWithAKey_BridgesAfterwards()
    {
        App.On("/whisper", "<Gather numDigits=\"1\" action=\"/accept\"><Say>Gjakova, press one</Say></Gather><Hangup/>").On("/accept", "");
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        var caller = await CallAsync("<Dial><Client url=\"/whisper\">arta</Client></Dial>");
        await UntilAsync(agent, HandsetEventKinds.Gather);
        Assert.That((await caller.GetAsync()).Peers, Is.Empty);

        await agent.PressAsync("1");

        await UntilAsync(agent, HandsetEventKinds.Joined, Ana);
        Assert.That(App.Requests("/whisper")[0]["ParentCallSid"], Is.EqualTo(App.Requests("/voice")[0]["CallSid"]));
        Assert.That((App.Requests("/accept")[0]["Digits"], App.Requests("/accept")[0]["Direction"]), Is.EqualTo(("1", "outbound-dial")));
    }

    // A callee who refuses in the whisper was answered but never bridged: that is what DialBridged is for.
    [Test]
    public async Task Whisper_RefusedByHangup_IsNotBridged()
    {
        App.On("/whisper", "<Hangup/>");
        await PhoneAsync(Agent, autoAnswer: true);
        await CallAsync("<Dial action=\"/done\"><Client url=\"/whisper\">arta</Client></Dial>");

        var asked = await App.AskedAsync("/done");

        Assert.That((asked["DialCallStatus"], asked["DialBridged"]), Is.EqualTo(("completed", "false")));
    }

    [Rule("up to 10 Number/Client nouns simultaneously, first answer wins.")]
    [Test]
    public async Task Dial_TwoParties_ConnectsTheFirstToAnswerAndCancelsTheOther()
    {
        var agent = await PhoneAsync(Agent);
        var other = await PhoneAsync(Other);
        await CallAsync($"<Dial><Client>arta</Client><Number>{Other}</Number></Dial>");
        await UntilAsync(agent, HandsetEventKinds.Ringing);
        await UntilAsync(other, HandsetEventKinds.Ringing);

        await other.AnswerAsync();

        await UntilAsync(other, HandsetEventKinds.Joined, Ana);
        Assert.That((await UntilAsync(agent, HandsetEventKinds.Ended))[^1].Text, Is.EqualTo("canceled"));
    }

    // A caller who hangs up while it rings cancels the ringing at once.
    [Test]
    public async Task HangUp_WhileTheOtherRings_CancelsTheRinging()
    {
        var agent = await PhoneAsync(Agent);
        var caller = await CallAsync("<Dial><Client>arta</Client></Dial>");
        await UntilAsync(agent, HandsetEventKinds.Ringing);

        await caller.HangUpAsync();

        Assert.That((await UntilAsync(agent, HandsetEventKinds.Ended))[^1].Text, Is.EqualTo("canceled"));
    }

    [Rule(ChecklistPoint.Callbacks, "\"Event→CallStatus: initiated, ringing, answered→in-progress, completed\"; \"SequenceNumber from 0\".")]
    [Test]
    public async Task StatusCallback_OfAChildLeg_TellsEveryEventInOrder()
    {
        App.On("/progress", "");
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        await CallAsync("<Dial><Client statusCallback=\"/progress\" statusCallbackEvent=\"initiated ringing answered completed\">arta</Client></Dial>");
        await UntilAsync(agent, HandsetEventKinds.Joined);
        await agent.HangUpAsync();

        await App.AskedAsync("/progress", 4);

        var told = App.Requests("/progress");
        Assert.That(told.Select(r => r["CallStatus"]), Is.EqualTo(new[] { "initiated", "ringing", "in-progress", "completed" }));
        Assert.That(told.Select(r => r["SequenceNumber"]), Is.EqualTo(new[] { "0", "1", "2", "3" }));
        Assert.That(told.All(r => r["ParentCallSid"] == App.Requests("/voice")[0]["CallSid"]), Is.True);
    }

    [Rule(ChecklistPoint.Conferences, "\"starts when ≥2 joined and one has startConferenceOnEnter=true\"; \"DialCallStatus after conference = "
        + "answered\"; endConferenceOnExit ends it for the others, whose Dial action follows.")]
    [Test]
    public async Task Conference_WhoseModeratorLeaves_EndsForTheOthersWithActionAnswered()
    {
        App.On("/moderator", "<Dial><Conference endConferenceOnExit=\"true\">room</Conference></Dial>");
        var caller = await CallAsync("<Dial action=\"/done\"><Conference startConferenceOnEnter=\"false\">room</Conference></Dial>");
        await UntilAsync(caller, HandsetEventKinds.Joined, "room");
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        await RestAsync(HttpMethod.Post, "Calls.json", ("To", Agent), ("From", Hotline), ("Url", App.Base + "/moderator"));
        await UntilAsync(agent, HandsetEventKinds.Joined, "room");
        await agent.SpeakAsync("Si mund t'ju ndihmoj?");
        await UntilAsync(caller, HandsetEventKinds.Heard, "Si mund t'ju ndihmoj?");

        await agent.HangUpAsync();

        var asked = await App.AskedAsync("/done");
        Assert.That((asked["DialCallStatus"], asked["DialCallSid"]), Is.EqualTo(("answered", "(absent)")));
        await UntilAsync(caller, HandsetEventKinds.Say, "Done");
    }

    // A lone participant, or several without a starter, wait: nobody hears anybody.
    [Test]
    public async Task Conference_WithoutAStarter_DoesNotBegin()
    {
        App.On("/second", "<Dial><Conference startConferenceOnEnter=\"false\">room</Conference></Dial>");
        var caller = await CallAsync("<Dial><Conference startConferenceOnEnter=\"false\">room</Conference></Dial>");
        await UntilAsync(caller, HandsetEventKinds.Joined);
        var second = await CallAsync("/second", Other, null, null);
        await UntilAsync(second, HandsetEventKinds.Joined);

        var (_, list) = await RestAsync(HttpMethod.Get, "Conferences.json?FriendlyName=room");

        Assert.That(list.GetProperty("conferences")[0].GetProperty("status").GetString(), Is.EqualTo("init"));
    }
}
