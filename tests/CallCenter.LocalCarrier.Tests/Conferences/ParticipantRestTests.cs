using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Rest;
using CallCenter.LocalCarrier.Tests.Conformance;

namespace CallCenter.LocalCarrier.Tests.Conferences;

[Checklist(ChecklistPoint.Conferences, "https://www.twilio.com/docs/voice/api/conference-participant-resource")]
internal sealed class ParticipantRestTests : ConferenceStage
{
    [Rule("Hold with HoldUrl: the document (GET by default) is heard again and again until Hold=false")]
    [Test]
    public async Task Hold_WithAnAddress_PlaysItInALoopUntilItIsOver()
    {
        App.On("/hold", "<Say>On hold</Say>");
        var (held, sid) = await JoinAsync(Agent);
        var (other, _) = await JoinAsync(Supervisor);

        await UpdateAsync(sid, ("Hold", "true"), ("HoldUrl", App.Base + "/hold"));
        Assert.That((await App.AskedAsync("/hold", 2)).Method, Is.EqualTo("GET"));
        await UpdateAsync(sid, ("Hold", "false"));
        await other.SpeakAsync("Back again");

        await UntilAsync(held, HandsetEventKinds.Say, "On hold");
        await UntilAsync(held, HandsetEventKinds.Heard, "Back again");
    }

    [Rule("Hold without HoldUrl: the carrier's own music")]
    [Test]
    public async Task Hold_WithoutAnAddress_PlaysMusic()
    {
        var (held, sid) = await JoinAsync(Agent, "waitUrl=\"\"");
        await JoinAsync(Supervisor);

        await UpdateAsync(sid, ("Hold", "true"));

        await UntilAsync(held, HandsetEventKinds.Play, "Hold music");
    }

    [Rule("AnnounceUrl: heard by that participant only; announcement-end with AnnounceUrl and the participant")]
    [Test]
    public async Task Announce_ToOne_IsHeardByThatOne()
    {
        App.On("/news", "<Say>The queue is long</Say>");
        var (agent, sid) = await JoinAsync(Agent, Told("announcement"));
        var (other, _) = await JoinAsync(Supervisor);

        await UpdateAsync(sid, ("AnnounceUrl", App.Base + "/news"));

        await UntilAsync(agent, HandsetEventKinds.Say, "The queue is long");
        var told = await ToldAsync("announcement-end");
        Assert.That((told["AnnounceUrl"], told["CallSid"]), Is.EqualTo((App.Base + "/news", sid)));
        await agent.SpeakAsync("Mark");
        Assert.That((await UntilAsync(other, HandsetEventKinds.Heard, "Mark")).Select(e => e.Kind), Has.None.EqualTo(HandsetEventKinds.Say));
    }

    [Rule("Conferences/{CF}.json AnnounceUrl: heard by all; announcement-end names no participant",
        Source = "https://www.twilio.com/docs/voice/api/conference-resource")]
    [Test]
    public async Task Announce_ToTheConference_IsHeardByAll()
    {
        App.On("/news", "<Say>We close soon</Say>");
        var (agent, _) = await JoinAsync(Agent, Told("announcement"));
        var (other, _) = await JoinAsync(Supervisor);

        await RestAsync(HttpMethod.Post, $"Conferences/{await RoomAsync()}.json", ("AnnounceUrl", App.Base + "/news"));

        await UntilAsync(agent, HandsetEventKinds.Say, "We close soon");
        await UntilAsync(other, HandsetEventKinds.Say, "We close soon");
        Assert.That((await ToldAsync("announcement-end"))["CallSid"], Is.EqualTo("(absent)"));
    }

    [Rule("Coaching and CallSidToCoach: if Coaching is true, CallSidToCoach must be defined; Coaching=false lets all hear again")]
    [Test]
    public async Task Coaching_ByRest_IsHeardByTheCoachedAlone()
    {
        var (_, agentSid) = await JoinAsync(Agent);
        var (customer, _) = await JoinAsync(Ana);
        var (coach, coachSid) = await JoinAsync(Supervisor);
        var one = $"Conferences/{await RoomAsync()}/Participants/{coachSid}.json";

        var (refused, _) = await RestAsync(HttpMethod.Post, one, ("Coaching", "true"));
        var (_, coaching) = await RestAsync(HttpMethod.Post, one, ("Coaching", "true"), ("CallSidToCoach", agentSid));
        await coach.SpeakAsync("whisper");
        var (_, barging) = await RestAsync(HttpMethod.Post, one, ("Coaching", "false"));
        await coach.SpeakAsync("aloud");

        Assert.That((await UntilAsync(customer, HandsetEventKinds.Heard))[^1].Text, Is.EqualTo("aloud"));
        Assert.That((refused, coaching.GetProperty("call_sid_to_coach").GetString()), Is.EqualTo((400, agentSid)));
        Assert.That((coaching.GetProperty("coaching").GetBoolean(), barging.GetProperty("coaching").GetBoolean()), Is.EqualTo((true, false)));
    }

    [Rule("EndConferenceOnExit set by REST ends the conference when the participant leaves")]
    [Test]
    public async Task EndConferenceOnExit_ByRest_EndsItForTheOthers()
    {
        var (agent, sid) = await JoinAsync(Agent);
        var (other, _) = await JoinAsync(Supervisor);
        await UpdateAsync(sid, ("EndConferenceOnExit", "true"));

        await agent.HangUpAsync();

        await UntilAsync(other, HandsetEventKinds.Say, "After");
    }

    [Rule("BeepOnExit: a beep to the conference when the participant exits")]
    [Test]
    public async Task BeepOnExit_ByRest_IsHeardWhenItLeaves()
    {
        var (agent, sid) = await JoinAsync(Agent, "beep=\"false\"");
        var (other, _) = await JoinAsync(Supervisor, "beep=\"false\"");
        await UpdateAsync(sid, ("BeepOnExit", "true"));

        await agent.HangUpAsync();

        await UntilAsync(other, HandsetEventKinds.Beep, "exit");
    }

    [Rule("A participant is addressed by its call's sid or by its label; a list is filtered by Muted, Hold and Coaching")]
    [Test]
    public async Task Participants_ByLabelAndFilter_AreFound()
    {
        await JoinAsync(Agent, "participantLabel=\"agent\"");
        await JoinAsync(Supervisor, "muted=\"true\"");
        var all = $"Conferences/{await RoomAsync()}/Participants";

        var (byLabel, _) = await RestAsync(HttpMethod.Get, all + "/agent.json");
        var (_, muted) = await RestAsync(HttpMethod.Get, all + ".json?Muted=true");
        var (_, held) = await RestAsync(HttpMethod.Get, all + ".json?Hold=true");

        Assert.That((byLabel, muted.GetProperty("participants").GetArrayLength(), held.GetProperty("participants").GetArrayLength()), Is.EqualTo((200, 1, 0)));
    }

    [Rule("Conferences.json filters: FriendlyName, Status, DateCreated (<=, >=)", Source = "https://www.twilio.com/docs/voice/api/conference-resource")]
    [TestCase("FriendlyName=room", 1)]
    [TestCase("FriendlyName=other", 0)]
    [TestCase("Status=init", 1)]
    [TestCase("Status=completed", 0)]
    [TestCase("DateCreated%3E=2020-01-01", 1)]
    [TestCase("DateCreated%3E=2100-01-01", 0)]
    [TestCase("DateCreated%3C=2020-01-01", 0)]
    [TestCase("DateCreated=2020-01-01", 0)]
    public async Task Conferences_Filtered_AreThoseThatMatch(string query, int count)
    {
        await JoinAsync(Agent);

        var (_, list) = await RestAsync(HttpMethod.Get, "Conferences.json?" + query);

        Assert.That(list.GetProperty("conferences").GetArrayLength(), Is.EqualTo(count));
    }

    [Rule("Participant status: queued, connecting, ringing, connected, complete, failed")]
    [TestCase("Queued", "queued")]
    [TestCase("Initiated", "connecting")]
    [TestCase("Ringing", "ringing")]
    [TestCase("InProgress", "connected")]
    [TestCase("Completed", "complete")]
    [TestCase("Busy", "failed")]
    [TestCase("NoAnswer", "failed")]
    public void Status_OfAParticipant_FollowsItsCall(string call, string expected) =>
        Assert.That(ConferenceResource.StatusOf(Enum.Parse<CallStatus>(call)), Is.EqualTo(expected));
}
