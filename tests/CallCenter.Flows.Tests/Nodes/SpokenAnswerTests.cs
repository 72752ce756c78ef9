using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Running;
using CallCenter.Flows.Tests.Running;

namespace CallCenter.Flows.Tests.Nodes;

/// <summary>Questions that listen to speech: what is understood, and that a recogniser's fault costs the caller nothing.</summary>
internal sealed class SpokenAnswerTests
{
    private const string Flow = """
        flow: spoken
        languages: [en, sr]
        start: who
        on-error: person
        nodes:
          who:
            identify: customer-code
            input: [keys, speech]
            prompts: { ask: [ask, ask-short], which: which, confirm: confirm, not-a-code: not-a-code, unknown: unknown }
            attempts: 2
            identified: pick
            unidentified: person
            unavailable: person
          pick:
            menu: pick
            input: [keys, speech]
            choices:
              1: { words: { en: [bill, what I owe], sr: [račun] }, next: bill }
              2: { words: { en: [person], sr: [osoba] }, next: person }
            noinput: { attempts: 2, next: person }
            nomatch: { attempts: 2, say: sorry, next: lost }
          bill: { queue: bill, served: bye, full: bye }
          lost: { queue: lost, served: bye, full: bye }
          person: { queue: help, served: bye, full: bye }
          bye: { say: bye, hangup: true }
        """;

    private const string Prompts = """
        prompts:
          ask: ask
          ask-short: shorter
          which: "{{ district.prefix }} {{ key }}"
          confirm: "is it {{ code }}"
          not-a-code: no code
          unknown: unknown
          pick: pick
          sorry: sorry
          bye: bye
        """;

    [TestCase("\"D P Z four seven one two\"", "who.confirm 0/0", "is it DPZ4712")]
    [TestCase("\"моја шифра је де пе зе четири седам један два\"", "who.confirm 0/0", "is it DPZ4712")]
    [TestCase("\"prizren four seven one two\"", "who.confirm 0/0", "is it DPZ4712")]
    [TestCase("\"I have no idea\"", "who.ask 0/0", "no code | ask")]
    [TestCase("\"four seven one two\"", "who.ask 0/0", "no code | ask")]
    [TestCase("3794712", "who.confirm 0/0", "is it DPZ4712")]
    public void Step_AskedForTheCode_LeadsTo(string @event, string where, string said)
    {
        var walk = Called().On("entered", @event);

        Assert.That((walk.Where, walk.Said), Is.EqualTo((where, said)));
    }

    [Test]
    public void Step_SpeechNotUnderstood_KeysAloneAndNoAttemptLost()
    {
        var walk = Called().On("entered");
        var first = Turn(walk);
        walk.On("\"no idea\"");
        var second = Turn(walk);
        walk.On("999");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.Listening.Speech, first.Hints.IsEmpty), Is.EqualTo((true, false)));
            Assert.That((second.Listening.Speech, second.Hints.IsEmpty), Is.EqualTo((false, true)));
            Assert.That(walk.Where, Is.EqualTo("who.ask 1/0"));
            Assert.That(walk.On("998").Next, Is.EqualTo("queue help 0"));
        }
    }

    [Test]
    public void Step_SpokenCodeIsNotTheirs_KeysAloneAndNoAttemptLost()
    {
        var walk = Called().On("entered", "\"D P Z four seven one one\"", "2");

        Assert.That((walk.Where, walk.Said, Turn(walk).Listening.Speech), Is.EqualTo(("who.ask 0/0", "ask", false)));
        Assert.That(walk.On("3794711", "2").Where, Is.EqualTo("who.ask 1/0"), "a keyed one that is not theirs counts");
    }

    [Test]
    public void Step_SpokenCodeThatMayBeTwo_ReadBackOneAfterTheOther()
    {
        var walk = Called().On("entered", "\"dpr tri zero pesë\"");
        var first = walk.Said;
        var second = walk.On("2").Said;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { first, second }, Is.EquivalentTo(new[] { "is it DPR305", "is it DPR5" }));
            Assert.That(walk.On("1").Next, Is.EqualTo("? " + second["is it ".Length..]));
        }
    }

    [TestCase("\"the bill please\"", "queue bill 0")]
    [TestCase("\"It is about what I OWE.\"", "queue bill 0")]
    [TestCase("\"a billion\"", "1 key")]
    [TestCase("\"person\"", "queue help 0")]
    [TestCase("1", "queue bill 0")]
    public void Step_Menu_TakesTheChoiceWhoseWordWasSaid(string @event, string next) => Assert.That(Asked().On("entered", @event).Next, Is.EqualTo(next));

    [TestCase("\"račun\"")]
    [TestCase("\"racun\"")]
    [TestCase("\"рачун, молим\"")]
    public void Step_MenuInSerbian_InWhateverScript(string @event) => Assert.That(
        Asked().With(state => state with { Language = Language.Serbian }).On("entered", @event).Next, Is.EqualTo("queue bill 0"));

    [Test]
    public void Step_MenuNotUnderstood_WordsForAWrongAnswerKeysAloneAndNoAttemptLost()
    {
        var walk = Asked().On("entered");
        var first = Turn(walk);
        walk.On("\"hm\"");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Hints, Is.EqualTo(ImmutableArray.Create("bill", "what I owe", "person")));
            Assert.That((walk.Where, walk.Said, Turn(walk).Listening.Speech), Is.EqualTo(("pick.asked 0/0", "sorry | pick", false)));
            Assert.That(walk.On("9").Where, Is.EqualTo("pick.asked 1/0"));
            Assert.That(walk.On("9").Next, Is.EqualTo("queue lost 0"));
        }
    }

    private static Walk Called() => Walk.Of(Flow, Prompts).With(state => state with { Language = Language.English });

    private static Walk Asked() => Called().With(state => state with { Node = "pick", Code = new CustomerCode("DPZ", 4712), Identified = true });

    private static CallerTurn.Collect Turn(Walk walk) => (CallerTurn.Collect)walk.Last.Output!.Turn;
}
