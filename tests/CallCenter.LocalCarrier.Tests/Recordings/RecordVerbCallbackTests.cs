using CallCenter.LocalCarrier.Audio;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Recordings;

[Checklist(ChecklistPoint.Recordings, "https://www.twilio.com/docs/voice/twiml/record")]
internal sealed class RecordVerbCallbackTests : CarrierStage
{
    // 28 characters: two seconds.
    private const string Words = "The street lamp is dark here";

    [SetUp]
    public void Answers() => App.On("/message", "<Pause length=\"60\"/>").On("/told", "");

    [Rule("recordingStatusCallback: AccountSid, CallSid, RecordingSid, RecordingUrl, RecordingStatus, RecordingDuration, RecordingChannels, "
        + "RecordingStartTime, RecordingSource, RecordingTrack")]
    [Rule("recordingStatusCallbackEvent: in-progress, completed, absent, separated by blanks")]
    [Test]
    public async Task Callback_OfAllEvents_TellsBeginningAndEnd()
    {
        var phone = await CallAsync("<Record action=\"/message\" recordingStatusCallback=\"/told\" recordingStatusCallbackEvent=\"in-progress completed absent\"/>");
        await UntilAsync(phone, HandsetEventKinds.Record);
        await phone.LeaveMessageAsync(Words);

        var completed = await App.AskedAsync("/told", 2);

        var begun = App.Requests("/told")[0];
        var call = App.Requests("/voice")[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((begun["RecordingStatus"], begun["RecordingDuration"]), Is.EqualTo(("in-progress", "(absent)")));
            Assert.That((completed["RecordingStatus"], completed["RecordingDuration"]), Is.EqualTo(("completed", "2")));
            Assert.That((completed["CallSid"], completed["AccountSid"]), Is.EqualTo((call["CallSid"], Options.AccountSid)));
            Assert.That((completed["RecordingChannels"], completed["RecordingSource"], completed["RecordingTrack"]), Is.EqualTo(("1", "RecordVerb", "both")));
            Assert.That(completed["RecordingSid"], Is.EqualTo(App.Requests("/message")[0]["RecordingSid"]));
            Assert.That(completed["RecordingUrl"], Is.EqualTo(App.Requests("/message")[0]["RecordingUrl"]));
            Assert.That(completed["RecordingStartTime"], Does.Match("^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} .*\\+0000$"));
        }
    }

    [Rule("recordingStatusCallbackEvent: default completed")]
    [Test]
    public async Task Callback_WithoutEvents_TellsTheEndOnly()
    {
        var phone = await CallAsync("<Record action=\"/message\" recordingStatusCallback=\"/told\" recordingStatusCallbackMethod=\"GET\"/>");
        await UntilAsync(phone, HandsetEventKinds.Record);
        await phone.LeaveMessageAsync(Words);

        var told = await App.AskedAsync("/told");

        Assert.That((told["RecordingStatus"], told.Method), Is.EqualTo(("completed", "GET")));
        Assert.That(App.Requests("/told"), Has.Count.EqualTo(1));
    }

    [Rule("absent: the recording is absent and not accessible (nothing was recorded)")]
    [Test]
    public async Task Callback_OfAnEmptyRecording_TellsAbsent()
    {
        var phone = await CallAsync(
            "<Record action=\"/message\" timeout=\"1\" recordingStatusCallback=\"/told\" recordingStatusCallbackEvent=\"absent\"/><Say>Nothing</Say>");
        await UntilAsync(phone, HandsetEventKinds.Say, "Nothing");

        var told = await App.AskedAsync("/told");

        Assert.That((told["RecordingStatus"], told["RecordingDuration"]), Is.EqualTo(("absent", "0")));
    }

    [Rule("trim: trim-silence is the default; do-not-trim keeps the silence around what is said")]
    [Test]
    public async Task Record_NotTrimmed_IsAsLongAsItTook()
    {
        var phone = await CallAsync("<Record action=\"/message\" trim=\"do-not-trim\" timeout=\"20\"/>");
        await UntilAsync(phone, HandsetEventKinds.Record);
        await phone.LeaveMessageAsync(Words, endsWithHash: false);

        Assert.That(int.Parse((await App.AskedAsync("/message"))["RecordingDuration"]), Is.GreaterThanOrEqualTo(20));
    }

    [Rule("transcribe and transcribeCallback are known attributes; this carrier transcribes nothing and calls nobody back.")]
    [Test]
    public async Task Record_Transcribed_RaisesNoAlert()
    {
        var phone = await CallAsync("<Record action=\"/message\" transcribe=\"true\" transcribeCallback=\"/text\"/>");
        await UntilAsync(phone, HandsetEventKinds.Record);
        await phone.LeaveMessageAsync(Words);
        await App.AskedAsync("/message");

        Assert.That(await AlertCodesAsync(), Is.Empty);
    }

    [Rule("RecordingUrl is the recording's own address; \".wav\" or no ending gives WAV")]
    [Test]
    public async Task Url_OnceCompleted_ServesAWavOfTheRightLength()
    {
        var phone = await CallAsync("<Record action=\"/message\" recordingStatusCallback=\"/told\"/>");
        await UntilAsync(phone, HandsetEventKinds.Record);
        await phone.LeaveMessageAsync(Words);
        var url = (await App.AskedAsync("/told"))["RecordingUrl"];

        using var bare = await Http.GetAsync(url);
        using var wav = await Http.GetAsync(url + ".wav");
        using var mp3 = await Http.GetAsync(url + ".mp3");

        Assert.That(WavLength.Of(await wav.Content.ReadAsByteArrayAsync()), Is.EqualTo(TimeSpan.FromSeconds(2)));
        Assert.That((int)bare.StatusCode, Is.EqualTo(200));
        Assert.That((wav.Content.Headers.ContentType?.MediaType, (int)mp3.StatusCode), Is.EqualTo(("audio/x-wav", 404)));
        Assert.That(await mp3.Content.ReadAsStringAsync(), Does.Contain("ask for .wav"));
    }
}
