using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Verbs;

/// <summary>Rules of https://www.twilio.com/docs/voice/twiml/enqueue, leave and queue.</summary>
[Checklist(ChecklistPoint.Queues, "https://www.twilio.com/docs/voice/twiml/enqueue")]
internal sealed class QueueTests : CarrierStage
{
    private const string Agent = "client:arta";

    [SetUp]
    public void Answers() => App.On("/wait", "<Say>Please wait</Say>").On("/left", "<Say>Out</Say>");

    [Rule("\"When TwiML runs out it is re-requested, forever\", with the waiting parameters.")]
    [Test]
    public async Task Enqueue_WithWaitUrl_AsksForItAgainAndAgain()
    {
        var phone = await CallAsync("<Enqueue waitUrl=\"/wait\" maxQueueSize=\"7\">gjakova</Enqueue>");

        var asked = await App.AskedAsync("/wait", 3);

        var heard = await UntilAsync(phone, HandsetEventKinds.Say);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(heard.Single(e => e.Kind == HandsetEventKinds.Queued).Text, Is.EqualTo("gjakova"));
            Assert.That((asked["QueuePosition"], asked["CurrentQueueSize"], asked["MaxQueueSize"]), Is.EqualTo(("1", "1", "7")));
            Assert.That(asked["QueueSid"], Does.Match("^QU[0-9a-f]{32}$"));
            Assert.That(asked["QueueTime"], Does.Match("^[0-9]+$"));
            Assert.That(asked["AvgQueueTime"], Does.Match("^[0-9]+$"));
        }
    }

    [Rule("<Leave>: with an Enqueue action, the action URL is requested right away.")]
    [Test]
    public async Task Leave_InTheWaitDocument_RequestsTheActionAtOnce()
    {
        App.On("/wait", "<Leave/>");
        var phone = await CallAsync("<Enqueue waitUrl=\"/wait\" action=\"/left\">gjakova</Enqueue><Say>Never</Say>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Say);

        Assert.That(heard[^1].Text, Is.EqualTo("Out"));
        Assert.That(App.Requests("/left")[0]["QueueResult"], Is.EqualTo("leave"));
    }

    [Rule("No action → falls through to the next verb after Enqueue.")]
    [Test]
    public async Task Leave_WithoutAction_RunsTheNextVerb()
    {
        App.On("/wait", "<Leave/>");
        var phone = await CallAsync("<Enqueue waitUrl=\"/wait\">gjakova</Enqueue><Say>After</Say>");

        Assert.That((await UntilAsync(phone, HandsetEventKinds.Say))[^1].Text, Is.EqualTo("After"));
    }

    [Rule("\"A TwiML error there ends the wait with QueueResult=error\"; \"No Dial/Record/Enqueue\" in a wait document.")]
    [TestCase("<Dial>+38344000001</Dial>")]
    [TestCase("</Response><broken")]
    public async Task WaitDocument_WithAnError_EndsTheWaiting(string verbs)
    {
        App.On("/wait", verbs);
        await CallAsync("<Enqueue waitUrl=\"/wait\" action=\"/left\">gjakova</Enqueue>");

        Assert.That((await App.AskedAsync("/left"))["QueueResult"], Is.EqualTo("error"));
    }

    [Rule("\"overflow → QueueResult=queue-full + warning 14207\"; QueueSid and QueueTime \"only if really enqueued\".")]
    [Test]
    public async Task Enqueue_IntoAFullQueue_IsQueueFull()
    {
        await RestAsync(HttpMethod.Post, "Queues.json", ("FriendlyName", "small"), ("MaxSize", "1"));
        App.On("/first", "<Enqueue>small</Enqueue>");
        var first = await CallAsync("/first", "+38344000009", null, null);
        await UntilAsync(first, HandsetEventKinds.Queued);

        await CallAsync("<Enqueue action=\"/left\">small</Enqueue>");

        var asked = await App.AskedAsync("/left");
        Assert.That((asked["QueueResult"], asked["QueueSid"]), Is.EqualTo(("queue-full", "(absent)")));
        Assert.That(await AlertCodesAsync(), Does.Contain(14207));
    }

    [Rule("QueueResult … hangup")]
    [Test]
    public async Task HangUp_WhileWaiting_TellsTheActionAndEmptiesTheQueue()
    {
        var phone = await CallAsync("<Enqueue waitUrl=\"/wait\" action=\"/left\">gjakova</Enqueue>");
        await UntilAsync(phone, HandsetEventKinds.Queued);

        await phone.HangUpAsync();

        var asked = await App.AskedAsync("/left");
        Assert.That((asked["QueueResult"], asked["CallStatus"]), Is.EqualTo(("hangup", "completed")));
        var (_, queues) = await RestAsync(HttpMethod.Get, "Queues.json");
        Assert.That(queues.GetProperty("queues")[0].GetProperty("current_size").GetInt32(), Is.Zero);
    }

    [Rule("\"bridged via <Dial><Queue> → only when the bridged parties disconnect\"; \"<Queue url> runs on the queued caller's leg\".")]
    [Test]
    public async Task DialQueue_ByAnAgent_BridgesAndRequestsTheActionAfterwards()
    {
        App.On("/agent", "<Dial action=\"/dialled\"><Queue url=\"/about\">gjakova</Queue></Dial>")
            .On("/about", "<Say>You are connected</Say>").On("/dialled", "<Hangup/>");
        var caller = await CallAsync("<Enqueue waitUrl=\"/wait\" action=\"/left\">gjakova</Enqueue>");
        await UntilAsync(caller, HandsetEventKinds.Queued);
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        await RestAsync(HttpMethod.Post, "Calls.json", ("To", Agent), ("From", Hotline), ("Url", App.Base + "/agent"));

        await UntilAsync(caller, HandsetEventKinds.Say, "You are connected");
        await UntilAsync(caller, HandsetEventKinds.Joined, Agent);
        await UntilAsync(agent, HandsetEventKinds.Joined, Ana);
        await caller.SpeakAsync("Mirëdita");
        await UntilAsync(agent, HandsetEventKinds.Heard, "Mirëdita");
        Assert.That(App.Requests("/left"), Is.Empty);
        await agent.HangUpAsync();

        var left = await App.AskedAsync("/left");
        var about = App.Requests("/about")[0];
        Assert.That((left["QueueResult"], left["CallStatus"]), Is.EqualTo(("bridged", "in-progress")));
        Assert.That((about["CallSid"], about["DequeingCallSid"]), Is.EqualTo((left["CallSid"], App.Requests("/agent")[0]["CallSid"])));
    }

    [Rule("\"Front = head of queue\"; \"POST Url (required) → dequeues that caller to the TwiML\"; leave via REST: action \"at once\".")]
    [Test]
    public async Task PostFront_WithTwoWaiting_DequeuesTheFirst()
    {
        App.On("/taken", "<Say>Your turn</Say>");
        var first = await CallAsync("<Enqueue waitUrl=\"/wait\" action=\"/left\">gjakova</Enqueue>");
        await UntilAsync(first, HandsetEventKinds.Queued);
        var second = await CallAsync("/voice", "+38344000009", null, null);
        await UntilAsync(second, HandsetEventKinds.Queued);
        var (_, queues) = await RestAsync(HttpMethod.Get, "Queues.json");
        var queue = queues.GetProperty("queues")[0].GetProperty("sid").GetString();

        var (status, member) = await RestAsync(HttpMethod.Post, $"Queues/{queue}/Members/Front.json", ("Url", App.Base + "/taken"));

        await UntilAsync(first, HandsetEventKinds.Say, "Your turn");
        Assert.That((status, member.GetProperty("call_sid").GetString()), Is.EqualTo((200, App.Requests("/taken")[0]["CallSid"])));
        Assert.That((await App.AskedAsync("/left"))["QueueResult"], Is.EqualTo("redirected"));
        var (_, rest) = await RestAsync(HttpMethod.Get, $"Queues/{queue}/Members.json");
        Assert.That(rest.GetProperty("queue_members").GetArrayLength(), Is.EqualTo(1));
    }
}
