using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.Branch;
using CallCenter.Flows.Nodes.CallFlow;
using CallCenter.Flows.Nodes.Loop;
using CallCenter.Flows.Nodes.Return;
using CallCenter.Flows.Nodes.Split;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Replaying;

/// <summary>Where a replayed call stands: the flow, the node, and the nodes that wait for a sub-flow.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Node">The node.</param>
/// <param name="Waiting">The nodes that wait for a sub-flow to come back, the innermost last.</param>
internal sealed record ReplayPosition(Flow Flow, string Node, ImmutableList<(Flow Flow, string Node)> Waiting)
{
    public FlowNode? Here => Flow.Nodes.GetValueOrDefault(Node);

    public ReplayPosition To(string node) => this with { Node = node };

    // A journey keeps what callers did and what was found out; what decides by itself leaves no line there.
    public IEnumerable<ReplayPosition> Onwards(FlowSet set) => Here switch
    {
        CallFlowNode call when set.Flows.TryGetValue(call.Flow, out var sub) && Waiting.Count < FlowState.DeepestCall =>
            [new ReplayPosition(sub, sub.Start.Target, Waiting.Add((Flow, Node)))],
        ReturnNode back => Back(back.Outcome),
        BranchNode or SplitNode or LoopNode => Here.Edges.Select(edge => To(edge.Exit.Target)),
        { WaitsForTheCaller: false } node when node.Edges.ToList() is [var only] => [To(only.Exit.Target)],
        _ => [],
    };

    /// <summary>Where an outcome leads; null where the node knows no such.</summary>
    public ReplayPosition? After(string outcome, FlowSet set)
    {
        if (Here?.Edges.FirstOrDefault(edge => edge.Outcome == outcome) is { } edge)
        {
            return To(edge.Exit.Target);
        }

        if (outcome.StartsWith(PathStep.Anywhere(""), StringComparison.Ordinal))
        {
            var key = outcome[PathStep.Anywhere("").Length..];
            return Flow.Anywhere.GetValueOrDefault(key)?.Exit is { } own ? To(own.Target)
                : set.Main.Anywhere.GetValueOrDefault(key)?.Exit is { } wide ? new ReplayPosition(set.Main, wide.Target, [])
                : null;
        }

        return outcome == PathStep.OnError ? AfterError(set) : null;
    }

    private ReplayPosition? AfterError(FlowSet set)
    {
        for (var at = this; ; at = new ReplayPosition(at.Waiting[^1].Flow, at.Waiting[^1].Node, at.Waiting.RemoveAt(at.Waiting.Count - 1)))
        {
            if (at.Flow.OnError is { } onError)
            {
                return at.To(onError.Target);
            }

            if (at.Waiting.IsEmpty)
            {
                return set.Main.OnError is { } last ? new ReplayPosition(set.Main, last.Target, []) : null;
            }
        }
    }

    private ReplayPosition[] Back(string outcome) =>
        Waiting.IsEmpty || Waiting[^1].Flow.Nodes.GetValueOrDefault(Waiting[^1].Node)?.Edges.FirstOrDefault(edge => edge.Outcome == outcome) is not { } edge
            ? []
            : [new ReplayPosition(Waiting[^1].Flow, edge.Exit.Target, Waiting.RemoveAt(Waiting.Count - 1))];
}
