using CallCenter.Flows.Running;
using CallCenter.Flows.Tests.Running;

namespace CallCenter.Flows.Tests.Nodes;

internal sealed class CallbackStepTests
{
    private const string Number = "044123456";
    private const string Longest = "044123456789012";

    [TestCase("", "entered", "1 key", "offer 0/0")]
    [TestCase("offer", "1", "? callback gjakova caller keeping the place", "booking 0/0")]
    [TestCase("offer", "2", "15 key", "number 0/0")]
    [TestCase("offer", "3", "queue refused 0", null)]
    [TestCase("offer", "4", "1 key", "offer 1/0")]
    [TestCase("offer", "\"yes\"", "1 key", "offer 1/0")]
    [TestCase("offer", "silence", "1 key", "offer 0/1")]
    [TestCase("offer", "help", "1 key", "offer 0/0")]
    [TestCase("offer", "repeat", "1 key", "offer 0/0")]
    [TestCase("offer", "! booked", "queue help 0", null)]
    [TestCase("offer", "served", "queue help 0", null)]
    [TestCase("offer", "recorded 5", "queue help 0", null)]
    [TestCase("offer", "transfer Busy", "queue help 0", null)]
    [TestCase("number", Number, "1 key", "confirm 0/0")]
    [TestCase("number", "123456", "1 key", "confirm 0/0")]
    [TestCase("number", "12345", "15 key", "number 1/0")]
    [TestCase("number", "99*044123456", "1 key", "confirm 0/0", Description = "the star clears")]
    [TestCase("number", "#", "15 key", "number 1/0")]
    [TestCase("number", "\"oh four\"", "15 key", "number 1/0")]
    [TestCase("number", "silence", "15 key", "number 0/1")]
    [TestCase("number", "help", "15 key", "number 0/0")]
    [TestCase("number", "repeat", "15 key", "number 0/0")]
    [TestCase("number", "! booked", "queue help 0", null)]
    [TestCase("confirm", "1", "? callback gjakova 044123456 keeping the place", "booking 0/0")]
    [TestCase("confirm", "2", "15 key", "number 1/0")]
    [TestCase("confirm", "3", "1 key", "confirm 1/0")]
    [TestCase("confirm", "\"yes\"", "1 key", "confirm 1/0")]
    [TestCase("confirm", "silence", "1 key", "confirm 0/1")]
    [TestCase("confirm", "help", "1 key", "confirm 0/0")]
    [TestCase("confirm", "repeat", "1 key", "confirm 0/0")]
    [TestCase("confirm", "! booked", "queue help 0", null)]
    [TestCase("booking", "entered", "1 key", "offer 0/0")]
    [TestCase("booking", "! booked", "queue booked 0", null)]
    [TestCase("booking", "! refused", "queue refused 0", null)]
    [TestCase("booking", "! unavailable", "queue unavailable 0", null)]
    [TestCase("booking", "! whatever", "queue unavailable 0", null)]
    [TestCase("booking", "1", "queue help 0", null)]
    [TestCase("booking", "silence", "queue help 0", null)]
    [TestCase("booking", "repeat", "queue help 0", null)]
    public void Step_EveryEvent_LeadsTo(string phase, string @event, string next, string? where)
    {
        var walk = Callback().With(state => state with { Cursor = state.Cursor with { Entry = phase == "confirm" ? Number : null } });
        WorldFlow.AssertStep(walk, phase, @event, next);

        Assert.That(where is null ? walk.Where : $"it.{where}", Is.EqualTo(walk.Where));
    }

    [TestCase("en: ask", "entered")]
    [TestCase("en: not right | en: ask again", "entered", "9", Description = "first long, then short")]
    [TestCase("en: nothing came | en: ask again", "entered", "silence")]
    [TestCase("en: explanation | en: ask", "entered", "help")]
    [TestCase("en: which number", "entered", "2")]
    [TestCase("en: is it 0 4 4 1 2 3 4 5 6", "entered", "2", Number)]
    [TestCase("en: not right | en: is it 0 4 4 1 2 3 4 5 6", "entered", "2", Number, "3")]
    [TestCase("en: is it 0 4 4 1 2 3 4 5 6", "entered", "2", Number, "repeat")]
    [TestCase("en: not right | en: which number", "entered", "2", Number, "2")]
    public void Step_Dialogue_Says(string said, params string[] events) => Assert.That(Callback().On(events).Said, Is.EqualTo(said));

    [TestCase("silence", "silence")]
    [TestCase("9", "9")]
    [TestCase("2", "1", "1")]
    [TestCase("2", Number, "2", Number, "2")]
    [TestCase("2", Number, "silence", "silence")]
    [TestCase("help", "help", "help")]
    public void Step_LastAttempt_CountsAsANo(params string[] events)
    {
        var before = Callback().On("entered").On(events[..^1]).Next;
        var after = Callback().On("entered").On(events).Next;

        Assert.That((before.EndsWith("key", StringComparison.Ordinal), after), Is.EqualTo((true, "queue refused 0")));
    }

    [Test]
    public void Step_NumberKeyed_StandsInTheStateOnlyWhileReadBackAndNeverInTheJourney()
    {
        // An entry that is as long as it may be ends by itself, and the next key is the answer to the read-back.
        var walk = Callback().On("entered", "2", $"{Longest}1");
        Assert.That((walk.Next, walk.Stored().Contains(Longest, StringComparison.Ordinal)), Is.EqualTo(($"? callback gjakova {Longest} keeping the place", false)));

        walk = Callback().On("entered", "2", Number);
        var readBack = (walk.State.Cursor.Entry, string.Join(' ', walk.Journey));
        var again = walk.On("2").Stored();
        var booked = walk.On(Number, "1", "! booked").Stored();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(readBack, Is.EqualTo((Number, "it: wants a call back on another number it: keyed a number")));
            Assert.That(again, Does.Not.Contain(Number));
            Assert.That(booked, Does.Not.Contain(Number).And.Not.Contain("0 4 4"));
        }
    }

    [Test]
    public void Step_PlaceNotKept_IsAskedSo()
    {
        var walk = WorldFlow.Walk(
            "callback: { queue: general, keep-place: false }, prompts: { offer: ask, number: number, confirm: confirm }", "booked refused unavailable");

        Assert.That(walk.On("entered", "1").Next, Is.EqualTo("? callback general caller"));
    }

    [Test]
    public void Step_QueueNobodyNamed_LeadsToAPerson() =>
        Assert.That(Callback().With(state => state with { Code = null }).On("entered", "1").Next, Is.EqualTo("queue help 0"));

    [Test]
    public void Step_OtherNumber_IsListenedToUpToTheHashKey()
    {
        var listening = ((CallerTurn.Collect)Callback().On("entered", "2").Last.Output!.Turn).Listening;

        Assert.That((listening.Least, listening.Most, listening.Terminator, listening.Clear), Is.EqualTo((6, (int?)15, (char?)'#', (char?)'*')));
    }

    private static Walk Callback() => WorldFlow.Walk(
        "callback: { queue: \"{{ district.queue }}\" }, prompts: { offer: [ask, ask-short], number: number, confirm: confirm, noinput: silent, nomatch: wrong, help: explain }",
        "booked refused unavailable");
}
