using CallCenter.Flows.Definition;
using CallCenter.Flows.Prompts;

namespace CallCenter.Flows.Nodes.Queue;

/// <summary>Puts the call where an agent picks it up.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Queue">The queue's name, with values such as <c>{{ district.queue }}</c>.</param>
/// <param name="Priority">A whole number 0 to 9, with values; null for 0.</param>
/// <param name="Prompt">What is said on entering, or null.</param>
/// <param name="Served">Where the call goes after an agent hung up.</param>
/// <param name="Full">Where it goes when the queue takes no more.</param>
public sealed record QueueNode(
    string Name,
    SourceMark At,
    TextTemplate Queue,
    TextTemplate? Priority,
    string? Prompt,
    string Served,
    string Full) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges => [new NodeEdge("served", Served), new NodeEdge("full", Full)];

    /// <inheritdoc/>
    public override IEnumerable<string> Prompts => Prompt is null ? [] : [Prompt];
}
