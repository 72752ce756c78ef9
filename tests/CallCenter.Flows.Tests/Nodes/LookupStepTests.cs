using CallCenter.Flows.Tests.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Tests.Nodes;

internal sealed class LookupStepTests
{
    [TestCase("", "entered", "? outage DGJ9904")]
    [TestCase("", "! found", "queue help 0", Description = "an answer to no question")]
    [TestCase("asking", "entered", "? outage DGJ9904")]
    [TestCase("asking", "! found outage.area=Sofali", "queue found 0")]
    [TestCase("asking", "! none", "queue none 0")]
    [TestCase("asking", "! unavailable", "queue unavailable 0")]
    [TestCase("asking", "! whatever", "queue unavailable 0")]
    [TestCase("asking", "1", "queue help 0")]
    [TestCase("asking", "silence", "queue help 0")]
    [TestCase("asking", "\"hello\"", "queue help 0")]
    [TestCase("asking", "help", "queue help 0")]
    [TestCase("asking", "repeat", "queue help 0")]
    [TestCase("asking", "served", "queue help 0")]
    [TestCase("asking", "recorded 5", "queue help 0")]
    [TestCase("asking", "transfer Busy", "queue help 0")]
    public void Step_EveryEvent_LeadsTo(string phase, string @event, string next) => WorldFlow.AssertStep(Lookup("outage"), phase, @event, next);

    [TestCase("outage", "? outage DGJ9904")]
    [TestCase("planned-works", "? planned-works DGJ9904")]
    [TestCase("balance", "? balance DGJ9904")]
    public void Step_Entered_AsksAboutTheCustomer(string what, string next) => Assert.That(Lookup(what).On("entered").Next, Is.EqualTo(next));

    [Test]
    public void Step_NoCustomer_UnavailableWithoutAsking() =>
        Assert.That(Lookup("outage").With(state => state with { Code = null }).On("entered").Next, Is.EqualTo("queue unavailable 0"));

    [Test]
    public void Step_Found_KeepsTheAnswersOwnValuesAndNothingElse()
    {
        var walk = Lookup("planned-works").On("entered", "! found works.area=Sofali; works.from=2026-11-23T10:00:00+01:00; customer.name=Agim; code=DPR1; worksite=x");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(walk.State.Values.Keys, Is.EquivalentTo(new[] { "works.area", "works.from" }));
            Assert.That(walk.State.Values["works.from"].Kind, Is.EqualTo(ValueKind.Moment));
            Assert.That(walk.Journey, Does.Contain("it: planned-works: found"));
        }
    }

    [TestCase("! found outage.cause=storm", "outage.cause")]
    [TestCase("! none", "")]
    [TestCase("! unavailable", "")]
    public void Step_SecondLookup_ForgetsWhatTheFirstSaid(string answer, string names)
    {
        var walk = Lookup("outage").With(state => state with { Values = state.Values.SetItem("outage.until", FlowValue.Of("long ago")) });

        Assert.That(string.Join(' ', walk.On("entered", answer).State.Values.Keys), Is.EqualTo(names));
    }

    [Test]
    public void Step_FarTooMuch_IsCut()
    {
        var values = Enumerable.Range(0, 50).Select(i => $"outage.v{i}={new string('x', 2_000)}");
        var kept = Lookup("outage").On("entered", $"! found {string.Join("; ", values)}").State.Values;

        Assert.That((kept.Count, kept.Values.Max(value => value.Text.Length)), Is.EqualTo((20, 500)));
    }

    private static Walk Lookup(string what) => WorldFlow.Walk($"lookup: {what}", "found none unavailable");
}
