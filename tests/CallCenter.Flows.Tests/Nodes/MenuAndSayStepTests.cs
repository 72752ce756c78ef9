using CallCenter.Core.Customers;
using CallCenter.Flows.Asking;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Tests.Nodes;

internal sealed class MenuAndSayStepTests
{
    [TestCase("entered", "pick.asked 0/0")]
    [TestCase("1", "who.ask 0/0")]
    [TestCase("*", "bye. 0/0")]
    [TestCase("2", "pick.asked 1/0")]
    [TestCase("11", "pick.asked 1/0")]
    [TestCase("#", "pick.asked 1/0")]
    [TestCase("silence", "pick.asked 0/1")]
    [TestCase("found", "person.waiting 0/0")]
    [TestCase("missing", "person.waiting 0/0")]
    [TestCase("unavailable", "person.waiting 0/0")]
    [TestCase("served", "person.waiting 0/0")]
    [TestCase("full", "person.waiting 0/0")]
    [TestCase("failed", "person.waiting 0/0")]
    public void Step_MenuThatWasAsked_LeadsTo(string @event, string where) =>
        Assert.That(Asked(0, 0).On(@event).Where, Is.EqualTo(where));

    [TestCase(0, 0, "silence", "pick.asked 0/1")]
    [TestCase(0, 1, "silence", "quiet.waiting 0/0")]
    [TestCase(2, 0, "silence", "pick.asked 2/1")]
    [TestCase(1, 1, "9", "pick.asked 2/1")]
    [TestCase(2, 0, "9", "lost.waiting 0/0")]
    [TestCase(2, 1, "1", "who.ask 0/0")]
    public void Step_MenuLimits_CountEachByItself(int misses, int silences, string @event, string where) =>
        Assert.That(Asked(misses, silences).On(@event).Where, Is.EqualTo(where));

    [Test]
    public void Step_Menu_AsksInEveryLanguageForOneKey()
    {
        var walk = SampleFlow.Walk().On("entered");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(walk.Said, Is.EqualTo("en: hello | sr: hello | en: pick | sr: pick"));
            Assert.That(walk.Last.Output!.Turn, Is.EqualTo(new CallerTurn.Collect(new Listening { FirstKey = TimeSpan.FromSeconds(7) })));
            Assert.That(walk.State.Language, Is.Null);
        }
    }

    [TestCase("1", "sr")]
    [TestCase("*", null)]
    public void Step_MenuChoice_SetsItsLanguageFromThereOn(string key, string? language)
    {
        var walk = Asked(0, 0).On(key);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(walk.State.Language?.Code, Is.EqualTo(language));
            Assert.That(walk.Said, Is.EqualTo(language is null ? "en: bye | sr: bye" : "sr: ask"));
            Assert.That(walk.Journey.Last(), Is.EqualTo(language is null ? "bye: the flow ended the call" : "pick: pressed 1"));
        }
    }

    [Test]
    public void Step_MenuGivesUpOnSilence_SetsItsLanguage() =>
        Assert.That(Asked(0, 1).On("silence").State.Language, Is.EqualTo(Language.English));

    [TestCase("entered")]
    [TestCase("1")]
    [TestCase("silence")]
    [TestCase("found")]
    [TestCase("missing")]
    [TestCase("unavailable")]
    [TestCase("served")]
    public void Step_SayThatEndsTheCall_EndsItWhateverHappens(string @event)
    {
        var walk = SampleFlow.Walk().At("bye", NodeCursor.Start).On(@event);

        Assert.That((walk.Said, walk.Next), Is.EqualTo(("en: bye | sr: bye", "hang up")));
    }

    private static Running.Walk Asked(int misses, int silences) =>
        SampleFlow.Walk().At("pick", new NodeCursor("asked", misses, silences, []));
}
