using CallCenter.Flows.Asking;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Collect;

/// <summary>Collects keys into a value, and reads them back where it shall.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Into">The name of the value.</param>
/// <param name="Confirm">Reads the entry back and asks for 1 (right) or 2 (again); null to take it as keyed.</param>
/// <param name="IsSecret">Whether what is keyed is kept out of journeys and logs, and may never be spoken.</param>
/// <param name="Next">Where it leads.</param>
public sealed record CollectNode(
    string Name, SourceMark At, Question Question, string Into, PromptRef? Confirm, bool IsSecret, NodeExit Next)
    : FlowNode(Name, At), IAskingNode
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
        [new NodeEdge("collected", Next) { Gives = [Into] }, .. Question.Edges];

    /// <inheritdoc/>
    public override IEnumerable<PromptUse> Prompts =>
    [
        .. Question.Prompts.Select(PromptUse.FromPromptRef),
        .. Confirm is { } confirm ? (PromptUse[])[new PromptUse(confirm, [Into])] : [],
    ];

    /// <inheritdoc/>
    public override bool WaitsForTheCaller => true;

    /// <inheritdoc/>
    public override bool HearsSecrets => IsSecret;
}
