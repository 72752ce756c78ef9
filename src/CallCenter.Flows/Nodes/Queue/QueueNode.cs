using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Queue;

/// <summary>Puts the call where an agent picks it up.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Queue">The queue's name, with values such as <c>{{ district.queue }}</c>.</param>
/// <param name="Priority">A whole number 0 to 9, with values; null for 0.</param>
/// <param name="Reason">Why the caller is there, with values, as the agent reads it in the journey; null for nothing.</param>
/// <param name="Prompt">What is said on entering, or null.</param>
/// <param name="Most">How many may wait there before the queue counts as full; null for as many as the carrier holds.</param>
/// <param name="Patience">After how long waiting leads to <see cref="QueueExits.WaitedLong"/>; null for never.</param>
/// <param name="Exits">Where it leads.</param>
public sealed record QueueNode(
    string Name,
    SourceMark At,
    WrittenText Queue,
    WrittenText? Priority,
    WrittenText? Reason,
    PromptRef? Prompt,
    int? Most,
    TimeSpan? Patience,
    QueueExits Exits) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
    [
        new NodeEdge("served", Exits.Served),
        new NodeEdge("full", Exits.Full),
        .. Exits.Nobody is null ? [] : (NodeEdge[])[new NodeEdge("nobody", Exits.Nobody)],
        .. Exits.WaitedLong is null ? [] : (NodeEdge[])[new NodeEdge("waited", Exits.WaitedLong)],
    ];

    /// <inheritdoc/>
    public override IEnumerable<PromptUse> Prompts => Prompt is { } prompt ? [prompt] : [];

    /// <inheritdoc/>
    public override IEnumerable<WrittenText> Texts =>
        [Queue, .. new[] { Priority, Reason }.Where(text => text is not null).Select(text => text!)];

    /// <inheritdoc/>
    public override bool WaitsForTheCaller => !LooksFirst;

    /// <summary>Whether the queue must be looked at before the call is put there.</summary>
    internal bool LooksFirst => Most is not null || Exits.Nobody is not null;
}

/// <summary>Where a queue node leads.</summary>
/// <param name="Served">An agent spoke with the caller and hung up.</param>
/// <param name="Full">The queue takes no more.</param>
/// <param name="Nobody">No agent is signed in for the queue; null to wait all the same.</param>
/// <param name="WaitedLong">The caller waited as long as <see cref="QueueNode.Patience"/>; null where that is not limited.</param>
public sealed record QueueExits(NodeExit Served, NodeExit Full, NodeExit? Nobody, NodeExit? WaitedLong);
