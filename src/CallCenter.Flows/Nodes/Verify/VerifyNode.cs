using CallCenter.Flows.Asking;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Verify;

/// <summary>Asks for something that only the customer knows. What is keyed is a secret and kept nowhere.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Factor">What is asked for: <c>meter-last-four</c>.</param>
/// <param name="Question">The question.</param>
/// <param name="Wrong">Said when it was not right, the same whatever was wrong; or null.</param>
/// <param name="Exits">Where it leads.</param>
public sealed record VerifyNode(
    string Name, SourceMark At, string Factor, Question Question, PromptRef? Wrong, VerifyExits Exits) : FlowNode(Name, At), IAskingNode
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
    [
        new NodeEdge("verified", Exits.Verified) { Gives = ["verified"] },
        new NodeEdge("failed", Exits.Failed),
        new NodeEdge("locked", Exits.Locked),
        new NodeEdge("unavailable", Exits.Unavailable),
    ];

    /// <inheritdoc/>
    public override IEnumerable<PromptUse> Prompts =>
    [
        .. Question.Prompts.Select(PromptUse.FromPromptRef),
        .. Wrong is { } wrong ? (PromptUse[])[wrong] : [],
    ];

    /// <inheritdoc/>
    public override IEnumerable<string> Needs => ["code"];

    /// <inheritdoc/>
    public override bool WaitsForTheCaller => true;

    /// <inheritdoc/>
    public override bool HearsSecrets => true;
}

/// <summary>Where a verify node leads.</summary>
/// <param name="Verified">The caller proved to be the customer.</param>
/// <param name="Failed">The caller did not, or gave nothing.</param>
/// <param name="Locked">Too many tried for that customer; nobody may try for a while.</param>
/// <param name="Unavailable">It cannot be told now, or no customer is known to ask about.</param>
public sealed record VerifyExits(NodeExit Verified, NodeExit Failed, NodeExit Locked, NodeExit Unavailable);
