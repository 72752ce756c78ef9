using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Hangup;

/// <summary>Ends the call.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Prompt">What is said before, or null.</param>
public sealed record HangupNode(string Name, SourceMark At, PromptRef? Prompt) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges => [];

    /// <inheritdoc/>
    public override IEnumerable<PromptUse> Prompts => Prompt is { } prompt ? [prompt] : [];

    /// <inheritdoc/>
    public override bool EndsTheCall => true;
}
