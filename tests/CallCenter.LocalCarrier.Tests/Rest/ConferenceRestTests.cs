using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Rest;

[Checklist(ChecklistPoint.Rest, "https://www.twilio.com/docs/voice/api/conference-participant-resource")]
internal sealed class ConferenceRestTests : CarrierStage
{
    private const string Agent = "client:arta";

    [Test]
    public async Task Participants_CreatedHeldMutedAndKicked_BehaveSo()
    {
        var caller = await CallAsync("<Dial><Conference>room</Conference></Dial><Say>After</Say>");
        await UntilAsync(caller, HandsetEventKinds.Joined);
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        var (created, _) = await RestAsync(HttpMethod.Post, "Conferences/room/Participants.json", ("To", Agent), ("From", Hotline));
        await UntilAsync(agent, HandsetEventKinds.Joined, "room");
        var (_, found) = await RestAsync(HttpMethod.Get, "Conferences.json?FriendlyName=room&Status=in-progress");
        var room = found.GetProperty("conferences")[0].GetProperty("sid").GetString();
        var callerSid = App.Requests("/voice")[0]["CallSid"];

        await RestAsync(HttpMethod.Post, $"Conferences/{room}/Participants/{callerSid}.json", ("Hold", "true"));
        await caller.SpeakAsync("on hold");
        await RestAsync(HttpMethod.Post, $"Conferences/{room}/Participants/{callerSid}.json", ("Hold", "false"), ("Muted", "true"));
        await caller.SpeakAsync("muted");
        await RestAsync(HttpMethod.Post, $"Conferences/{room}/Participants/{callerSid}.json", ("Muted", "false"));
        await caller.SpeakAsync("back");

        var heard = await UntilAsync(agent, HandsetEventKinds.Heard);
        Assert.That(heard[^1].Text, Is.EqualTo("back"), "neither a held nor a muted participant is heard");
        Assert.That(created, Is.EqualTo(201));
        var (kicked, _) = await RestAsync(HttpMethod.Delete, $"Conferences/{room}/Participants/{callerSid}.json");
        Assert.That(kicked, Is.EqualTo(204));
        await UntilAsync(caller, HandsetEventKinds.Say, "After");
    }

    [Test]
    public async Task Update_StatusCompleted_EndsTheConferenceForAll()
    {
        var caller = await CallAsync("<Dial><Conference statusCallback=\"/room\" statusCallbackEvent=\"start end join leave\">room</Conference></Dial><Say>After</Say>");
        App.On("/room", "");
        await UntilAsync(caller, HandsetEventKinds.Joined);
        var (_, found) = await RestAsync(HttpMethod.Get, "Conferences.json");
        var room = found.GetProperty("conferences")[0].GetProperty("sid").GetString();

        await RestAsync(HttpMethod.Post, $"Conferences/{room}.json", ("Status", "completed"));

        await UntilAsync(caller, HandsetEventKinds.Say, "After");
        await App.AskedAsync("/room", 3);
        Assert.That(App.Requests("/room").Select(r => r["StatusCallbackEvent"]),
            Is.EqualTo(new[] { "participant-join", "participant-leave", "conference-end" }));
    }
}
