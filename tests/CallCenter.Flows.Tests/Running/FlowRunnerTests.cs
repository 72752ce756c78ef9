using System.Collections.Immutable;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Tests.Running;

internal sealed class FlowRunnerTests
{
    private const string Prompts = "prompts: { a: a, bye: bye }";

    [Test]
    public void Advance_LoopWithoutTheCallersTurn_ErrorNode()
    {
        var walk = Walk.OfRefused("""
            flow: loop
            languages: [en]
            start: one
            on-error: person
            nodes:
              one: { say: a, next: two }
              two: { say: a, next: one }
              person: { queue: person, served: bye, full: bye }
              bye: { say: bye, hangup: true }
            """, Prompts).On("entered");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((walk.Next, walk.Said), Is.EqualTo(("queue person 0", "")));
            Assert.That(walk.State.Faults, Is.EqualTo(1));
            Assert.That(walk.Journey.First(), Does.Contain("loop"));
        }
    }

    [Test]
    public void Advance_ErrorNodeLoops_QueueOfLastResort()
    {
        var walk = Walk.OfRefused("""
            flow: broken
            languages: [en]
            start: one
            on-error: two
            nodes:
              one: { say: a, next: two }
              two: { say: a, next: one }
            """, Prompts).On("entered");

        Assert.That((walk.Next, walk.State.Faults), Is.EqualTo(("queue last-resort 0", FlowRunner.MostFaults + 1)));
    }

    [Test]
    public void Advance_LoopOfQuestionsWithoutTheCallersTurn_ErrorNode()
    {
        var walk = Walk.OfRefused("""
            flow: loop
            languages: [en]
            start: one
            on-error: person
            nodes:
              one: { queue: one, served: one, full: one, nobody: one }
              person: { queue: person, served: bye, full: bye }
              bye: { say: bye, hangup: true }
            """, Prompts).On("entered");
        var nobody = new FlowEvent.Answered("known", ImmutableDictionary<string, FlowValue>.Empty.SetItem("queue.agents", FlowValue.Of(0m)));

        var questions = 0;
        for (; walk.Last.Question is not null && questions < 1000; questions++)
        {
            walk.On(nobody);
        }

        Assert.That((walk.Next, questions), Is.EqualTo(("queue person 0", FlowRunner.MostQuestionsPerTurn)));
    }

    [Test]
    public void Advance_ErrorNodeNamesNoQueue_QueueOfLastResort()
    {
        var walk = Walk.OfRefused("""
            flow: broken
            languages: [en]
            start: line
            on-error: line
            nodes:
              line: { queue: "{{ district.queue }}", served: bye, full: bye }
              bye: { say: bye, hangup: true }
            """, Prompts).On("entered");

        Assert.That(walk.Next, Is.EqualTo("queue last-resort 0"));
    }

    [Test]
    public void Advance_CallFromTheLastResortIsServed_FollowsTheErrorNode()
    {
        var walk = Walk.OfRefused("""
            flow: broken
            languages: [en]
            start: line
            on-error: line
            nodes:
              line: { queue: "{{ district.queue }}", served: bye, full: bye }
              bye: { say: bye, hangup: true }
            """, Prompts).On("entered", "served");

        Assert.That((walk.Said, walk.Next), Is.EqualTo(("bye", "hang up")));
    }

    [Test]
    public void Advance_NodeThatIsGone_ErrorNode()
    {
        var walk = new Walk(ShippedFiles.Plain).At("renamed", NodeCursor.Start).On("1");

        Assert.That(walk.Next, Is.EqualTo("queue general 0"));
    }

    [Test]
    public void Noting_LongerThanKept_ForgetsTheOldest()
    {
        var state = new FlowState { Node = "a" };
        for (var i = 0; i < FlowState.LongestJourney + 5; i++)
        {
            state = state.Noting(DateTimeOffset.UnixEpoch.AddSeconds(i), $"step {i}");
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(state.Journey, Has.Length.EqualTo(FlowState.LongestJourney));
            Assert.That(state.Journey[0].What, Is.EqualTo("step 5"));
            Assert.That(state.Journey[^1].What, Is.EqualTo("step 104"));
        }
    }
}
