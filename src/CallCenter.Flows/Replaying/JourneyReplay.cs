using System.Collections.Immutable;
using CallCenter.Core.Calls;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Replaying;

/// <summary>
/// Follows a recorded call through another version: what decided then decides the same way now, at the node of the same
/// name. Nothing is asked or looked up, so what a branch or a split would decide is taken to be whatever leads on.
/// </summary>
public static class JourneyReplay
{
    /// <summary>Follows a journey.</summary>
    /// <param name="set">The version to follow it through.</param>
    /// <param name="journey">What happened in the call, oldest first, as the call's state or its lasting record keeps it.</param>
    public static ReplayReport Follow(FlowSet set, IReadOnlyList<JourneyStep> journey)
    {
        var differences = ImmutableArray.CreateBuilder<ReplayDifference>();
        var at = (ReplayPosition?)new ReplayPosition(set.Main, set.Main.Start.Target, []);
        var came = "the start";
        for (var i = 0; i < journey.Count; i++)
        {
            var step = journey[i];
            at = Reach(set, at, step, came, i + 1, differences);
            if (at is null || step.Outcome is not { } outcome)
            {
                continue;
            }

            came = $"'{step.Node}' on {outcome}";
            if (at.After(outcome, set) is { } next)
            {
                at = next;
                continue;
            }

            differences.Add(new ReplayDifference(i + 1, step.Node, outcome, ReplayFault.OutcomeGone, $"'{step.Node}' no longer knows the outcome '{outcome}' ({step.What})."));
            at = null;
        }

        return new ReplayReport(journey.Count, differences.ToImmutable());
    }

    // Null for a position that is not known, because something went differently before.
    private static ReplayPosition? Reach(
        FlowSet set, ReplayPosition? at, JourneyStep step, string came, int number, ImmutableArray<ReplayDifference>.Builder differences)
    {
        if (at is not null && Find(set, at, step.Node) is { } reached)
        {
            return reached;
        }

        var anywhere = Anywhere(set, at, step.Node);
        if (anywhere is null)
        {
            differences.Add(new ReplayDifference(number, step.Node, step.Outcome, ReplayFault.NodeGone, $"There is no node '{step.Node}' any more{(at is null ? "" : $"; the call would be at '{Standing(set, at).Node}'")}."));
        }
        else if (at is not null)
        {
            var standing = Standing(set, at);
            differences.Add(Passes(set, standing, step.Node)
                ? new ReplayDifference(number, step.Node, step.Outcome, ReplayFault.AskedFirst, $"On the way from {came} to '{step.Node}' the call would first be at '{standing.Node}', which the recorded one was not.")
                : new ReplayDifference(number, step.Node, step.Outcome, ReplayFault.LedElsewhere, $"From {came} the call would go to '{standing.Node}', not to '{step.Node}'."));
        }

        return anywhere;
    }

    private static ReplayPosition? Find(FlowSet set, ReplayPosition from, string node) =>
        Walk(from, at => at.Onwards(set)).FirstOrDefault(at => at.Node == node && at.Here is not null);

    // Where the call would wait for somebody, or find something out.
    private static ReplayPosition Standing(FlowSet set, ReplayPosition from) =>
        Walk(from, at => at.Onwards(set)).FirstOrDefault(at => !at.Onwards(set).Any()) ?? from;

    // Whether one more decision lies between: then something was put before the node, not in its place.
    private static bool Passes(FlowSet set, ReplayPosition standing, string node) =>
        (standing.Here?.Edges ?? []).Any(edge => Find(set, standing.To(edge.Exit.Target), node) is not null);

    private static ReplayPosition? Anywhere(FlowSet set, ReplayPosition? near, string node)
    {
        if (near?.Flow.Nodes.ContainsKey(node) == true)
        {
            return near.To(node);
        }

        var flow = set.Main.Nodes.ContainsKey(node) ? set.Main
            : set.Flows.Values.OrderBy(other => other.Name, StringComparer.Ordinal).FirstOrDefault(other => other.Nodes.ContainsKey(node));
        return flow is null ? null : new ReplayPosition(flow, node, []);
    }

    // Nearest first; a place is seen once, so a circle ends.
    private static IEnumerable<ReplayPosition> Walk(ReplayPosition from, Func<ReplayPosition, IEnumerable<ReplayPosition>> onwards)
    {
        var seen = new HashSet<(string, string, int)>();
        var queue = new Queue<ReplayPosition>([from]);
        while (queue.TryDequeue(out var at))
        {
            if (!seen.Add((at.Flow.Name, at.Node, at.Waiting.Count)))
            {
                continue;
            }

            yield return at;
            foreach (var next in onwards(at))
            {
                queue.Enqueue(next);
            }
        }
    }
}
