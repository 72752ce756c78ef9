using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Sms;

/// <summary>Sends a text message in the call's language.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Prompt">The prompt whose text is sent.</param>
/// <param name="To">The number, with values; null for the one the caller calls from.</param>
/// <param name="Next">Where it leads when the message was sent.</param>
/// <param name="Failed">Where it leads when it could not be.</param>
public sealed record SmsNode(string Name, SourceMark At, PromptRef Prompt, WrittenText? To, NodeExit Next, NodeExit Failed)
    : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges => [new NodeEdge("next", Next), new NodeEdge("failed", Failed)];

    /// <inheritdoc/>
    public override IEnumerable<PromptUse> Prompts => [Prompt];

    /// <inheritdoc/>
    public override IEnumerable<WrittenText> Texts => To is null ? [] : [To];
}
