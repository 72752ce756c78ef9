using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Voicemail;

/// <summary>Takes a message from the caller.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Prompt">What is said before.</param>
/// <param name="Longest">How long the message may be. 5 s to 10 min.</param>
/// <param name="Exits">Where it leads.</param>
public sealed record VoicemailNode(string Name, SourceMark At, PromptRef Prompt, TimeSpan Longest, VoicemailExits Exits)
    : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
        [new NodeEdge("left", Exits.Left), new NodeEdge("empty", Exits.Empty)];

    /// <inheritdoc/>
    public override IEnumerable<PromptUse> Prompts => [Prompt];

    /// <inheritdoc/>
    public override bool WaitsForTheCaller => true;
}

/// <summary>Where a voicemail node leads.</summary>
/// <param name="Left">A message was left.</param>
/// <param name="Empty">Nothing was said, or nothing of it could be kept.</param>
public sealed record VoicemailExits(NodeExit Left, NodeExit Empty);
