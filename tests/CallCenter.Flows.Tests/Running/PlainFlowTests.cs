using CallCenter.Core.Customers;

namespace CallCenter.Flows.Tests.Running;

/// <summary>Whole conversations with the plain flow, without telephony.</summary>
internal sealed class PlainFlowTests
{
    [Test]
    public void Call_PlainCode_ReachesTheDistrictIdentified()
    {
        var walk = Plain().On("entered", "3");
        Assert.That(walk.Said, Does.StartWith("Please key in the customer code"));
        Assert.That(walk.On("37912").Said, Is.EqualTo("Your code is D, P, Z, one two, Prizren. If that is right, press 1. To key it in again, press 2."));
        Assert.That(walk.On("1").Next, Is.EqualTo("? DPZ12"));

        walk.On("found");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(walk.Said, Is.EqualTo("Thank you. We are connecting you with Prizren."));
            Assert.That(walk.Next, Is.EqualTo("queue prizren 0"));
            Assert.That(walk.State.Identified, Is.True);
            Assert.That(walk.Journey, Is.EqualTo(new[]
            {
                "language: pressed 3", "who: keyed DPZ ***", "who: confirmed", "who: identified", "district: queued for prizren",
            }));
        }
    }

    [Test]
    public void Call_345_AsksWhichDistrictAndReachesGjakova()
    {
        var walk = Plain().On("entered", "1", "3459904");
        Assert.That(walk.Said, Is.EqualTo("Për Gjilan, shtypni 1. | Për Gjakovë, shtypni 2."));

        walk.On("2");
        Assert.That(walk.Said, Does.StartWith("Shifra juaj është dë, gjë, nëntë nëntë, zero katër, Gjakovë."));
        walk.On("1", "vulnerable");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(walk.Next, Is.EqualTo("queue gjakova 2"));
            Assert.That(walk.State.Language, Is.EqualTo((Language?)Language.Albanian));
            Assert.That(walk.Journey, Does.Contain("who: chose DGJ"));
        }
    }

    [Test]
    public void Call_ThreeWrongEntries_ReachesAPersonUnidentified()
    {
        var walk = Plain().On("entered", "2", "111", "222");
        Assert.That(walk.Next, Is.EqualTo("keys"));

        walk.On("333");

        Assert.That((walk.Next, walk.State.Code, walk.State.Identified), Is.EqualTo(("queue general 0", (CustomerCode?)null, false)));
    }

    [Test]
    public void Call_SilenceAllTheWay_ReachesAPersonAfterFiveSilences()
    {
        var walk = Plain().On("entered");
        var silences = 0;
        while (walk.Next is "keys" or "1 key")
        {
            walk.On("silence");
            silences++;
        }

        Assert.That((silences, walk.Next, walk.State.Language), Is.EqualTo((5, "queue general 0", (Language?)Language.Albanian)));
    }

    [Test]
    public void Call_LongestWayRound_ReachesAPersonAfterEighteenTurns()
    {
        string[] language = ["9", "silence", "9", "3"];
        string[] round = ["345778", "1", "1", "missing"];
        string[] way = [.. language, "silence", "silence", .. round, .. round, .. round];

        var before = Plain().On(["entered", .. way[..^1]]).Next;
        var after = Plain().On(["entered", .. way]).Next;

        Assert.That((way.Length, before, after), Is.EqualTo((18, "? DGL778", "queue general 0")));
    }

    [Test]
    public void Call_UnknownCodeThenKnown_IsAskedAgainAndIdentified()
    {
        var walk = Plain().On("entered", "3", "3771", "1", "missing");
        Assert.That((walk.Said, walk.Next), Is.EqualTo((
            "We cannot find that code. | Key in your customer code, three letters and the number, then the hash key.", "keys")));

        walk.On("3772", "1", "found");

        Assert.That((walk.Next, walk.State.Code), Is.EqualTo(("queue prishtina 0", (CustomerCode?)new CustomerCode("DPR", 2))));
    }

    [Test]
    public void Call_DirectoryUnavailable_ReachesTheDistrictUnconfirmed()
    {
        var walk = Plain().On("entered", "2", "3459904", "2", "1", "unavailable");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((walk.Next, walk.State.Identified, walk.State.Code), Is.EqualTo(
                ("queue gjakova 0", false, (CustomerCode?)new CustomerCode("DGJ", 9904))));
            Assert.That(walk.Said, Does.Contain("Đakovica"));
        }
    }

    [Test]
    public void Call_CodeNotConfirmed_IsAskedAgain()
    {
        var walk = Plain().On("entered", "3", "37912", "2");
        Assert.That((walk.Next, walk.Said), Is.EqualTo(("keys", "Key in your customer code, three letters and the number, then the hash key.")));

        walk.On("31714112", "317194120");

        Assert.That(walk.Said, Does.Contain("D, P, Z, one two zero, Prizren"));
    }

    [TestCase("prizren")]
    [TestCase("general")]
    public void Call_AfterBeingServed_GoodbyeAndEnd(string queue)
    {
        string[] way = queue == "general" ? ["1", "2", "3"] : ["37912", "1", "found"];
        var walk = Plain().On(["entered", "3", .. way, "served"]);

        Assert.That((walk.Said, walk.Next), Is.EqualTo(("Thank you for calling. Goodbye.", "hang up")));
    }

    [Test]
    public void Call_DistrictQueueFull_GeneralQueueAndThenALineOfRegret()
    {
        var walk = Plain().On("entered", "3", "37912", "1", "found", "full");
        Assert.That(walk.Next, Is.EqualTo("queue general 0"));

        walk.On("full");

        Assert.That((walk.Said, walk.Next), Is.EqualTo(("All our lines are taken. Please call again a little later.", "hang up")));
    }

    [Test]
    public void Call_QueueLostByTheCarrier_GeneralQueue() =>
        Assert.That(Plain().On("entered", "3", "37912", "1", "found", "failed").Next, Is.EqualTo("queue general 0"));

    [Test]
    public void Call_BeforeTheLanguageIsChosen_EveryLanguageIsSpoken()
    {
        var walk = Plain().On("entered");

        Assert.That(
            walk.Last.Output!.Speech.Select(utterance => utterance.Language),
            Is.EqualTo(new[] { Language.Albanian, Language.Serbian, Language.English, Language.Albanian, Language.Serbian, Language.English }));
    }

    private static Walk Plain() => new(ShippedFiles.Plain);
}
