using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Say;

/// <summary>Speaks a prompt and goes on, or ends the call.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Prompt">The prompt.</param>
/// <param name="Next">The way on, or null to end the call.</param>
public sealed record SayNode(string Name, SourceMark At, PromptRef Prompt, NodeExit? Next) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges => Next is null ? [] : [new NodeEdge("next", Next)];

    /// <inheritdoc/>
    public override IEnumerable<PromptUse> Prompts => [Prompt];

    /// <inheritdoc/>
    public override bool EndsTheCall => Next is null;
}
