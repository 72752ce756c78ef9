using System.Text.Json;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Recordings;

[Checklist(ChecklistPoint.Recordings, "https://www.twilio.com/docs/voice/api/recording")]
internal sealed class RecordingRestTests : CarrierStage
{
    private const string Agent = "client:arta";

    [SetUp]
    public void Answers() => App.On("/told", "").On("/progress", "");

    [Rule("POST Calls/{CA}/Recordings.json starts a recording: 201, status in-progress, source StartCallRecordingAPI")]
    [Rule("RecordingChannels mono (default) or dual; RecordingTrack inbound, outbound or both")]
    [Test]
    public async Task Start_OfALiveCall_RecordsItUntilItsEnd()
    {
        var phone = await CallAsync("<Gather timeout=\"600\"/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        var (status, made) = await StartAsync(("RecordingChannels", "dual"), ("RecordingTrack", "inbound"), ("RecordingStatusCallback", App.Base + "/told"));
        await phone.HangUpAsync();

        var told = await App.AskedAsync("/told");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((status, Text(made, "status"), Text(made, "source")), Is.EqualTo((201, "in-progress", "StartCallRecordingAPI")));
            Assert.That((made.GetProperty("channels").GetInt32(), Text(made, "track"), Text(made, "duration")), Is.EqualTo((2, "inbound", (string?)null)));
            Assert.That((told["RecordingStatus"], told["RecordingSid"], told["RecordingChannels"]), Is.EqualTo(("completed", Text(made, "sid"), "2")));
        }
    }

    [Rule("A recording of a call that is not in-progress cannot be started (21220).")]
    [Test]
    public async Task Start_OfAnEndedCall_Is21220()
    {
        var phone = await CallAsync("<Hangup/>");
        await UntilAsync(phone, HandsetEventKinds.Ended);

        var (status, error) = await StartAsync();

        Assert.That((status, error.GetProperty("code").GetInt32()), Is.EqualTo((400, 21220)));
    }

    [Rule("POST Calls/{CA}/Recordings/{RE}.json: Status paused, in-progress, stopped; Twilio.CURRENT stands for the live one")]
    [Test]
    public async Task Update_OfALiveRecording_PausesResumesAndStops()
    {
        var phone = await CallAsync("<Gather timeout=\"600\"/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);
        var (_, made) = await StartAsync();
        var one = $"Calls/{Sid}/Recordings/{Text(made, "sid")}.json";

        var (_, paused) = await RestAsync(HttpMethod.Post, one, ("Status", "paused"));
        var (_, resumed) = await RestAsync(HttpMethod.Post, $"Calls/{Sid}/Recordings/Twilio.CURRENT.json", ("Status", "in-progress"));
        var (_, stopped) = await RestAsync(HttpMethod.Post, one, ("Status", "stopped"));
        var (again, _) = await RestAsync(HttpMethod.Post, one, ("Status", "paused"));
        var (bad, _) = await RestAsync(HttpMethod.Post, $"Calls/{Sid}/Recordings/{Text(made, "sid")}.json", ("Status", "burned"));

        Assert.That((Text(paused, "status"), Text(resumed, "status"), Text(stopped, "status")), Is.EqualTo(("paused", "in-progress", "processing")));
        Assert.That((again, bad), Is.EqualTo((404, 404)), "what is over cannot be changed");
    }

    [Rule("Recordings.json: filters CallSid, DateCreated; Recordings/{RE}.json: GET, DELETE (204)")]
    [Test]
    public async Task List_Fetch_Delete_ShowAndForget()
    {
        var phone = await CallAsync("<Gather timeout=\"600\"/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);
        var (_, made) = await StartAsync();
        var one = $"Recordings/{Text(made, "sid")}.json";

        async Task<int> CountAsync(string query) =>
            (await RestAsync(HttpMethod.Get, "Recordings.json?" + query)).Body.GetProperty("recordings").GetArrayLength();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await CountAsync("CallSid=" + Sid), Is.EqualTo(1));
            Assert.That(await CountAsync("CallSid=CA0"), Is.Zero);
            Assert.That(await CountAsync("DateCreated%3E=2020-01-01"), Is.EqualTo(1));
            Assert.That(await CountAsync("DateCreated%3C=2020-01-01"), Is.Zero);
            Assert.That(await CountAsync("DateCreated=2020-01-01"), Is.Zero);
            Assert.That((await RestAsync(HttpMethod.Get, $"Calls/{Sid}/Recordings.json")).Body.GetProperty("recordings").GetArrayLength(), Is.EqualTo(1));
            Assert.That((await RestAsync(HttpMethod.Get, one)).Status, Is.EqualTo(200));
            Assert.That((await RestAsync(HttpMethod.Get, $"Calls/CA0/{one}")).Status, Is.EqualTo(404));
            Assert.That((await RestAsync(HttpMethod.Delete, one)).Status, Is.EqualTo(204));
            Assert.That((await RestAsync(HttpMethod.Get, one)).Status, Is.EqualTo(404));
        }
    }

    [Rule("Record=true on Calls.json: source OutboundAPI; RecordingStatusCallback")]
    [Rule(ChecklistPoint.Callbacks, "Recording* only on completed")]
    [Test]
    public async Task Create_WithRecord_RecordsTheWholeCallAndNamesItAtTheEnd()
    {
        await PhoneAsync(Agent, autoAnswer: true);

        await RestAsync(HttpMethod.Post, "Calls.json", ("To", Agent), ("From", Hotline), ("Twiml", "<Response><Pause length=\"5\"/></Response>"),
            ("Record", "true"), ("RecordingStatusCallback", App.Base + "/told"), ("StatusCallback", App.Base + "/progress"),
            ("StatusCallbackEvent", "answered"), ("StatusCallbackEvent", "completed"));

        var told = await App.AskedAsync("/told");
        var completed = await App.AskedAsync("/progress", 2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((told["RecordingSource"], told["RecordingStatus"]), Is.EqualTo(("OutboundAPI", "completed")));
            Assert.That((completed["RecordingSid"], completed["RecordingUrl"]), Is.EqualTo((told["RecordingSid"], told["RecordingUrl"])));
            Assert.That(int.Parse(completed["RecordingDuration"]), Is.GreaterThanOrEqualTo(4));
            Assert.That(App.Requests("/progress")[0]["RecordingSid"], Is.EqualTo("(absent)"));
        }
    }

    [Rule("RequestedChannels=2 gives both channels of a dual recording; of a mono one it is refused (400)")]
    [TestCase("dual", 200)]
    [TestCase("mono", 400)]
    public async Task Media_OfTwoChannels_OnlyWhenThereAreTwo(string channels, int expected)
    {
        var phone = await CallAsync("<Gather timeout=\"600\"/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);
        await StartAsync(("RecordingChannels", channels), ("RecordingStatusCallback", App.Base + "/told"));
        await phone.HangUpAsync();

        using var media = await Http.GetAsync((await App.AskedAsync("/told"))["RecordingUrl"] + ".wav?RequestedChannels=2");

        Assert.That((int)media.StatusCode, Is.EqualTo(expected));
    }

    private string Sid => App.Requests("/voice")[0]["CallSid"];

    private Task<(int Status, JsonElement Body)> StartAsync(params (string Name, string Value)[] form) =>
        RestAsync(HttpMethod.Post, $"Calls/{Sid}/Recordings.json", form);

    private static string? Text(JsonElement element, string key) => element.GetProperty(key).GetString();
}
