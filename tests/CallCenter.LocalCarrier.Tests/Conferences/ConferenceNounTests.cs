using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;

namespace CallCenter.LocalCarrier.Tests.Conferences;

/// <summary>Attributes of the Conference noun: what is heard, who gets in.</summary>
[Checklist(ChecklistPoint.Conferences, "https://www.twilio.com/docs/voice/twiml/conference")]
internal sealed class ConferenceNounTests : ConferenceStage
{
    [Rule("waitUrl: without one the carrier's own music is heard until the conference begins")]
    [Test]
    public async Task WaitUrl_Absent_PlaysMusicUntilTheStart()
    {
        var (first, _) = await JoinAsync(Agent);
        await UntilAsync(first, HandsetEventKinds.Play, "Hold music");

        var (second, _) = await JoinAsync(Supervisor);
        await first.SpeakAsync("Hello");

        Assert.That((await UntilAsync(second, HandsetEventKinds.Heard)).Any(e => e.Kind == HandsetEventKinds.Play), Is.False, "it had begun");
    }

    [Rule("waitUrl=\"\" is silence")]
    [Test]
    public async Task WaitUrl_Empty_IsSilence()
    {
        var (first, _) = await JoinAsync(Agent, "waitUrl=\"\"");
        await JoinAsync(Supervisor);

        var heard = await UntilAsync(first, HandsetEventKinds.Beep);

        Assert.That(heard.Select(e => e.Kind), Has.None.EqualTo(HandsetEventKinds.Play));
    }

    [Rule("Once the TwiML document at the waitUrl runs out of verbs, silence is played: it is asked for once, unless it redirects to itself")]
    [Test]
    public async Task WaitUrl_OfADocument_IsHeardOnce()
    {
        App.On("/wait", "<Say>Wait</Say>");
        var (first, _) = await JoinAsync(Agent, $"waitUrl=\"{App.Base}/wait\"");
        await UntilAsync(first, HandsetEventKinds.Say, "Wait");
        await JoinAsync(Supervisor);
        await UntilAsync(first, HandsetEventKinds.Beep);

        Assert.That(App.Requests("/wait"), Has.Count.EqualTo(1));
    }

    [Rule("If the request to the waitUrl fails, the conference is not established: the call goes on to the Dial's action")]
    [Test]
    public async Task WaitUrl_ThatFails_LeavesTheConference()
    {
        await JoinAsync(Agent, $"waitUrl=\"{App.Base}/nowhere\"", $"action=\"{App.Base}/done\"");

        Assert.That((await App.AskedAsync("/done"))["DialCallStatus"], Is.EqualTo("failed"));
    }

    [Rule("beep: true (default) both, false none, onEnter, onExit; the others hear it, the one who joins never does")]
    [TestCase("", "enter,exit")]
    [TestCase("beep=\"true\"", "enter,exit")]
    [TestCase("beep=\"false\"", "")]
    [TestCase("beep=\"onEnter\"", "enter")]
    [TestCase("beep=\"onExit\"", "exit")]
    public async Task Beep_OfOneWhoComesAndGoes_IsHeardByTheOthers(string beep, string expected)
    {
        var (first, _) = await JoinAsync(Agent, "beep=\"false\" waitUrl=\"\"");
        var (second, _) = await JoinAsync(Supervisor, beep);
        await second.HangUpAsync();
        var heardBySecond = await UntilAsync(second, HandsetEventKinds.Ended);
        var (third, _) = await JoinAsync(Ana, "beep=\"false\"");
        await third.SpeakAsync("Now");

        var heard = await UntilAsync(first, HandsetEventKinds.Heard, "Now");

        Assert.That(string.Join(',', heard.Where(e => e.Kind == HandsetEventKinds.Beep).Select(e => e.Text)), Is.EqualTo(expected));
        Assert.That(heardBySecond.Select(e => e.Kind), Has.None.EqualTo(HandsetEventKinds.Beep));
    }

    [Rule("maxParticipants: positive integer up to 250; one more is not let in")]
    [Test]
    public async Task MaxParticipants_Reached_LetsNobodyIn()
    {
        await JoinAsync(Agent);
        App.On("/late", $"<Dial action=\"{App.Base}/done\"><Conference maxParticipants=\"1\">room</Conference></Dial>");
        await CallAsync("/late", Ana, null, null);

        Assert.That((await App.AskedAsync("/done"))["DialCallStatus"], Is.EqualTo("failed"));
    }

    [Rule("participantLabel must be unique: a second of that label leaves alert 16025, is not added, and the call goes on")]
    [Test]
    public async Task Label_Taken_IsNotLetIn()
    {
        await JoinAsync(Agent, "participantLabel=\"customer\"");
        var late = await CallAsync("<Dial><Conference participantLabel=\"customer\">room</Conference></Dial><Say>Not in</Say>");

        await UntilAsync(late, HandsetEventKinds.Say, "Not in");

        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 16025 }));
    }

    [Rule("coach: the call is heard by the coached call alone, and hears all")]
    [Test]
    public async Task Coach_WhoSpeaks_IsHeardByTheCoachedAlone()
    {
        var (agent, agentSid) = await JoinAsync(Agent);
        var (customer, _) = await JoinAsync(Ana);
        var (coach, _) = await JoinAsync(Supervisor, $"coach=\"{agentSid}\"");
        await coach.SpeakAsync("Offer a discount");
        await UntilAsync(agent, HandsetEventKinds.Heard, "Offer a discount");
        await agent.SpeakAsync("We have a discount");

        await UntilAsync(coach, HandsetEventKinds.Heard, "We have a discount");
        Assert.That((await UntilAsync(customer, HandsetEventKinds.Heard))[^1].Text, Is.EqualTo("We have a discount"));
    }

    [Rule("coach of a call that is not in the conference: the call fails to the action URL with error 13240")]
    [Test]
    public async Task Coach_OfNobody_Is13240AndLeavesNoConference()
    {
        await CallAsync("<Dial action=\"/done\"><Conference coach=\"CA00000000000000000000000000000000\">room</Conference></Dial>");

        Assert.That((await App.AskedAsync("/done"))["DialCallStatus"], Is.EqualTo("failed"));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(new[] { 13240 }));
        Assert.That((await RestAsync(HttpMethod.Get, "Conferences.json?Status=init")).Body.GetProperty("conferences").GetArrayLength(), Is.Zero);
    }

    [Rule("muted=\"true\": the participant only listens")]
    [Test]
    public async Task Muted_FromTheBeginning_IsNotHeard()
    {
        var (agent, _) = await JoinAsync(Agent);
        var (muted, mutedSid) = await JoinAsync(Ana, "muted=\"true\"");
        await muted.SpeakAsync("unheard");
        await UpdateAsync(mutedSid, ("Muted", "false"));
        await muted.SpeakAsync("heard");

        Assert.That((await UntilAsync(agent, HandsetEventKinds.Heard))[^1].Text, Is.EqualTo("heard"));
    }

    [Rule(ChecklistPoint.Recordings, "record-from-start: begins when the first two participants are bridged; recordingStatusCallback has ConferenceSid, "
        + "RecordingSource Conference, one channel")]
    [Test]
    public async Task Record_FromStart_IsToldWhenTheConferenceIsOver()
    {
        App.On("/told", "");
        var (agent, _) = await JoinAsync(Agent,
            $"record=\"record-from-start\" recordingStatusCallback=\"{App.Base}/told\" recordingStatusCallbackEvent=\"in-progress completed\" endConferenceOnExit=\"true\"");
        var room = await RoomAsync();
        Assert.That(App.Requests("/told"), Is.Empty, "hold music is never recorded");
        await JoinAsync(Supervisor);
        Assert.That((await App.AskedAsync("/told"))["RecordingStatus"], Is.EqualTo("in-progress"));

        await agent.HangUpAsync();

        var told = await App.AskedAsync("/told", 2);
        Assert.That((told["RecordingStatus"], told["ConferenceSid"], told["RecordingSource"]), Is.EqualTo(("completed", room, "Conference")));
        Assert.That((told["RecordingChannels"], told["CallSid"]), Is.EqualTo(("1", "(absent)")));
        var (_, list) = await RestAsync(HttpMethod.Get, $"Conferences/{room}/Recordings.json");
        Assert.That(list.GetProperty("recordings")[0].GetProperty("sid").GetString(), Is.EqualTo(told["RecordingSid"]));
    }

    [Rule(ChecklistPoint.Recordings, "A conference that never starts has no recording.")]
    [Test]
    public async Task Record_OfAConferenceThatNeverBegins_IsNone()
    {
        var (agent, _) = await JoinAsync(Agent, "record=\"record-from-start\"");
        await agent.HangUpAsync();
        await UntilAsync(agent, HandsetEventKinds.Ended);

        Assert.That((await RestAsync(HttpMethod.Get, "Recordings.json")).Body.GetProperty("recordings").GetArrayLength(), Is.Zero);
    }
}
