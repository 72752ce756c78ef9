using System.Collections.Immutable;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Split;

/// <summary>Sends shares of the calls different ways; a call goes the same way however often it comes here.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Shares">The shares; they add up to 100.</param>
public sealed record SplitNode(string Name, SourceMark At, ImmutableArray<SplitShare> Shares) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges => Shares.Select((share, index) => new NodeEdge($"share {index + 1}", share.Exit));
}

/// <summary>One share of the calls.</summary>
/// <param name="Percent">How many of a hundred; 0 to 100.</param>
/// <param name="Exit">Where they go.</param>
public sealed record SplitShare(int Percent, NodeExit Exit);
