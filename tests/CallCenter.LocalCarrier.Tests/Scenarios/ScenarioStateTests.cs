using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Scenarios;
using CallCenter.LocalCarrier.Scenarios.Playing;

namespace CallCenter.LocalCarrier.Tests.Scenarios;

/// <summary>The player's decisions, without a carrier: what is needed next, given what happened. The carrier runs at speed 10.</summary>
internal sealed class ScenarioStateTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 5, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly StepAct Welcome = new StepAct.Notices(Notice.Words, TextPattern.Of("welcome"));

    [Test]
    public void Need_OfAnAct_IsDueAfterTheStepBeforeInCarrierTime()
    {
        var state = Begin(Step(Welcome), Step(new StepAct.Presses("1")) with { After = 20 * Second });

        state = state.OnEvents([Say(1, "Welcome", Start + Second)]);

        Assert.That(state.Need, Is.EqualTo(new ScenarioNeed.Act("a", new StepAct.Presses("1"), Start + (3 * Second))));
    }

    // An act that a slow machine did too late does not make the following acts late as well.
    [Test]
    public void OnDone_HoweverLate_CountsFromWhenItWasDue()
    {
        var state = Begin(Step(new StepAct.Presses("1")) with { After = 10 * Second }, Step(new StepAct.HangsUp()) with { After = 10 * Second });

        Assert.That(state.OnDone().Need, Is.EqualTo(new ScenarioNeed.Act("a", new StepAct.HangsUp(), Start + (2 * Second))));
    }

    [Test]
    public void OnEvents_TheSoughtOneAmongOthers_LooksOnlyAtThoseAfterItNextTime()
    {
        var state = Begin(Step(Welcome), Step(Welcome));

        state = state.OnEvents([Say(1, "Please wait", Start), Say(2, "Welcome", Start), Say(3, "Welcome again", Start)]);

        Assert.That(state.Need, Is.EqualTo(new ScenarioNeed.Events("a", 2, Start + (6 * Second))));
    }

    [Test]
    public void OnTimeOver_SaysWhatWasNoticedInstead()
    {
        var state = Begin(Step(Welcome) with { Within = 20 * Second }).OnEvents([Say(1, "Goodbye", Start)]).OnTimeOver();

        Assert.That(state.Need, Is.InstanceOf<ScenarioNeed.Nothing>());
        Assert.That(state.Failure!.ToString(), Is.EqualTo("line 7, a hears \"welcome\": not within 20s; instead: hears \"Goodbye\"."));
    }

    [Test]
    public void OnEvents_TheSoughtOneTooLate_Fails()
    {
        var state = Begin(Step(Welcome) with { Within = 10 * Second }).OnEvents([Say(1, "Welcome", Start + (1.5 * Second))]);

        Assert.That(state.Failure!.Why, Is.EqualTo("not within 10s; nothing was noticed."));
    }

    [Test]
    public void OnEvents_TheCallEnds_FailsAtOnceUnlessThatWasSought()
    {
        HandsetEvent[] over = [new(1, Start, "CA1", HandsetEventKinds.Ended, "busy")];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Begin(Step(Welcome)).OnEvents(over).Failure!.Why, Is.EqualTo("the call ended before; noticed: ends: busy."));
            Assert.That(Begin(Ends("completed")).OnEvents(over).Failure, Is.Not.Null);
            Assert.That(Begin(Ends("busy")).OnEvents(over).Failure, Is.Null);
            Assert.That(Begin(Step(new StepAct.Notices(Notice.Ringing, null))).OnEvents(over).Failure, Is.Null, "another call may come");
        }
    }

    [Test]
    public void OnRefused_IsTheReason() =>
        Assert.That(Begin(Step(new StepAct.Answers())).OnRefused("a is not ringing.").Failure!.ToString(), Is.EqualTo("line 7, a answers: a is not ringing."));

    private static ScenarioState Begin(params ScenarioStep[] steps) =>
        ScenarioState.Begin(new Scenario("x.yaml", "X") { Steps = steps }, 10, Start, new Dictionary<string, long> { ["a"] = 0 });

    private static ScenarioStep Step(StepAct act) => new("a", act, 7);

    private static ScenarioStep Ends(string status) => Step(new StepAct.Notices(Notice.End, TextPattern.Of(status)));

    private static HandsetEvent Say(long seq, string text, DateTimeOffset at) => new(seq, at, "CA1", HandsetEventKinds.Say, text);
}
