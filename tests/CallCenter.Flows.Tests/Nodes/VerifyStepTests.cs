using CallCenter.Flows.Tests.Running;

namespace CallCenter.Flows.Tests.Nodes;

internal sealed class VerifyStepTests
{
    private const string Secret = "7391";

    [TestCase("", "entered", "4 key")]
    [TestCase("ask", "7391", "? meter-last-four DGJ9904 7391")]
    [TestCase("ask", "739", "4 key")]
    [TestCase("ask", "73#1", "4 key")]
    [TestCase("ask", "silence", "4 key")]
    [TestCase("ask", "\"seven\"", "4 key")]
    [TestCase("ask", "help", "4 key")]
    [TestCase("ask", "repeat", "4 key")]
    [TestCase("ask", "! verified", "queue help 0")]
    [TestCase("ask", "served", "queue help 0")]
    [TestCase("ask", "recorded 5", "queue help 0")]
    [TestCase("ask", "transfer Busy", "queue help 0")]
    [TestCase("check", "entered", "4 key")]
    [TestCase("check", "! verified", "queue verified 0")]
    [TestCase("check", "! failed", "4 key")]
    [TestCase("check", "! locked", "queue locked 0")]
    [TestCase("check", "! unavailable", "queue unavailable 0")]
    [TestCase("check", "! whatever", "queue unavailable 0")]
    [TestCase("check", "7391", "queue help 0")]
    [TestCase("check", "silence", "queue help 0")]
    [TestCase("check", "help", "queue help 0")]
    public void Step_EveryEvent_LeadsTo(string phase, string @event, string next) => WorldFlow.AssertStep(Verify(), phase, @event, next);

    [TestCase("en: ask", "entered")]
    [TestCase("en: not right | en: ask again", "entered", "7391", "! failed")]
    [TestCase("en: not right | en: ask again", "entered", "739", Description = "the same words whatever was wrong")]
    [TestCase("en: nothing came | en: ask again", "entered", "silence")]
    [TestCase("en: explanation | en: ask", "entered", "help")]
    [TestCase("en: ask", "entered", "repeat")]
    public void Step_Asking_Says(string said, params string[] events) => Assert.That(Verify().On(events).Said, Is.EqualTo(said));

    [TestCase("7391", "! failed", "7391", "! failed", "7391", "! failed")]
    [TestCase("silence", "silence", "silence")]
    [TestCase("12", "7391", "! failed", "\"no\"")]
    [TestCase("help", "help", "help", "help")]
    public void Step_LastAttempt_Failed(params string[] events)
    {
        var before = Verify().On("entered").On(events[..^1]).Next;
        var after = Verify().On("entered").On(events);

        Assert.That((before is "4 key" or "? meter-last-four DGJ9904 7391", after.Next, after.State.Verified), Is.EqualTo((true, "queue failed 0", false)));
    }

    [Test]
    public void Step_Verified_IsKnown()
    {
        var walk = Verify().On("entered", Secret, "! verified");

        Assert.That((walk.State.Verified, walk.Journey.ElementAt(1)), Is.EqualTo((true, "it: verified")));
    }

    [Test]
    public void Step_NoCustomer_UnavailableWithoutAsking() =>
        Assert.That(Verify().With(state => state with { Code = null }).On("entered").Next, Is.EqualTo("queue unavailable 0"));

    [TestCase("! verified")]
    [TestCase("! failed")]
    [TestCase("! locked")]
    [TestCase("! unavailable")]
    public void Step_Secret_StandsInNoStateAndNoJourney(string answer)
    {
        var walk = Verify().On("entered", Secret);
        var asking = walk.Stored() + walk.Last.Question;

        var after = walk.On(answer).Stored();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(asking, Does.Not.Contain(Secret));
            Assert.That(after, Does.Not.Contain(Secret));
            Assert.That(walk.Journey, Does.Contain("it: keyed a secret"));
            Assert.That(walk.State.TypeAhead, Is.Empty);
        }
    }

    [Test]
    public void Step_MoreKeysThanAsked_TheRestReachesNoOtherQuestion()
    {
        var walk = Verify().On("entered", "73916042");
        var asked = (walk.Next, walk.State.TypeAhead);

        walk.On("! failed");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked, Is.EqualTo(("? meter-last-four DGJ9904 7391", "")));
            Assert.That((walk.Next, walk.State.Cursor.Misses), Is.EqualTo(("4 key", 1)));
            Assert.That(walk.Stored(), Does.Not.Contain("6042"));
        }
    }

    [Test]
    public void Step_KeyedAheadOfTheQuestion_StandsInNoState()
    {
        var walk = Walk.Of(
            """
            flow: ahead
            languages: [en]
            start: who
            on-error: line
            nodes:
              who:
                identify: customer-code
                prompts: { ask: ask, which: ask, confirm: ask, not-a-code: ask, unknown: ask }
                identified: pick
                unidentified: line
                unavailable: pick
              pick: { menu: pick, choices: { 1: { next: prove } }, noinput: { next: line }, nomatch: { next: line } }
              prove: { verify: meter-last-four, prompts: { ask: ask }, verified: line, failed: line, locked: line, unavailable: line }
              line: { queue: line, served: bye, full: bye }
              bye: { say: bye, hangup: true }
            """,
            "prompts: { pick: pick, ask: ask, bye: bye }").With(state => state with { Node = "pick", Code = WorldFlow.Code });

        walk.On("entered", "1739160");

        Assert.That((walk.Next, walk.Stored().Contains("739", StringComparison.Ordinal)), Is.EqualTo(("? meter-last-four DGJ9904 7391", false)));
    }

    private static Walk Verify() => WorldFlow.Walk(
        "verify: meter-last-four, attempts: 3, prompts: { ask: [ask, ask-short], wrong: wrong, noinput: silent, help: explain }",
        "verified failed locked unavailable");
}
