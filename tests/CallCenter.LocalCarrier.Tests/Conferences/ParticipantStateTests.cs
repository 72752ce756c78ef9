using CallCenter.LocalCarrier.Conferences;
using CallCenter.LocalCarrier.Tests.Conformance;

namespace CallCenter.LocalCarrier.Tests.Conferences;

[Checklist(ChecklistPoint.Conferences, "https://www.twilio.com/docs/voice/api/conference-participant-resource")]
internal sealed class ParticipantStateTests
{
    private const string Coached = "CA1";
    private const string Third = "CA2";
    private static readonly ParticipantState Plain = new(Muted: false, CallSidToCoach: null, EndOnExit: false, BeepRule.Both);
    private static readonly ParticipantState OnHold = Plain with { Hold = new HoldSound(null, "GET") };

    [Rule("The participant being coached is the only participant who can hear the participant who is coaching; the coach hears all.")]
    [Test]
    public void IsHeardBy_ACoach_OnlyTheCoachedHears()
    {
        var coach = Plain with { CallSidToCoach = Coached };

        Assert.That((coach.IsHeardBy(Plain, Coached), coach.IsHeardBy(Plain, Third), Plain.IsHeardBy(coach, Third)), Is.EqualTo((true, false, true)));
    }

    [Rule("Who is muted is heard by nobody and hears all; who is on hold neither hears nor is heard.")]
    [Test]
    public void IsHeardBy_MutedOrHeld_IsNot()
    {
        var muted = Plain with { Muted = true };

        Assert.That((muted.IsHeardBy(Plain, Third), Plain.IsHeardBy(muted, Third)), Is.EqualTo((false, true)));
        Assert.That((OnHold.IsHeardBy(Plain, Third), Plain.IsHeardBy(OnHold, Third)), Is.EqualTo((false, false)));
    }

    [Rule("statusCallback events participant-mute, -unmute, -hold, -unhold; participant-modify for BeepOnExit, EndConferenceOnExit, Coaching",
        Source = "https://www.twilio.com/docs/voice/twiml/conference")]
    [Test]
    public void ChangesSince_EachChange_HasItsEvent()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Plain.ChangesSince(Plain), Is.Empty);
            Assert.That((Plain with { Muted = true }).ChangesSince(Plain), Is.EqualTo(new[] { "participant-mute" }));
            Assert.That(Plain.ChangesSince(Plain with { Muted = true }), Is.EqualTo(new[] { "participant-unmute" }));
            Assert.That(OnHold.ChangesSince(Plain), Is.EqualTo(new[] { "participant-hold" }));
            Assert.That(Plain.ChangesSince(OnHold), Is.EqualTo(new[] { "participant-unhold" }));
            Assert.That((Plain with { EndOnExit = true }).ChangesSince(Plain), Is.EqualTo(new[] { "participant-modify" }));
            Assert.That((Plain with { CallSidToCoach = Coached }).ChangesSince(Plain), Is.EqualTo(new[] { "participant-modify" }));
            Assert.That((Plain with { Beep = BeepRule.None, Muted = true }).ChangesSince(Plain), Is.EqualTo(new[] { "participant-mute", "participant-modify" }));
        }
    }

    [Rule("statusCallbackEvent words: start, end, join, leave, mute (also unmute), hold (also unhold), modify, speaker, announcement",
        Source = "https://www.twilio.com/docs/voice/twiml/conference")]
    [TestCase(ConferenceEvents.Start, "start")]
    [TestCase(ConferenceEvents.End, "end")]
    [TestCase(ConferenceEvents.Join, "join")]
    [TestCase(ConferenceEvents.Leave, "leave")]
    [TestCase(ConferenceEvents.Unmute, "mute")]
    [TestCase(ConferenceEvents.Unhold, "hold")]
    [TestCase(ConferenceEvents.Modify, "modify")]
    [TestCase(ConferenceEvents.SpeechStop, "speaker")]
    [TestCase(ConferenceEvents.AnnouncementEnd, "announcement")]
    public void WordFor_AnEvent_IsTheWordItIsAskedForWith(string happened, string word) =>
        Assert.That(ConferenceEvents.WordFor(happened), Is.EqualTo(word));
}
