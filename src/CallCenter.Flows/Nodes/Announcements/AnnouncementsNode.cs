using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Announcements;

/// <summary>Speaks what operations staff have switched on for every caller, or for those of the caller's district.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Next">Where it leads, whether there was anything to say or not.</param>
public sealed record AnnouncementsNode(string Name, SourceMark At, NodeExit Next) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges => [new NodeEdge("next", Next)];
}
