using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Conversations;

/// <summary>How one test came out.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Flow">The flow the call began with.</param>
/// <param name="Test">The test.</param>
/// <param name="Failure">The first thing that was not as it must be; null where all was.</param>
/// <param name="Path">The way the call walked.</param>
/// <param name="Visited">Every node the call was at, by flow and name.</param>
public sealed record ConversationResult(
    string File, string Flow, FlowTest Test, ConversationFailure? Failure, ImmutableArray<PathStep> Path, IReadOnlySet<(string Flow, string Node)> Visited)
{
    /// <summary>Whether everything was as it must be.</summary>
    public bool HasPassed => Failure is null;
}

/// <summary>Why a test failed.</summary>
/// <param name="At">The line of the test that was not met.</param>
/// <param name="Expected">What must have been.</param>
/// <param name="Was">What was instead.</param>
/// <param name="Heard">What was heard last.</param>
public sealed record ConversationFailure(SourceMark At, string Expected, string Was, string Heard);

/// <summary>Runs flow tests. Pure: the same tests come out the same every time.</summary>
public static class ConversationRunner
{
    /// <summary>Runs one test.</summary>
    /// <param name="set">The version to test.</param>
    /// <param name="file">The test's file, free of findings.</param>
    /// <param name="test">The test.</param>
    public static ConversationResult Run(FlowSet set, FlowTestFile file, FlowTest test)
    {
        if (Chain(file, test) is not { } chain || !set.Flows.TryGetValue(file.Flow, out var flow))
        {
            var nowhere = new ConversationFailure(test.At, "a beginning", "none", "");
            return new ConversationResult(file.File, file.Flow, test, nowhere, [], ImmutableHashSet<(string, string)>.Empty);
        }

        var conversation = new Conversation(set with { Main = flow }, WorldOf(chain));
        var failure = chain.SelectMany(link => link.Steps)
            .Select((step, index) => Fail(conversation, step, isFirst: index == 0))
            .FirstOrDefault(failed => failed is not null);
        return new ConversationResult(file.File, file.Flow, test, failure, conversation.Path, conversation.Visited);
    }

    /// <summary>Runs every test of a suite, in order.</summary>
    /// <param name="set">The version to test.</param>
    /// <param name="suite">The tests.</param>
    public static ConversationReport RunAll(FlowSet set, FlowTestSuite suite)
    {
        var results = suite.Files.SelectMany(file => file.Tests.Select(test => Run(set, file, test))).ToImmutableArray();
        return new ConversationReport(results, FlowCoverage.Of(set, results));
    }

    /// <summary>The world that a test's call takes place in, with what the tests before it give.</summary>
    /// <param name="file">The test's file.</param>
    /// <param name="test">The test.</param>
    public static World WorldOf(FlowTestFile file, FlowTest test) => Chain(file, test) is { } chain ? WorldOf(chain) : test.Given;

    /// <summary>The tests that come before, the first one first, each with the steps that count, and the test itself; null where they go in a circle.</summary>
    internal static IReadOnlyList<(FlowTest Test, ImmutableArray<TestStep> Steps)>? Chain(FlowTestFile file, FlowTest test)
    {
        var chain = new List<(FlowTest Test, ImmutableArray<TestStep> Steps)> { (test, test.Steps) };
        while (chain[0].Test.After is { } after)
        {
            var before = file.Tests.FirstOrDefault(other => other.Name == after.Test);
            if (before is null || chain.Exists(link => link.Test.Name == before.Name))
            {
                return null;
            }

            chain.Insert(0, (before, after.Steps is { } steps && steps < before.Steps.Length ? before.Steps[..steps] : before.Steps));
        }

        return chain;
    }

    private static World WorldOf(IReadOnlyList<(FlowTest Test, ImmutableArray<TestStep> Steps)> chain) =>
        chain.Aggregate(World.Usual, (world, link) => world.Under(link.Test.Given));

    private static ConversationFailure? Fail(Conversation conversation, TestStep step, bool isFirst)
    {
        conversation.Wait(step.Wait);
        var heardBefore = conversation.Moment.HeardText;
        var wasRescued = isFirst && conversation.Moment.WasRescued;
        if (step.Act is not null)
        {
            if (conversation.Do(step.Act) is { } refusal)
            {
                return new ConversationFailure(step.At, step.Act.ToString(), refusal, heardBefore);
            }

            wasRescued |= conversation.Moment.WasRescued;
        }

        var moment = conversation.Moment;
        if (wasRescued && !step.MayFault)
        {
            var why = moment.State.Journey.LastOrDefault(told => told.What.StartsWith("fault: ", StringComparison.Ordinal))?.What;
            return new ConversationFailure(step.At, "no on-error", $"handed to on-error ({why}); where that is meant, write 'on-error: true'", moment.HeardText);
        }

        return step.Checks
            .Select(check => check.Was(moment) is { } was ? new ConversationFailure(check.At, $"{check.Key}: {check.Expected}", was, moment.HeardText) : null)
            .FirstOrDefault(failed => failed is not null);
    }
}
