using CallCenter.Flows.Tests.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Tests.Nodes;

internal sealed class HoursStepTests
{
    private const string Hours = """
        calendars:
          line:
            rules: [{ days: weekdays, from: "08:00", to: "20:00" }]
            holidays: [{ date: 12-25, name: Christmas }]
            closed: [{ from: 2026-12-14 12:00, until: 2026-12-14 14:00, reason: fire drill }]
        """;

    [TestCase("", "entered", "? closure line")]
    [TestCase("", "! none", "queue help 0", Description = "an answer to no question")]
    [TestCase("asking", "! closed", "queue closed 0")]
    [TestCase("asking", "! none", "queue open 0")]
    [TestCase("asking", "! unavailable", "queue open 0", Description = "what cannot be asked leaves it to the calendar")]
    [TestCase("asking", "1", "queue help 0")]
    [TestCase("asking", "silence", "queue help 0")]
    [TestCase("asking", "\"hello\"", "queue help 0")]
    [TestCase("asking", "help", "queue help 0")]
    [TestCase("asking", "repeat", "queue help 0")]
    [TestCase("asking", "served", "queue help 0")]
    [TestCase("asking", "recorded 5", "queue help 0")]
    [TestCase("asking", "transfer Busy", "queue help 0")]
    public void Step_EveryEvent_LeadsTo(string phase, string @event, string next) =>
        WorldFlow.AssertStep(At("2026-12-14T10:00:00+01:00"), phase, @event, next);

    [TestCase("2026-12-14T07:59:50+01:00", "closed", "it: closed")]
    [TestCase("2026-12-14T08:00:00+01:00", "open", "it: open")]
    [TestCase("2026-12-14T07:30:00Z", "open", "it: open", Description = "half past eight in Kosovo")]
    [TestCase("2026-12-14T13:00:00+01:00", "closed", "it: closed")]
    [TestCase("2026-12-13T12:00:00+01:00", "closed", "it: closed", Description = "a Sunday")]
    [TestCase("2026-12-25T12:00:00+01:00", "closed", "it: closed, Christmas")]
    public void Step_NotClosedByHand_TheCalendarDecides(string now, string queue, string note)
    {
        var walk = At(now).On("entered", "! none");

        Assert.That((walk.Next, walk.Journey.First()), Is.EqualTo(($"queue {queue} 0", note)));
    }

    [TestCase("2026-12-14T10:00:00+01:00", "! closed closure.reason=storm; closure.by=Ada", "storm")]
    [TestCase("2026-12-14T10:00:00+01:00", "! closed", null)]
    [TestCase("2026-12-14T13:00:00+01:00", "! none", "fire drill")]
    [TestCase("2026-12-13T13:00:00+01:00", "! none", null)]
    public void Step_Closed_KnowsTheReasonWhereThereIsOne(string now, string answer, string? reason)
    {
        var walk = At(now)
            .With(state => state with { Values = state.Values.SetItem("closure.reason", FlowValue.Of("of last week")) })
            .On("entered", answer);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(walk.Next, Is.EqualTo("queue closed 0"));
            Assert.That(walk.State.Values.TryGetValue("closure.reason", out var known) ? known.Text : null, Is.EqualTo(reason));
            Assert.That(walk.State.Values, Does.Not.ContainKey("closure.by"));
        }
    }

    private static Walk At(string now)
    {
        var walk = WorldFlow.Walk("hours: line", "open closed", Hours);
        walk.Start = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        return walk;
    }
}
