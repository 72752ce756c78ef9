using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Verbs;

/// <summary>What ends a Dial's connection, what of it is recorded, and what happens to it when a party is sent elsewhere.</summary>
[Checklist(ChecklistPoint.Dial, "https://www.twilio.com/docs/voice/twiml/dial")]
internal sealed class DialTalkTests : CarrierStage
{
    private const string Agent = "client:arta";
    private const string Other = "+38344000009";

    [SetUp]
    public void Answers() => App.On("/done", "<Say>Done</Say>").On("/told", "").On("/other", $"<Dial><Number>{Other}</Number></Dial>");

    [Rule("timeLimit 14400 s: the longest connection; it ends the call that was dialled, and the action follows")]
    [Test]
    public async Task TimeLimit_Over_EndsTheConnectionOnly()
    {
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        var caller = await CallAsync("<Dial timeLimit=\"5\" action=\"/done\"><Client>arta</Client></Dial>");

        var asked = await App.AskedAsync("/done");

        await UntilAsync(agent, HandsetEventKinds.Ended);
        await UntilAsync(caller, HandsetEventKinds.Say, "Done");
        Assert.That((asked["DialCallStatus"], asked["DialBridged"]), Is.EqualTo(("completed", "true")));
        Assert.That(int.Parse(asked["DialCallDuration"]), Is.GreaterThanOrEqualTo(4));
    }

    [Rule("hangupOnStar: the calling party hangs up on the called party by pressing '*'; no other key, and not the called party's")]
    [Test]
    public async Task HangupOnStar_PressedByTheCaller_EndsTheConnectionOnly()
    {
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        var caller = await CallAsync("<Dial hangupOnStar=\"true\" action=\"/done\"><Client>arta</Client></Dial>");
        await UntilAsync(caller, HandsetEventKinds.Joined);
        await agent.PressAsync("*");
        await caller.PressAsync("1#");
        await agent.SpeakAsync("Still here");
        await UntilAsync(caller, HandsetEventKinds.Heard, "Still here");

        await caller.PressAsync("*");

        Assert.That((await App.AskedAsync("/done"))["DialCallStatus"], Is.EqualTo("completed"));
        await UntilAsync(agent, HandsetEventKinds.Ended);
        await UntilAsync(caller, HandsetEventKinds.Say, "Done");
    }

    [Rule("hangupOnStar false by default")]
    [Test]
    public async Task Star_WithoutHangupOnStar_MeansNothing()
    {
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        var caller = await CallAsync("<Dial><Client>arta</Client></Dial>");
        await UntilAsync(caller, HandsetEventKinds.Joined);

        await caller.PressAsync("*");
        await agent.SpeakAsync("Still here");

        await UntilAsync(caller, HandsetEventKinds.Heard, "Still here");
    }

    [Rule("Hang-up of the original caller ends TwiML processing (later verbs don't run)")]
    [Test]
    public async Task HangUp_OfTheCaller_EndsTheOtherAndTheScript()
    {
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        var caller = await CallAsync("<Dial><Client>arta</Client></Dial><Say>After</Say>");
        await UntilAsync(caller, HandsetEventKinds.Joined);

        await caller.HangUpAsync();

        Assert.That((await UntilAsync(agent, HandsetEventKinds.Ended))[^1].Text, Is.EqualTo("completed"));
        Assert.That((await UntilAsync(caller, HandsetEventKinds.Ended)).Select(e => e.Text), Has.None.EqualTo("After"));
    }

    [Rule("A dialled leg that a REST request sends to a document with a Dial places a leg of its own: its ParentCallSid is the dialled leg.")]
    [Test]
    public async Task Dial_ByALegThatWasDialled_IsItsParent()
    {
        await PhoneAsync(Agent, autoAnswer: true);
        var other = await PhoneAsync(Other, autoAnswer: true);
        var caller = await CallAsync("<Dial action=\"/done\"><Client>arta</Client></Dial>");
        await UntilAsync(caller, HandsetEventKinds.Joined);
        var parent = App.Requests("/voice")[0]["CallSid"];
        var (_, legs) = await RestAsync(HttpMethod.Get, "Calls.json?ParentCallSid=" + parent);
        var child = legs.GetProperty("calls")[0].GetProperty("sid").GetString();
        App.On("/transfer", $"<Dial callerId=\"{Hotline}\"><Number>{Other}</Number></Dial>");

        await RestAsync(HttpMethod.Post, $"Calls/{child}.json", ("Url", App.Base + "/transfer"));

        await UntilAsync(other, HandsetEventKinds.Joined, Agent);
        await UntilAsync(caller, HandsetEventKinds.Say, "Done");
        var (_, grandchildren) = await RestAsync(HttpMethod.Get, "Calls.json?ParentCallSid=" + child);
        Assert.That(grandchildren.GetProperty("calls")[0].GetProperty("to").GetString(), Is.EqualTo(Other));
    }

    [Rule("A caller that a REST request sends to another Dial while it talks leaves the first party, whose leg ends.")]
    [Test]
    public async Task Dial_ByACallerWhoTalks_ReplacesTheConnection()
    {
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        await PhoneAsync(Other, autoAnswer: true);
        var caller = await CallAsync("<Dial action=\"/done\"><Client>arta</Client></Dial>");
        await UntilAsync(caller, HandsetEventKinds.Joined, Agent);

        await RestAsync(HttpMethod.Post, $"Calls/{App.Requests("/voice")[0]["CallSid"]}.json", ("Url", App.Base + "/other"));

        await UntilAsync(caller, HandsetEventKinds.Joined, Other);
        await UntilAsync(agent, HandsetEventKinds.Ended);
        Assert.That(App.Requests("/done"), Is.Empty);
    }

    [Rule(ChecklistPoint.Recordings, "Dial record: do-not-record | record-from-answer | record-from-ringing | …-dual (true/false aliases)")]
    [Rule(ChecklistPoint.Recordings, "Dial action: RecordingUrl (if recorded); RecordingSource DialVerb; the CallSid is the parent leg's")]
    [TestCase("do-not-record", 0)]
    [TestCase("false", 0)]
    [TestCase("true", 1)]
    [TestCase("record-from-answer", 1)]
    [TestCase("record-from-ringing", 1)]
    [TestCase("record-from-answer-dual", 2)]
    [TestCase("record-from-ringing-dual", 2)]
    public async Task Record_OfAConnection_IsToldToActionAndCallback(string record, int channels)
    {
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        await CallAsync($"<Dial record=\"{record}\" recordingTrack=\"outbound\" recordingStatusCallback=\"/told\" action=\"/done\"><Client>arta</Client></Dial>");
        await UntilAsync(agent, HandsetEventKinds.Joined);
        await agent.HangUpAsync();

        var asked = await App.AskedAsync("/done");
        if (channels == 0)
        {
            Assert.That(asked["RecordingUrl"], Is.EqualTo("(absent)"));
            return;
        }

        var told = await App.AskedAsync("/told");
        Assert.That((told["RecordingUrl"], told["RecordingSid"]), Is.EqualTo((asked["RecordingUrl"], asked["RecordingSid"])));
        Assert.That((told["RecordingSource"], told["RecordingChannels"], told["RecordingTrack"]), Is.EqualTo(("DialVerb", $"{channels}", "outbound")));
        Assert.That(told["CallSid"], Is.EqualTo(App.Requests("/voice")[0]["CallSid"]));
    }

    [Rule(ChecklistPoint.Recordings, "record-from-ringing has the ringing on it: there is a recording even of a Dial that nobody answers")]
    [TestCase("record-from-ringing", true)]
    [TestCase("record-from-answer", false)]
    public async Task Record_OfADialThatNobodyAnswers_OnlyFromRinging(string record, bool recorded)
    {
        var agent = await PhoneAsync(Agent);
        await CallAsync($"<Dial record=\"{record}\" action=\"/done\"><Client>arta</Client></Dial>");
        await UntilAsync(agent, HandsetEventKinds.Ringing);
        await agent.RejectAsync();

        var asked = await App.AskedAsync("/done");

        Assert.That((asked["DialCallStatus"], asked["RecordingUrl"] != "(absent)"), Is.EqualTo(("busy", recorded)));
    }

    [Rule(ChecklistPoint.Recordings, "Dial record works for the Queue noun, too: after <Dial><Queue> the action has the Queue's and the recording's parameters")]
    [Test]
    public async Task Record_OfAQueuedCaller_IsToldToTheAction()
    {
        App.On("/agent", "<Dial record=\"true\" action=\"/done\"><Queue>gjakova</Queue></Dial>");
        var caller = await CallAsync("<Enqueue>gjakova</Enqueue>");
        await UntilAsync(caller, HandsetEventKinds.Queued);
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        await RestAsync(HttpMethod.Post, "Calls.json", ("To", Agent), ("From", Hotline), ("Url", App.Base + "/agent"));
        await UntilAsync(agent, HandsetEventKinds.Joined);
        await caller.HangUpAsync();

        var asked = await App.AskedAsync("/done");

        Assert.That(asked["QueueResult"], Is.EqualTo("bridged"));
        Assert.That(asked["RecordingUrl"], Does.StartWith(Carrier.BaseAddress.AbsoluteUri));
    }
}
