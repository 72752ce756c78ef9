using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Lookup;

/// <summary>Looks something up about the customer.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Subject">What is looked up.</param>
/// <param name="Exits">Where it leads.</param>
public sealed record LookupNode(string Name, SourceMark At, LookupSubject Subject, LookupExits Exits) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
    [
        new NodeEdge("found", Exits.Found) { Gives = [Subject.Group] },
        new NodeEdge("none", Exits.Nothing),
        new NodeEdge("unavailable", Exits.Unavailable),
    ];

    /// <inheritdoc/>
    public override IEnumerable<string> Needs => ["code"];
}

/// <summary>What can be looked up.</summary>
/// <param name="Name">Its name in flows, such as <c>planned-works</c>.</param>
/// <param name="Group">The group of values it brings, such as <c>works</c>.</param>
public sealed record LookupSubject(string Name, string Group)
{
    /// <summary>Whether a value is of this group.</summary>
    /// <param name="value">The value's name.</param>
    internal bool Holds(string value) => value.StartsWith(Group, StringComparison.Ordinal) && value.AsSpan(Group.Length).StartsWith(".");
}

/// <summary>Where a look-up leads.</summary>
/// <param name="Found">There is something.</param>
/// <param name="Nothing">There is nothing.</param>
/// <param name="Unavailable">It cannot be told now, or no customer is known to ask about.</param>
public sealed record LookupExits(NodeExit Found, NodeExit Nothing, NodeExit Unavailable);
