using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Engine.CallLog;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Tests.CallLog;

internal sealed class CallLogEntriesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public void Between_NewCall_StartAndEveryStep()
    {
        var entries = CallLogEntries.Between(State(0, 0), State(1, 2));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(entries.Select(e => e.Kind), Is.EqualTo(new[] { CallLogKind.Started, CallLogKind.Step, CallLogKind.Step }));
            Assert.That(entries.Select(e => e.Id), Is.EqualTo(new[] { "CA1/1/0", "CA1/1/1", "CA1/1/2" }));
            Assert.That(entries.Select(e => e.What), Is.EqualTo(new[] { null, "step 0", "step 1" }));
            Assert.That(entries.Select(e => e.At), Is.EqualTo(new[] { Start, Start, Start.AddSeconds(1) }));
        }
    }

    [TestCase(3, 3, 0)]
    [TestCase(3, 5, 2)]
    [TestCase(98, 99, 1)]
    [TestCase(99, 100, 1)]
    [TestCase(99, 101, 2)]
    [TestCase(100, 101, 1)]
    [TestCase(150, 153, 3)]
    [TestCase(10, 400, 100, Description = "more than is kept: what is left of it")]
    public void Between_LaterStates_OnlyTheNewSteps(int before, int after, int expected)
    {
        var entries = CallLogEntries.Between(State(1, before), State(2, after));

        Assert.That(
            entries.Select(e => e.What),
            Is.EqualTo(Enumerable.Range(after - expected, expected).Select(i => $"step {i}")));
    }

    [Test]
    public void Between_SameStepTwiceAtOneInstant_BothAreNew()
    {
        var once = State(1, 0) with { Flow = new FlowState { Node = "menu" }.Noting(Start, "noinput") };
        var twice = once with { Version = 2, Flow = once.Flow.Noting(Start, "noinput") };

        Assert.That(CallLogEntries.Between(once, twice), Has.Length.EqualTo(1));
    }

    [Test]
    public void Between_Facts_AreThoseOfTheLaterState()
    {
        var after = State(2, 1) with
        {
            Flow = State(2, 1).Flow with { Language = Language.Serbian, Code = new CustomerCode("DGJ", 9904), Identified = true },
            Waiting = new WaitingFor("gjakova", 2, Start),
        };

        Assert.That(
            CallLogEntries.Between(State(1, 0), after).Single().Facts,
            Is.EqualTo(new CallFacts(new PhoneNumber("+38344123456"), Language.Serbian, new CustomerCode("DGJ", 9904), true, "gjakova")));
    }

    [Test]
    public void Ended_State_OneLineAtItsEnd()
    {
        var entry = CallLogEntries.Ended(State(7, 3) with { EndedAt = Start.AddMinutes(2) }).Single();

        Assert.That((entry.Id, entry.Kind, entry.At), Is.EqualTo(("CA1/7/0", CallLogKind.Ended, Start.AddMinutes(2))));
    }

    private static CallState State(long version, int steps)
    {
        var flow = new FlowState { Node = "who" };
        for (var i = 0; i < steps; i++)
        {
            flow = flow.Noting(Start.AddSeconds(i), $"step {i}");
        }

        return new CallState(new CallId("CA1"), new PhoneNumber("+38344123456"), Start, flow, steps, null, null, version);
    }
}
