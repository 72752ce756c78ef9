using System.Collections.Immutable;
using CallCenter.Core.Calls;
using CallCenter.Flows.Conversations;
using CallCenter.Flows.Files;
using CallCenter.Flows.Replaying;
using CallCenter.Flows.Running;
using CallCenter.Flows.Tests.Conversations;
using CsCheck;

namespace CallCenter.Flows.Tests.Replaying;

internal sealed class JourneyReplayTests
{
    private static readonly string[] ToTheDistrict = ["3", "37912", "1"];

    [Test]
    public void Follow_SameVersion_TheSameWay()
    {
        var report = JourneyReplay.Follow(SampleFiles.Set, Journey(SampleFiles.Set, ToTheDistrict));

        Assert.That((report.IsTheSame, report.Steps), Is.EqualTo((true, 5)));
    }

    [TestCase("welcome: { say: welcome, next: language }", "welcome: { say: welcome, next: hello }\n  hello: { say: welcome, next: language }")]
    [TestCase("welcome: { say: welcome, next: language }", "welcome: { branch: { if: language, next: anyone }, else: language }")]
    [TestCase("welcome: { say: welcome, next: language }", "welcome: { split: [ { share: 0, next: anyone }, { share: 100, next: language } ] }")]
    public void Follow_OnlyNodesThatNobodyNotices_TheSameWay(string from, string to) =>
        Assert.That(Sentences(SampleFiles.With(from, to), ToTheDistrict), Is.Empty);

    [Test]
    public void Follow_AnotherTarget_SaysWhereItWouldHaveGone() =>
        Assert.That(
            Sentences(SampleFiles.With("identified: district", "identified: anyone"), ToTheDistrict),
            Is.EqualTo(new[] { "5 LedElsewhere: From 'who' on identified the call would go to 'anyone', not to 'district'." }));

    [Test]
    public void Follow_ChoiceGone_SaysSoAndGoesOn()
    {
        var files = SampleFiles.With("      3: { set: { language: en }, next: who }\n", "");

        Assert.That(Sentences(files, ToTheDistrict), Is.EqualTo(new[] { "1 OutcomeGone: 'language' no longer knows the outcome 'choice 3' (pressed 3)." }));
    }

    [Test]
    public void Follow_NodeGone_SaysWhereTheCallWouldBe()
    {
        var text = SampleFiles.Files.Texts["customer-care.yaml"].Replace("  district:\n", "  region:\n").Replace("identified: district ", "identified: region ").Replace("unavailable: district", "unavailable: region").Replace("identified: district\n", "identified: region\n");

        Assert.That(
            Sentences(SampleFiles.Files.With("customer-care.yaml", text), ToTheDistrict),
            Is.EqualTo(new[] { "5 NodeGone: There is no node 'district' any more; the call would be at 'region'." }));
    }

    [Test]
    public void Follow_QuestionPutBefore_SaysThatItIsAskedFirst()
    {
        var files = SampleFiles.With("welcome: { say: welcome, next: language }", "welcome: { menu: welcome, choices: { 1: language }, noinput: { next: anyone }, nomatch: { next: anyone } }");

        Assert.That(
            Sentences(files, ToTheDistrict),
            Is.EqualTo(new[] { "1 AskedFirst: On the way from the start to 'language' the call would first be at 'welcome', which the recorded one was not." }));
    }

    [Test]
    public void Follow_TwoPlacesDiffer_BothAreSaid()
    {
        var text = SampleFiles.Files.Texts["customer-care.yaml"].Replace("      3: { set: { language: en }, next: who }\n", "").Replace("identified: district ", "identified: anyone ").Replace("identified: district\n", "identified: anyone\n");

        Assert.That(Sentences(SampleFiles.Files.With("customer-care.yaml", text), ToTheDistrict), Has.Length.EqualTo(2));
    }

    [Test]
    public void Follow_StepsWithoutOutcomes_ComparesPlaces()
    {
        JourneyStep[] old = [new(default, "language", "pressed 3"), new(default, "language", "pressed 9"), new(default, "who", "keyed")];

        Assert.That(JourneyReplay.Follow(SampleFiles.Set, old).Differences.Select(difference => $"{difference.Step} {difference.Fault}"), Is.EqualTo(new[] { "3 AskedFirst" }).Or.Empty);
    }

    [Test]
    public void Follow_AnyCallThroughItsOwnVersion_TheSameWay() =>
        AnyActs.Sample(acts =>
        {
            var talk = Held(ShippedFiles.Set, acts);
            return talk.Moment.State.Journey.Length >= FlowState.LongestJourney
                || JourneyReplay.Follow(ShippedFiles.Set, talk.Moment.State.Journey).IsTheSame;
        });

    [Test]
    public void Write_AnyConversation_IsATestThatPasses() =>
        AnyActs.Sample(acts =>
        {
            var talk = new Conversation(ShippedFiles.Set, Rich);
            var (beginning, steps) = (talk.Moment, new List<ConversationStep>());
            foreach (var act in acts.Where(act => talk.Do(act) is null))
            {
                steps.Add(new ConversationStep(TimeSpan.Zero, act, talk.Moment));
            }

            var text = FlowTestWriter.Write("customer-care", "saved", Rich, beginning, steps);
            var suite = FlowTestSuite.Read(FlowFileSet.Empty.With("tests/saved.yaml", text), ShippedFiles.Set);
            return suite.Findings.Count == 0 && ConversationRunner.RunAll(ShippedFiles.Set, suite.Value!).Results.Single().HasPassed
                ? true
                : throw new AssertionException($"{string.Join('\n', suite.Findings)}{(suite.Value is { } read ? ConversationRunner.RunAll(ShippedFiles.Set, read).Results[0].Failure : null)}\n{text}");
        }, iter: 60);

    private static Gen<CallerAct[]> AnyActs => Gen.OneOf(
        Gen.OneOf("1", "2", "3", "4", "9", "0", "*", "37912", "37912#1", "377#", "4821").Select(keys => (CallerAct)new CallerAct.Press(keys)),
        Gen.Int[1, 3].Select(times => (CallerAct)new CallerAct.Silence(times)),
        Gen.Enum<QueueEnd>().Select(how => (CallerAct)new CallerAct.QueueEnds(how)),
        Gen.Const((CallerAct)new CallerAct.Message(TimeSpan.FromSeconds(9))),
        Gen.Const((CallerAct)new CallerAct.Error())).Array[0, 25];

    private static World Rich { get; } = ConversationWords.ReadWorld("customers { DPZ12: { vulnerable: true, name: Agim } }", out _)!
        .Under(ConversationWords.ReadWorld("verify { meter-last-four: \"4821\" }", out _)!)
        .Under(ConversationWords.ReadWorld("lookups { outage: [ none, { found: { outage.since: 2026-11-24T09:00:00+01:00 } } ], balance: { found: { balance.amount: 47.35, balance.as-of: 2026-11-21T00:00:00+01:00 } } }", out _)!)
        .Under(ConversationWords.ReadWorld("queues { prizren: { agents: 0 }, general: unavailable }", out _)!)
        .Under(ConversationWords.ReadWorld("sms [ unavailable, done ]", out _)!);

    private static string[] Sentences(FlowFileSet files, string[] keys) =>
        [.. JourneyReplay.Follow(SampleFiles.Read(files), Journey(SampleFiles.Set, keys)).Differences.Select(difference => $"{difference.Step} {difference.Fault}: {difference.Sentence}")];

    private static ImmutableArray<JourneyStep> Journey(FlowSet set, string[] keys) =>
        Held(set, [.. keys.Select(key => new CallerAct.Press(key))]).Moment.State.Journey;

    private static Conversation Held(FlowSet set, CallerAct[] acts)
    {
        var talk = new Conversation(set, Rich);
        foreach (var act in acts)
        {
            talk.Do(act);
        }

        return talk;
    }
}
