using CallCenter.LocalCarrier.Tests.Conformance;

namespace CallCenter.LocalCarrier.Tests.Conferences;

[Checklist(ChecklistPoint.Conferences, "https://www.twilio.com/docs/voice/twiml/conference")]
internal sealed class ConferenceCallbackTests : ConferenceStage
{
    [Rule("start, join, leave and end with ConferenceSid, FriendlyName, SequenceNumber from 1, Timestamp; ReasonParticipantLeft participant_hung_up with "
        + "ParticipantCallStatus completed")]
    [Rule("ReasonConferenceEnded last-participant-left, CallSidEndingConference")]
    [Test]
    public async Task Events_FromFirstToLast_AreTold()
    {
        var (first, _) = await JoinAsync(Agent, Told() + " participantLabel=\"agent\"");
        var (second, secondSid) = await JoinAsync(Supervisor);
        await first.HangUpAsync();
        var left = await ToldAsync("participant-leave");
        await second.HangUpAsync();

        var end = await ToldAsync("conference-end");

        var told = App.Requests("/room");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(told.Select(r => r["StatusCallbackEvent"]), Is.EqualTo(new[]
            {
                "participant-join", "participant-join", "conference-start", "participant-leave", "participant-leave", "conference-end",
            }));
            Assert.That(told.Select(r => r["SequenceNumber"]), Is.EqualTo(new[] { "1", "2", "3", "4", "5", "6" }));
            Assert.That(told.All(r => r["FriendlyName"] == "room" && r["ConferenceSid"].StartsWith("CF", StringComparison.Ordinal)), Is.True);
            Assert.That((left["ReasonParticipantLeft"], left["ParticipantCallStatus"], left["ParticipantLabel"]),
                Is.EqualTo(("participant_hung_up", "completed", "agent")));
            Assert.That((end["ReasonConferenceEnded"], end["CallSidEndingConference"]), Is.EqualTo(("last-participant-left", secondSid)));
            Assert.That(told[2]["CallSid"], Is.EqualTo("(absent)"), "start concerns nobody in particular");
        }
    }

    [Rule("endConferenceOnExit: ReasonConferenceEnded participant-with-end-conference-on-exit-left, the others leave as moderator_ended_conference")]
    [Test]
    public async Task End_ByTheModerator_NamesIt()
    {
        var (moderator, moderatorSid) = await JoinAsync(Agent, Told("leave end") + " endConferenceOnExit=\"true\" participantLabel=\"boss\"");
        await JoinAsync(Supervisor);
        await moderator.HangUpAsync();

        var end = await ToldAsync("conference-end");
        var other = await ToldAsync("participant-leave", 2);

        Assert.That((end["ReasonConferenceEnded"], end["CallSidEndingConference"], end["ParticipantLabelEndingConference"]),
            Is.EqualTo(("participant-with-end-conference-on-exit-left", moderatorSid, "boss")));
        Assert.That((other["ReasonParticipantLeft"], other["ParticipantCallStatus"]), Is.EqualTo(("moderator_ended_conference", "in-progress")));
    }

    [Rule("Status=completed by REST: ReasonConferenceEnded conference-ended-via-api, ReasonParticipantLeft conference_ended_via_api; the resource says so, too")]
    [Test]
    public async Task End_ByRest_NamesNobody()
    {
        await JoinAsync(Agent, Told("leave end"));
        var room = await RoomAsync();

        var (_, ended) = await RestAsync(HttpMethod.Post, $"Conferences/{room}.json", ("Status", "completed"));

        var end = await ToldAsync("conference-end");
        Assert.That((end["ReasonConferenceEnded"], end["CallSidEndingConference"]), Is.EqualTo(("conference-ended-via-api", "(absent)")));
        Assert.That((await ToldAsync("participant-leave"))["ReasonParticipantLeft"], Is.EqualTo("conference_ended_via_api"));
        Assert.That(ended.GetProperty("reason_conference_ended").GetString(), Is.EqualTo("conference-ended-via-api"));
    }

    [Rule("A participant taken out by REST, or whose call is sent elsewhere, leaves as participant_updated_via_api; ReasonConferenceEnded last-participant-kicked")]
    [TestCase(true, "last-participant-kicked")]
    [TestCase(false, "last-participant-left")]
    public async Task Leave_ByRest_IsUpdatedViaApi(bool kicked, string reason)
    {
        var (_, sid) = await JoinAsync(Agent, Told("leave end"));

        await (kicked
            ? RestAsync(HttpMethod.Delete, $"Conferences/{await RoomAsync()}/Participants/{sid}.json")
            : RestAsync(HttpMethod.Post, $"Calls/{sid}.json", ("Twiml", "<Response><Say>Elsewhere</Say></Response>")));

        Assert.That((await ToldAsync("participant-leave"))["ReasonParticipantLeft"], Is.EqualTo("participant_updated_via_api"));
        Assert.That((await ToldAsync("conference-end"))["ReasonConferenceEnded"], Is.EqualTo(reason));
    }

    [Rule("A participant that the REST API calls and that does not answer: participant-leave with participant_add_failed and its call's status")]
    [Test]
    public async Task Leave_OfOneWhoNeverCame_IsAddFailed()
    {
        await JoinAsync(Agent, Told("leave"));
        await RestAsync(HttpMethod.Post, "Conferences/room/Participants.json", ("To", "client:nobody"), ("From", Hotline));

        var left = await ToldAsync("participant-leave");

        Assert.That((left["ReasonParticipantLeft"], left["ParticipantCallStatus"]), Is.EqualTo(("participant_add_failed", "failed")));
    }

    [Rule("mute, hold and modify: Muted, Hold, Coaching, EndConferenceOnExit, StartConferenceOnEnter as they are now")]
    [Test]
    public async Task Changes_ByRest_AreTold()
    {
        var (_, agentSid) = await JoinAsync(Agent, Told("mute hold modify"));
        var (_, sid) = await JoinAsync(Supervisor);
        await UpdateAsync(sid, ("Muted", "true"));
        await UpdateAsync(sid, ("Muted", "false"), ("Hold", "true"));
        await UpdateAsync(sid, ("Hold", "false"));
        await UpdateAsync(sid, ("CallSidToCoach", agentSid), ("EndConferenceOnExit", "true"));

        var modified = await ToldAsync("participant-modify");

        Assert.That(App.Requests("/room").Select(r => r["StatusCallbackEvent"]), Is.EqualTo(new[]
        {
            "participant-mute", "participant-unmute", "participant-hold", "participant-unhold", "participant-modify",
        }));
        Assert.That((modified["CallSid"], modified["Coaching"], modified["EndConferenceOnExit"], modified["StartConferenceOnEnter"]),
            Is.EqualTo((sid, "true", "true", "true")));
        Assert.That((App.Requests("/room")[0]["Muted"], App.Requests("/room")[2]["Hold"]), Is.EqualTo(("true", "true")));
    }

    [Rule("speaker: participant-speech-start and participant-speech-stop")]
    [Test]
    public async Task Speaker_WhoSpeaks_IsToldAtBeginningAndEnd()
    {
        var (agent, sid) = await JoinAsync(Agent, Told("speaker"));
        await JoinAsync(Supervisor);
        await agent.SpeakAsync("Good morning");

        var stop = await ToldAsync("participant-speech-stop");

        Assert.That((App.Requests("/room")[0]["StatusCallbackEvent"], stop["CallSid"]), Is.EqualTo(("participant-speech-start", sid)));
    }

    [Rule("The statusCallback is set by the first participant to join; later ones are ignored")]
    [Test]
    public async Task StatusCallback_OfALaterParticipant_IsIgnored()
    {
        App.On("/second", "");
        await JoinAsync(Agent, Told("start"));
        await JoinAsync(Supervisor, $"statusCallback=\"{App.Base}/second\" statusCallbackEvent=\"start join\"");

        await ToldAsync("conference-start");

        Assert.That(App.Requests("/second"), Is.Empty);
    }
}
