using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Transfer;

/// <summary>Puts the caller through to another number.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Number">The number, <c>+</c> and 6 to 15 digits, with values.</param>
/// <param name="Ring">How long it rings. 5 s to 2 min.</param>
/// <param name="Prompt">What is said before, or null.</param>
/// <param name="Exits">Where it leads.</param>
public sealed record TransferNode(
    string Name, SourceMark At, WrittenText Number, TimeSpan Ring, PromptRef? Prompt, TransferExits Exits) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
    [
        new NodeEdge("answered", Exits.Answered),
        new NodeEdge("busy", Exits.Busy),
        new NodeEdge("no-answer", Exits.NoAnswer),
        new NodeEdge("failed", Exits.Failed),
    ];

    /// <inheritdoc/>
    public override IEnumerable<PromptUse> Prompts => Prompt is { } prompt ? [prompt] : [];

    /// <inheritdoc/>
    public override IEnumerable<WrittenText> Texts => [Number];

    /// <inheritdoc/>
    // A number that values make can be none, and then the node is left at once.
    public override bool WaitsForTheCaller => Number.Template.IsConstant;
}

/// <summary>Where a transfer leads.</summary>
/// <param name="Answered">They spoke, and the other side hung up.</param>
/// <param name="Busy">The number was busy.</param>
/// <param name="NoAnswer">Nobody answered.</param>
/// <param name="Failed">The number could not be reached, or is none.</param>
public sealed record TransferExits(NodeExit Answered, NodeExit Busy, NodeExit NoAnswer, NodeExit Failed);
