using System.Collections.Immutable;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Notify;

/// <summary>Has the caller told when something is over.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Notice">What to tell.</param>
/// <param name="Exits">Where it leads.</param>
public sealed record NotifyNode(string Name, SourceMark At, LaterNotice Notice, NotifyExits Exits) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
        [new NodeEdge("done", Exits.Done), new NodeEdge("refused", Exits.Refused), new NodeEdge("unavailable", Exits.Unavailable)];

    /// <inheritdoc/>
    public override IEnumerable<string> Needs => ["code"];
}

/// <summary>What the caller is told later, and how. It goes to the number they call from.</summary>
/// <param name="When">When: <c>outage-over</c>.</param>
/// <param name="By">How, in order of preference: <c>sms</c>, <c>call</c>.</param>
public sealed record LaterNotice(string When, ImmutableArray<string> By);

/// <summary>Where a notify node leads.</summary>
/// <param name="Done">The caller will be told.</param>
/// <param name="Refused">The caller's number takes no such message.</param>
/// <param name="Unavailable">It cannot be arranged now, or no customer is known to ask about.</param>
public sealed record NotifyExits(NodeExit Done, NodeExit Refused, NodeExit Unavailable);
