using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Conversations;

/// <summary>A way out of a node, or of a whole flow.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Node">The node; null for a key that works everywhere and for <c>on-error</c>.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="At">Where it is written.</param>
public sealed record FlowWay(string Flow, string? Node, string Outcome, string Target, SourceMark At)
{
    /// <summary>Such as <c>customer-care: main, noinput -> district-queue</c>.</summary>
    public override string ToString() => $"{Flow}: {(Node is null ? "" : $"{Node}, ")}{Outcome} -> {Target}";
}

/// <summary>How much of the flows was walked: every node, and every way out of one, of every flow of the set.</summary>
/// <param name="Nodes">How many nodes there are.</param>
/// <param name="NodesWalked">How many of them a call was at.</param>
/// <param name="Ways">How many ways there are.</param>
/// <param name="Missed">The ways that no call took, in the order they are written.</param>
public sealed record FlowCoverage(int Nodes, int NodesWalked, int Ways, ImmutableArray<FlowWay> Missed)
{
    /// <summary>How many ways a call took.</summary>
    public int WaysWalked => Ways - Missed.Length;

    /// <summary>How many of a hundred ways were taken, rounded down: 100 only where none is missed.</summary>
    public int Percent => Ways == 0 ? 100 : (int)(100L * WaysWalked / Ways);

    /// <summary>Counts what some conversations walked.</summary>
    /// <param name="set">The version they walked.</param>
    /// <param name="results">The conversations; failed ones count, too.</param>
    public static FlowCoverage Of(FlowSet set, IEnumerable<ConversationResult> results)
    {
        var taken = new HashSet<(string Flow, string? Node, string Outcome)>();
        var visited = new HashSet<(string Flow, string Node)>();
        foreach (var result in results)
        {
            visited.UnionWith(result.Visited);
            taken.UnionWith(result.Path.Select(step => Taken(set, result.Flow, step)));
        }

        var ways = set.Flows.Values.SelectMany(WaysOf).ToList();
        var nodes = set.Flows.Values.SelectMany(flow => flow.Nodes.Keys.Select(node => (flow.Name, node))).ToList();
        return new FlowCoverage(
            nodes.Count,
            nodes.Count(visited.Contains),
            ways.Count,
            [.. ways.Where(way => !taken.Contains((way.Flow, way.Node, way.Outcome)))
                .OrderBy(way => way.At.File, StringComparer.Ordinal).ThenBy(way => way.At.Line).ThenBy(way => way.At.Column)]);
    }

    /// <summary>Every way of a flow.</summary>
    /// <param name="flow">The flow.</param>
    public static IEnumerable<FlowWay> WaysOf(Flow flow) =>
    [
        .. flow.Nodes.Values.SelectMany(node => node.Edges.Select(edge => new FlowWay(flow.Name, node.Name, edge.Outcome, edge.Exit.Target, edge.Exit.At))),
        .. flow.Anywhere.Values.Where(key => key.Exit is not null).Select(key => new FlowWay(flow.Name, null, PathStep.Anywhere(key.Key), key.Exit!.Target, key.At)),
        .. flow.OnError is { } onError ? [new FlowWay(flow.Name, null, PathStep.OnError, onError.Target, onError.At)] : (FlowWay[])[],
    ];

    // What works everywhere belongs to the flow, not to the node: the sub-flow's own first, else the main flow's.
    private static (string Flow, string? Node, string Outcome) Taken(FlowSet set, string main, PathStep step)
    {
        if (step.Outcome == PathStep.OnError)
        {
            return (step.Flow, null, step.Outcome);
        }

        return step.Outcome.StartsWith(PathStep.Anywhere(""), StringComparison.Ordinal)
            ? (HasKey(set, step) ? step.Flow : main, null, step.Outcome)
            : (step.Flow, step.Node, step.Outcome);
    }

    private static bool HasKey(FlowSet set, PathStep step) =>
        set.Flows.TryGetValue(step.Flow, out var flow) && flow.Anywhere.ContainsKey(step.Outcome[PathStep.Anywhere("").Length..]);
}
