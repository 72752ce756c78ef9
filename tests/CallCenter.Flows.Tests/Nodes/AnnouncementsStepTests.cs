using CallCenter.Flows.Tests.Running;

namespace CallCenter.Flows.Tests.Nodes;

internal sealed class AnnouncementsStepTests
{
    private const string Found = "! found announcement.sq=Rrymë nuk ka; announcement.sr=Nema struje; announcement.en=No  power\nin Gjakova";

    [TestCase("", "entered", "? announcements DGJ")]
    [TestCase("", "! none", "queue help 0", Description = "an answer to no question")]
    [TestCase("asking", Found, "queue next 0")]
    [TestCase("asking", "! none", "queue next 0")]
    [TestCase("asking", "! unavailable", "queue next 0")]
    [TestCase("asking", "1", "queue help 0")]
    [TestCase("asking", "silence", "queue help 0")]
    [TestCase("asking", "\"hello\"", "queue help 0")]
    [TestCase("asking", "help", "queue help 0")]
    [TestCase("asking", "repeat", "queue help 0")]
    [TestCase("asking", "served", "queue help 0")]
    [TestCase("asking", "recorded 5", "queue help 0")]
    [TestCase("asking", "transfer Busy", "queue help 0")]
    public void Step_EveryEvent_LeadsTo(string phase, string @event, string next) => WorldFlow.AssertStep(Announcements(), phase, @event, next);

    [TestCase(true, Found, "No power in Gjakova")]
    [TestCase(false, Found, "No power in Gjakova | Nema struje", Description = "no language chosen: the flow's, in their order")]
    [TestCase(true, "! found announcement.sr=Nema struje", "")]
    [TestCase(true, "! found announcement.en= ", "")]
    [TestCase(true, "! none", "")]
    [TestCase(true, "! unavailable", "")]
    public void Step_Answered_SpeaksTheCallersLanguageAndKeepsNothing(bool hasChosen, string answer, string said)
    {
        var walk = Announcements();
        if (!hasChosen)
        {
            walk.With(state => state with { Language = null });
        }

        walk.On("entered", answer);

        Assert.That((walk.Said, walk.State.Values.Count), Is.EqualTo((said, 0)));
    }

    [Test]
    public void Step_NoCustomer_AsksForThoseOfEverybody() =>
        Assert.That(Announcements().With(state => state with { Code = null }).On("entered").Next, Is.EqualTo("? announcements everywhere"));

    private static Walk Announcements() => WorldFlow.Walk("announcements: active", "next");
}
