using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Prompts;

namespace CallCenter.Flows.Nodes.Branch;

/// <summary>Goes one way or another by what the call knows.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Cases">The cases in order; the first that holds is taken.</param>
/// <param name="Else">Where it leads when none holds.</param>
public sealed record BranchNode(string Name, SourceMark At, ImmutableArray<BranchCase> Cases, NodeExit Else) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
        [.. Cases.Select((one, index) => new NodeEdge($"case {index + 1}", one.Exit)), new NodeEdge("else", Else)];

    /// <inheritdoc/>
    public override IEnumerable<WrittenText> Texts => Cases.Select(one => new WrittenText("if", one.When.Template, one.At));
}

/// <summary>One case of a branch.</summary>
/// <param name="When">The condition.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Exit">Where it leads.</param>
public sealed record BranchCase(Condition When, SourceMark At, NodeExit Exit);
