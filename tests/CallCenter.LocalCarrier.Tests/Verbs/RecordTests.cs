using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;
using CallCenter.LocalCarrier.Verbs.Record;

namespace CallCenter.LocalCarrier.Tests.Verbs;

/// <summary>Rules of https://www.twilio.com/docs/voice/twiml/record.</summary>
[Checklist(ChecklistPoint.Recordings, "https://www.twilio.com/docs/voice/twiml/record")]
internal sealed class RecordTests : CarrierStage
{
    // 28 characters: two seconds.
    private const string Words = "The street lamp is dark here";

    [SetUp]
    public void Answers() => App.On("/message", "<Say>Thank you</Say>");

    [Rule("Record action: RecordingUrl, RecordingDuration, Digits (ending key or literal hangup)")]
    [Test]
    public async Task Record_EndedWithAKey_PostsTheRecording()
    {
        var phone = await CallAsync("<Record action=\"/message\" finishOnKey=\"#\" maxLength=\"120\"/><Say>Nothing</Say>");
        await UntilAsync(phone, HandsetEventKinds.Record);

        await phone.LeaveMessageAsync(Words);

        var asked = await App.AskedAsync("/message");
        await UntilAsync(phone, HandsetEventKinds.Say, "Thank you");
        Assert.That((asked["RecordingDuration"], asked["Digits"], asked["CallStatus"]), Is.EqualTo(("2", "#", "in-progress")));
        Assert.That(asked["RecordingSid"], Does.Match("^RE[0-9a-f]{32}$"));
        Assert.That(asked["RecordingUrl"], Does.EndWith("/Recordings/" + asked["RecordingSid"]));
    }

    [Rule("timeout 5 (silence)")]
    [Test]
    public async Task Record_SilenceAfterSpeech_EndsItByItself()
    {
        var phone = await CallAsync("<Record action=\"/message\" finishOnKey=\"#\"/>");
        await UntilAsync(phone, HandsetEventKinds.Record);

        await phone.LeaveMessageAsync(Words, endsWithHash: false);

        var asked = await App.AskedAsync("/message");
        Assert.That((asked["RecordingDuration"], asked["Digits"]), Is.EqualTo(("2", "")));
    }

    [Rule("An empty recording does not ask for the action: the next verb runs.")]
    [TestCase(true)]
    [TestCase(false)]
    public async Task Record_NothingSaid_FallsThroughToTheNextVerb(bool pressesHash)
    {
        var phone = await CallAsync("<Record action=\"/message\" finishOnKey=\"#\" timeout=\"3\"/><Say>Nothing</Say>");
        await UntilAsync(phone, HandsetEventKinds.Record);
        if (pressesHash)
        {
            await phone.PressAsync("#");
        }

        await UntilAsync(phone, HandsetEventKinds.Say, "Nothing");

        Assert.That(App.Requests("/message"), Is.Empty);
    }

    [Test]
    public async Task Record_CallerHangsUp_PostsHangup()
    {
        var phone = await CallAsync("<Record action=\"/message\" timeout=\"0\"/>");
        await UntilAsync(phone, HandsetEventKinds.Record);
        await phone.SpeakAsync(Words);
        await phone.HangUpAsync();

        var asked = await App.AskedAsync("/message");
        Assert.That((asked["RecordingDuration"], asked["Digits"], asked["CallStatus"]), Is.EqualTo(("2", "hangup", "completed")));
    }

    [Test]
    public async Task Record_WithoutAction_AsksForTheCurrentDocumentAgain()
    {
        var phone = await CallAsync("<Record/>");
        await UntilAsync(phone, HandsetEventKinds.Record);

        await phone.LeaveMessageAsync(Words);

        Assert.That((await App.AskedAsync("/voice", 2))["RecordingDuration"], Is.EqualTo("2"));
    }

    [Test]
    public void RecordState_LongerThanItMayBe_CutAtTheLongest()
    {
        var state = new RecordState(new RecordSettings(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), "#"));

        var after = state.OnSpeech(TimeSpan.FromSeconds(30)).OnTimer(0).OnKey('5');
        var cut = after.OnTimer(RecordState.LimitRound).OnSpeech(TimeSpan.FromSeconds(3));

        Assert.That((after.IsOver, cut.IsOver, cut.Seconds, cut.EndedBy), Is.EqualTo((false, true, 10, "")));
    }
}
