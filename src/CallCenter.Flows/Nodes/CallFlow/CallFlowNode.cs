using System.Collections.Immutable;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.CallFlow;

/// <summary>Goes through another flow and comes back.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Flow">The other flow's name.</param>
/// <param name="FlowAt">Where that is written.</param>
/// <param name="Brings">The values the other flow brings back, as this node says.</param>
/// <param name="Returned">Where it leads when the other flow did what it is for.</param>
/// <param name="Failed">Where it leads when it did not.</param>
public sealed record CallFlowNode(
    string Name, SourceMark At, string Flow, SourceMark FlowAt, ImmutableArray<string> Brings, NodeExit Returned, NodeExit Failed)
    : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
        [new NodeEdge("returned", Returned) { Gives = Brings }, new NodeEdge("failed", Failed)];
}
