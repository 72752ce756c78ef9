using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Loop;

/// <summary>Lets a call pass only so often.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Most">How often it may pass, 1 to 9.</param>
/// <param name="Again">Where it leads so often.</param>
/// <param name="Over">Where it leads afterwards.</param>
public sealed record LoopNode(string Name, SourceMark At, int Most, NodeExit Again, NodeExit Over) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges => [new NodeEdge("again", Again), new NodeEdge("over", Over)];

    /// <inheritdoc/>
    public override bool IsBound => true;
}
