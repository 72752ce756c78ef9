using CallCenter.LocalCarrier.Audio;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Verbs;

/// <summary>What a waiting caller hears, and what the application learns of the waiting.</summary>
[Checklist(ChecklistPoint.Queues, "https://www.twilio.com/docs/voice/twiml/enqueue")]
internal sealed class EnqueueTests : CarrierStage
{
    private const string Agent = "client:arta";
    private const string Other = "+38344000009";

    [SetUp]
    public void Answers() => App.On("/wait", "<Say>Please wait</Say>").On("/left", "<Say>Out</Say>");

    [Rule("waitUrl (default Twilio classical playlist)")]
    [Test]
    public async Task Enqueue_WithoutWaitUrl_PlaysTheCarriersMusicAgainAndAgain()
    {
        await using var fast = await CarrierServer.StartAsync(Options with { Speed = 5_000 });
        App.On("/voice", "<Enqueue>gjakova</Enqueue>");
        var phone = new HandsetClient(Http, fast.BaseAddress, Ana);
        await phone.RegisterAsync();
        await phone.RegisterNumberAsync(Hotline, App.Base + "/voice");
        await phone.DialAsync(Hotline);

        await UntilAsync(phone, HandsetEventKinds.Play, HoldMusic.Text);
        await UntilAsync(phone, HandsetEventKinds.Play, HoldMusic.Text);
    }

    [Rule("waitUrl=\"\" = silence")]
    [Test]
    public async Task Enqueue_WithAnEmptyWaitUrl_IsSilent()
    {
        var phone = await CallAsync("<Enqueue waitUrl=\"\" action=\"/left\">gjakova</Enqueue>");
        await UntilAsync(phone, HandsetEventKinds.Queued);

        await RestAsync(HttpMethod.Post, $"Queues/{await QueueAsync()}/Members/Front.json", ("Url", App.Base + "/left"));

        var heard = await UntilAsync(phone, HandsetEventKinds.Say, "Out");
        Assert.That(heard.Select(e => e.Kind), Is.EqualTo(new[] { "dequeued", "say" }));
    }

    [Rule("waitUrl: TwiML, MP3 or WAV; re-requested, forever. Use GET for static audio.")]
    [Test]
    public async Task WaitUrl_ThatIsAudio_IsPlayedAgainAndAgain()
    {
        App.On("/music.wav", _ => new AppReply("", "audio/wav") { Bytes = Wav.Silence(2) });
        var phone = await CallAsync("<Enqueue waitUrl=\"/music.wav\" waitUrlMethod=\"GET\">gjakova</Enqueue>");

        await UntilAsync(phone, HandsetEventKinds.Play, "music.wav");
        await UntilAsync(phone, HandsetEventKinds.Play, "music.wav");

        Assert.That(App.Requests("/music.wav").Select(r => r.Method), Is.All.EqualTo("GET"));
    }

    [Rule("waitUrlMethod (POST if waitUrl given …); \"the waitUrlMethod value is invalid\" is 14206.")]
    [TestCase("", "POST", new int[0])]
    [TestCase("waitUrlMethod=\"GET\"", "GET", new int[0])]
    [TestCase("waitUrlMethod=\"PUT\"", "POST", new[] { 14206 })]
    public async Task WaitUrlMethod_IsObeyed(string attributes, string method, int[] alerts)
    {
        await CallAsync($"<Enqueue waitUrl=\"/wait\" {attributes}>gjakova</Enqueue>");

        Assert.That((await App.AskedAsync("/wait")).Method, Is.EqualTo(method));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(alerts));
    }

    [Rule("<Redirect> in wait docs works but control always comes back to waitUrl.")]
    [Test]
    public async Task Redirect_InAWaitDocument_ComesBackToTheWaitUrl()
    {
        App.On("/wait", "<Redirect>/more</Redirect>").On("/more", "<Say>Still waiting</Say>");
        var phone = await CallAsync("<Enqueue waitUrl=\"/wait\">gjakova</Enqueue>");

        await App.AskedAsync("/wait", 2);

        Assert.That(App.Requests("/more"), Is.Not.Empty);
        await UntilAsync(phone, HandsetEventKinds.Say, "Still waiting");
    }

    [Rule("Allowed verbs: Play, Say, Pause, Hangup, Redirect, Leave, Gather (input dtmf and speech).")]
    [TestCase("dtmf")]
    [TestCase("speech")]
    public async Task Gather_InAWaitDocument_LetsTheCallerLeave(string input)
    {
        App.On("/wait", $"<Gather input=\"{input}\" numDigits=\"1\" speechTimeout=\"1\" timeout=\"600\" action=\"/key\"/>").On("/key", "<Leave/>");
        var phone = await CallAsync("<Enqueue waitUrl=\"/wait\" action=\"/left\">gjakova</Enqueue>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        await (input == "dtmf" ? phone.PressAsync("9") : phone.SpeakAsync("dua të dal"));

        await UntilAsync(phone, HandsetEventKinds.Say, "Out");
        Assert.That((await App.AskedAsync("/left"))["QueueResult"], Is.EqualTo("leave"));
    }

    [Rule("Allowed verbs: … Hangup …; QueueResult hangup.")]
    [Test]
    public async Task Hangup_InAWaitDocument_EndsTheCall()
    {
        App.On("/wait", "<Hangup/>");
        var phone = await CallAsync("<Enqueue waitUrl=\"/wait\" action=\"/left\">gjakova</Enqueue>");

        await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That((await App.AskedAsync("/left"))["QueueResult"], Is.EqualTo("hangup"));
    }

    [Rule("Name ≤ 64 chars (14204, 14205); QueueResult error (TwiML error in Enqueue); QueueSid only if really enqueued.")]
    [TestCase(0, "error", new[] { 14204 })]
    [TestCase(64, "leave", new int[0])]
    [TestCase(65, "error", new[] { 14205 })]
    public async Task Enqueue_ByTheLengthOfItsName_QueuesOrFails(int length, string result, int[] alerts)
    {
        App.On("/wait", "<Leave/>");
        await CallAsync($"<Enqueue waitUrl=\"/wait\" action=\"/left\">{new string('q', length)}</Enqueue>");

        var asked = await App.AskedAsync("/left");

        Assert.That((asked["QueueResult"], asked["QueueSid"] == "(absent)"), Is.EqualTo((result, result == "error")));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(alerts));
    }

    [Rule("QueuePosition, QueueTime (s), AvgQueueTime (s, avg wait of currently enqueued), CurrentQueueSize. Plain queues are FIFO.")]
    [Test]
    public async Task WaitDocument_OfTheSecondCaller_CountsBoth()
    {
        var first = await CallAsync("<Enqueue waitUrl=\"/wait\">gjakova</Enqueue>");
        await UntilAsync(first, HandsetEventKinds.Queued);
        var second = await CallAsync("/voice", Other, null, null);
        await UntilAsync(second, HandsetEventKinds.Queued);

        await App.AskedAsync("/wait", 8);

        var told = App.Requests("/wait");
        var (one, two) = (told.Last(r => r["From"] == Ana), told.Last(r => r["From"] == Other));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((one["QueuePosition"], two["QueuePosition"]), Is.EqualTo(("1", "2")));
            Assert.That((one["CurrentQueueSize"], two["CurrentQueueSize"]), Is.EqualTo(("2", "2")));
            Assert.That(int.Parse(one["QueueTime"]), Is.GreaterThanOrEqualTo(int.Parse(two["QueueTime"]) - 1));
            Assert.That(int.Parse(one["AvgQueueTime"]), Is.LessThanOrEqualTo(int.Parse(one["QueueTime"])));
        }
    }

    [Rule("MaxSize by REST; overflow → QueueResult=queue-full + warning 14207")]
    [Test]
    public async Task MaxSize_LoweredByRest_TurnsTheNextCallerAway()
    {
        var first = await CallAsync("<Enqueue waitUrl=\"/wait\" action=\"/left\" maxQueueSize=\"2\">gjakova</Enqueue>");
        await UntilAsync(first, HandsetEventKinds.Queued);
        await RestAsync(HttpMethod.Post, $"Queues/{await QueueAsync()}.json", ("MaxSize", "1"));

        await CallAsync("/voice", Other, null, null);

        Assert.That((await App.AskedAsync("/left"))["QueueResult"], Is.EqualTo("queue-full"));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 14207 }));
    }

    [Rule("QueueResult: … bridging-in-process …: gone while the Queue noun's url was heard.")]
    [Test]
    public async Task HangUp_WhileBeingConnected_IsBridgingInProcess()
    {
        App.On("/agent", "<Dial><Queue url=\"/about\">gjakova</Queue></Dial>").On("/about", "<Say loop=\"0\">You are being connected</Say>");
        var caller = await CallAsync("<Enqueue waitUrl=\"/wait\" action=\"/left\">gjakova</Enqueue>");
        await UntilAsync(caller, HandsetEventKinds.Queued);
        await PhoneAsync(Agent, autoAnswer: true);
        await RestAsync(HttpMethod.Post, "Calls.json", ("To", Agent), ("From", Hotline), ("Url", App.Base + "/agent"));
        await UntilAsync(caller, HandsetEventKinds.Say, "You are being connected");

        await caller.HangUpAsync();

        var asked = await App.AskedAsync("/left");
        Assert.That((asked["QueueResult"], asked["CallStatus"]), Is.EqualTo(("bridging-in-process", "completed")));
    }

    [Rule("QueueResult: … redirected-from-bridged")]
    [Test]
    public async Task Redirect_WhileConnected_IsRedirectedFromBridged()
    {
        App.On("/agent", "<Dial><Queue>gjakova</Queue></Dial>");
        var caller = await CallAsync("<Enqueue waitUrl=\"/wait\" action=\"/left\">gjakova</Enqueue>");
        await UntilAsync(caller, HandsetEventKinds.Queued);
        await PhoneAsync(Agent, autoAnswer: true);
        await RestAsync(HttpMethod.Post, "Calls.json", ("To", Agent), ("From", Hotline), ("Url", App.Base + "/agent"));
        await UntilAsync(caller, HandsetEventKinds.Joined);

        var call = App.Requests("/voice")[0]["CallSid"];
        await RestAsync(HttpMethod.Post, $"Calls/{call}.json", ("Twiml", "<Response><Say>Elsewhere</Say></Response>"));

        await UntilAsync(caller, HandsetEventKinds.Say, "Elsewhere");
        var asked = await App.AskedAsync("/left");
        Assert.That((asked["QueueResult"], asked["CallStatus"]), Is.EqualTo(("redirected-from-bridged", "in-progress")));
    }

    [Rule("No action → falls through to the next verb after Enqueue (bridged: when the parties disconnect).")]
    [Test]
    public async Task Bridged_WithoutAction_RunsTheNextVerbAfterwards()
    {
        App.On("/agent", "<Dial><Queue>gjakova</Queue></Dial>");
        var caller = await CallAsync("<Enqueue waitUrl=\"/wait\">gjakova</Enqueue><Say>After</Say>");
        await UntilAsync(caller, HandsetEventKinds.Queued);
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        await RestAsync(HttpMethod.Post, "Calls.json", ("To", Agent), ("From", Hotline), ("Url", App.Base + "/agent"));
        await UntilAsync(caller, HandsetEventKinds.Joined);

        await agent.HangUpAsync();

        await UntilAsync(caller, HandsetEventKinds.Say, "After");
    }

    private async Task<string> QueueAsync() =>
        (await RestAsync(HttpMethod.Get, "Queues.json")).Body.GetProperty("queues")[0].GetProperty("sid").GetString()!;
}
