using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Hours;

/// <summary>Goes one way while a calendar is open and another while it is closed, by its hours or by hand.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Calendar">The calendar's name.</param>
/// <param name="CalendarAt">Where that is written.</param>
/// <param name="Open">Where it leads while the calendar is open.</param>
/// <param name="Closed">Where it leads while it is closed.</param>
public sealed record HoursNode(
    string Name, SourceMark At, string Calendar, SourceMark CalendarAt, NodeExit Open, NodeExit Closed) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
        [new NodeEdge("open", Open), new NodeEdge("closed", Closed) { Gives = [HoursKind.Reason] }];
}
