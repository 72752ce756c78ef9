using System.Text.Json;
using CallCenter.Flows.Nodes;
using CallCenter.Flows.Running;
using CsCheck;

namespace CallCenter.Flows.Tests.Properties;

/// <summary>What holds for every set of flows that the checker accepts, whatever happens to the call.</summary>
internal sealed class FlowProperties
{
    private const int Times = 200;
    private const int MostNodes = (FlowRunner.MostFaults + 2) * FlowRunner.MostNodesPerTurn;
    private const int MostQuestions = (FlowRunner.MostFaults + 2) * (FlowRunner.MostQuestionsPerTurn + 1);

    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public void Generator_AcceptedSets_AreMostAndHoldEveryKind()
    {
        var (made, accepted) = (0, 0);
        var seen = new HashSet<string>();
        Choices.Lists.Sample(
            numbers =>
            {
                made++;
                if (GeneratedFlows.Read(numbers) is { } set)
                {
                    accepted++;
                    seen.UnionWith(set.Flows.Values.SelectMany(flow => flow.Nodes.Values).Select(node => NodeKinds.Of(node).Keyword));
                }
            },
            iter: Times,
            threads: 1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen, Is.SupersetOf(NodeKinds.All.Select(kind => kind.Keyword)), "a kind is never generated so that it is accepted: mend it in GeneratedNodes");
            Assert.That(accepted, Is.GreaterThan(made / 2), $"of {made} sets; the commonest faults: {Faults()}");
        }
    }

    [Test]
    public void Advance_AnyEvents_NeverThrowsAndGivesATurnOrAQuestion() => Holds((set, numbers) =>
    {
        var choices = new Choices(numbers);
        return Along(set, FlowRunner.Begin(set), 60, _ => GeneratedCalls.Anything(choices)).All(IsWhole);
    });

    [Test]
    public void Advance_SameEventsTwice_SameStateAndWords() => Holds((set, numbers) =>
        Trace(set, numbers).SequenceEqual(Trace(set, numbers)));

    [Test]
    public void Advance_CallerWhoAnswers_EveryTurnEndsWithinBounds() => Holds((set, numbers) =>
    {
        var (nodes, questions, choices) = (0, 0, new Choices(numbers));
        foreach (var at in Along(set, FlowRunner.Begin(set), 200, last => GeneratedCalls.Next(choices, set, last)))
        {
            (nodes, questions) = (nodes + at.Path.Length, questions + (at.Question is null ? 0 : 1));
            if (!IsWhole(at) || nodes > MostNodes || questions > MostQuestions)
            {
                return false;
            }

            (nodes, questions) = at.Question is null ? (0, 0) : (nodes, questions);
        }

        return true;
    });

    [Test]
    public void Advance_CallerHasTheTurn_NothingKeyedAheadOrSecretIsKept() => Holds((set, numbers) =>
    {
        var choices = new Choices(numbers);
        return Along(set, FlowRunner.Begin(set), 60, last => GeneratedCalls.Next(choices, set, last))
            .Where(at => at.Question is null)
            .All(at => at.State is { TypeAhead: "", Secrets.IsEmpty: true, Asked: 0 } && !HoldsASecret(at));
    });

    [Test]
    public void Advance_VersionChangedUnderTheCall_TheCallGoesOn() => Choices.Lists.Select(Choices.Lists, Choices.Lists).Sample(
        (one, other, numbers) =>
        {
            if (GeneratedFlows.Read(one) is not { } before || GeneratedFlows.Read(other) is not { } after)
            {
                return true;
            }

            var choices = new Choices(numbers);
            var last = Along(before, FlowRunner.Begin(before), choices.Below(20), at => GeneratedCalls.Next(choices, before, at)).Last();
            return Along(after, last.State, 30, at => GeneratedCalls.Next(choices, after, at), GeneratedCalls.Anything(choices)).All(IsWhole);
        },
        iter: Times);

    private static bool IsWhole(FlowAdvance at) =>
        at.Output is null != at.Question is null && at.Path.Length <= MostNodes && (at.Output is null || at.Spoken.IsEmpty);

    private static bool HoldsASecret(FlowAdvance at)
    {
        var secret = new string(GeneratedCalls.SecretKey, 2);
        return JsonSerializer.Serialize(at.State).Contains(secret, StringComparison.Ordinal)
            || at.Output!.Speech.Any(utterance => utterance.Text.Contains(secret, StringComparison.Ordinal))
            || JsonSerializer.Serialize(at.Output.Turn, at.Output.Turn.GetType()).Contains(secret, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Trace(FlowSet set, int[] numbers)
    {
        var choices = new Choices(numbers);
        return [.. Along(set, FlowRunner.Begin(set, (ulong)numbers.Length), 40, at => GeneratedCalls.Next(choices, set, at) ?? GeneratedCalls.Anything(choices))
            .Select(at => JsonSerializer.Serialize(new { at.State, at.Output, Turn = at.Output?.Turn.ToString(), Question = at.Question?.ToString(), at.Path }))];
    }

    // Drives a call as the engine does: answers to questions bring back what was said so far.
    private static IEnumerable<FlowAdvance> Along(FlowSet set, FlowState state, int most, Func<FlowAdvance, FlowEvent?> next, FlowEvent? first = null)
    {
        var last = FlowRunner.Advance(set, state, first ?? FlowEvent.Entered.Now, Start, []);
        yield return last;
        for (var i = 1; i < most && next(last) is { } happens; i++)
        {
            last = FlowRunner.Advance(set, last.State, happens, Start.AddSeconds(i), last.Question is null ? [] : last.Spoken);
            yield return last;
        }
    }

    private static void Holds(Func<FlowSet, int[], bool> property) => Choices.Lists.Select(Choices.Lists).Sample(
        (flows, call) => GeneratedFlows.Read(flows) is not { } set || property(set, call), iter: Times);

    private static string Faults()
    {
        var faults = new List<string>();
        Choices.Lists.Sample(numbers => faults.AddRange(Files.Findings(numbers)), iter: 100, threads: 1);
        return string.Join("; ", faults.GroupBy(fault => fault).OrderByDescending(group => group.Count()).Take(8).Select(group => $"{group.Key} {group.Count()}"));
    }

    private static class Files
    {
        public static IEnumerable<string> Findings(int[] numbers) =>
            Flows.Files.FlowSetReader.Read(GeneratedFlows.Files(numbers), GeneratedFlows.Reading).Findings
                .Where(finding => finding.IsError).Select(finding => $"{finding.Code} {finding.Message}").Distinct();
    }
}
