using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Set;

/// <summary>Sets values and goes on.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Next">The way on, with the values to set.</param>
public sealed record SetNode(string Name, SourceMark At, NodeExit Next) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges => [new NodeEdge("next", Next)];
}
