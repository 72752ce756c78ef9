using CallCenter.Core.Customers;
using CallCenter.Flows.Running;
using CallCenter.Flows.Tests.Running;

namespace CallCenter.Flows.Tests.Nodes;

internal sealed class IdentifyStepTests
{
    private static readonly CustomerCode Gjilan = new("DGL", 778);
    private static readonly CustomerCode Gjakova = new("DGJ", 778);

    [TestCase("entered", "who.ask 0/0", "keys")]
    [TestCase("345778", "who.which 0/0", "1 key")]
    [TestCase("37912", "who.confirm 0/0", "1 key")]
    [TestCase("1", "who.ask 1/0", "keys")]
    [TestCase("999999", "who.ask 1/0", "keys")]
    [TestCase("*", "who.ask 1/0", "keys")]
    [TestCase("silence", "who.ask 0/1", "keys")]
    [TestCase("found", "person.waiting 0/0", "queue help 0")]
    [TestCase("missing", "person.waiting 0/0", "queue help 0")]
    [TestCase("unavailable", "person.waiting 0/0", "queue help 0")]
    [TestCase("served", "person.waiting 0/0", "queue help 0")]
    [TestCase("full", "person.waiting 0/0", "queue help 0")]
    [TestCase("failed", "person.waiting 0/0", "queue help 0")]
    public void Step_Asking_LeadsTo(string @event, string where, string next) => AssertStep("ask", 0, 0, @event, where, next);

    [TestCase("entered", "who.ask 0/0", "keys")]
    [TestCase("1", "who.confirm 0/0", "1 key")]
    [TestCase("2", "who.confirm 0/0", "1 key")]
    [TestCase("3", "who.which 1/0", "1 key")]
    [TestCase("0", "who.which 1/0", "1 key")]
    [TestCase("12", "who.which 1/0", "1 key")]
    [TestCase("#", "who.which 1/0", "1 key")]
    [TestCase("345778", "who.which 1/0", "1 key")]
    [TestCase("silence", "who.which 0/1", "1 key")]
    [TestCase("found", "person.waiting 0/0", "queue help 0")]
    [TestCase("missing", "person.waiting 0/0", "queue help 0")]
    [TestCase("unavailable", "person.waiting 0/0", "queue help 0")]
    [TestCase("served", "person.waiting 0/0", "queue help 0")]
    public void Step_ChoosingTheDistrict_LeadsTo(string @event, string where, string next) => AssertStep("which", 0, 0, @event, where, next);

    [TestCase("entered", "who.ask 0/0", "keys")]
    [TestCase("1", "who.lookup 0/0", "? DGJ778")]
    [TestCase("2", "who.ask 1/0", "keys")]
    [TestCase("3", "who.confirm 1/0", "1 key")]
    [TestCase("*", "who.confirm 1/0", "1 key")]
    [TestCase("11", "who.confirm 1/0", "1 key")]
    [TestCase("silence", "who.confirm 0/1", "1 key")]
    [TestCase("found", "person.waiting 0/0", "queue help 0")]
    [TestCase("missing", "person.waiting 0/0", "queue help 0")]
    [TestCase("unavailable", "person.waiting 0/0", "queue help 0")]
    [TestCase("served", "person.waiting 0/0", "queue help 0")]
    public void Step_Confirming_LeadsTo(string @event, string where, string next) => AssertStep("confirm", 0, 0, @event, where, next);

    [TestCase("entered", "who.ask 0/0", "keys")]
    [TestCase("found", "district.waiting 0/0", "queue gjakova 0")]
    [TestCase("vulnerable", "district.waiting 0/0", "queue gjakova 2")]
    [TestCase("missing", "who.ask 1/0", "keys")]
    [TestCase("unavailable", "down.waiting 0/0", "queue down-DGJ 9")]
    [TestCase("1", "person.waiting 0/0", "queue help 0")]
    [TestCase("silence", "person.waiting 0/0", "queue help 0")]
    [TestCase("served", "person.waiting 0/0", "queue help 0")]
    public void Step_LookingUp_LeadsTo(string @event, string where, string next) => AssertStep("lookup", 0, 0, @event, where, next);

    [TestCase("ask", "1")]
    [TestCase("which", "3")]
    [TestCase("confirm", "2")]
    [TestCase("confirm", "3")]
    [TestCase("lookup", "missing")]
    public void Step_ThirdMissInAnyPhase_GivesUp(string phase, string @event)
    {
        AssertStep(phase, 1, 2, @event, phase is "which" or "confirm" && @event == "3" ? $"who.{phase} 2/2" : "who.ask 2/2", null);
        AssertStep(phase, 2, 0, @event, "stranger.waiting 0/0", "queue stranger 0");
    }

    [TestCase("ask")]
    [TestCase("which")]
    [TestCase("confirm")]
    public void Step_ThirdSilenceInAnyPhase_GivesUp(string phase)
    {
        AssertStep(phase, 2, 1, "silence", $"who.{phase} 2/2", null);
        AssertStep(phase, 0, 2, "silence", "stranger.waiting 0/0", "queue stranger 0");
    }

    [Test]
    public void Step_Asking_LongFirstThenShortWithTheReason()
    {
        var walk = At("ask", 0, 0).On("entered");
        var first = (walk.Said, ((CallerTurn.Collect)walk.Last.Output!.Turn).Listening.FirstKey);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.EqualTo(("en: ask | sr: ask", TimeSpan.FromSeconds(9))));
            Assert.That(walk.On("555").Said, Is.EqualTo("en: no code | sr: no code | en: ask again | sr: ask again"));
            Assert.That(walk.On("silence").Said, Is.EqualTo("en: ask again | sr: ask again"));
            Assert.That(At("lookup", 0, 0).On("missing").Said, Is.EqualTo("en: unknown | sr: unknown | en: ask again | sr: ask again"));
        }
    }

    [Test]
    public void Step_Choosing_OffersEachDistrictWithItsKey()
    {
        var walk = SampleFlow.Walk().On("entered", "1", "345778");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(walk.Said, Is.EqualTo("sr: Gnjilane 1 | sr: Đakovica 2"));
            Assert.That(walk.On("2").Said, Is.EqualTo("sr: is it de, ge, je, sedam sedam osam Đakovica"));
        }
    }

    [TestCase("found", true, false)]
    [TestCase("vulnerable", true, true)]
    [TestCase("unavailable", false, false)]
    public void Step_Leaving_TakesAlongWhatWasLearned(string @event, bool identified, bool vulnerable)
    {
        var state = At("lookup", 0, 0).On(@event).State;

        Assert.That((state.Code, state.Identified, state.Values.GetValueOrDefault("customer.vulnerable").IsTrue), Is.EqualTo(((CustomerCode?)Gjakova, identified, vulnerable)));
    }

    [Test]
    public void Step_NotConfirmed_IsNotLearned() => Assert.That(At("confirm", 0, 0).On("2").State.Code, Is.Null);

    private static Walk At(string phase, int misses, int silences) => SampleFlow.Walk().At("who", new NodeCursor(phase, misses, silences, phase switch
    {
        "ask" => [],
        "which" => [Gjilan, Gjakova],
        _ => [Gjakova],
    }));

    private static void AssertStep(string phase, int misses, int silences, string @event, string where, string? next)
    {
        var walk = At(phase, misses, silences).On(@event);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(walk.Where, Is.EqualTo(where));
            Assert.That(next ?? walk.Next, Is.EqualTo(walk.Next));
        }
    }
}
