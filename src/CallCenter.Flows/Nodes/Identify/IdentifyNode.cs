using System.Collections.Immutable;
using CallCenter.Flows.Asking;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Identify;

/// <summary>Collects a customer code, asks which district where keys fit two, reads it back and looks it up.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Question">The question for the code. Each of its limits counts for the whole node.</param>
/// <param name="Words">What else it says.</param>
/// <param name="Exits">Where it leads.</param>
public sealed record IdentifyNode(
    string Name, SourceMark At, Question Question, IdentifyPrompts Words, IdentifyExits Exits) : FlowNode(Name, At), IAskingNode
{
    private static readonly ImmutableArray<string> Learned = ["code", "district"];

    /// <summary>How the answers of one key are listened to.</summary>
    internal Listening OneKey { get; } = new() { FirstKey = Question.Listening.FirstKey, BargeIn = Question.Listening.BargeIn };

    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
    [
        new NodeEdge("identified", Exits.Identified) { Gives = [.. Learned, "customer"] },
        new NodeEdge("unidentified", Exits.Unidentified),
        new NodeEdge("unavailable", Exits.Unavailable) { Gives = Learned },
    ];

    /// <inheritdoc/>
    public override IEnumerable<PromptUse> Prompts =>
    [
        .. Question.Prompts.Select(PromptUse.FromPromptRef),
        new PromptUse(Words.Which, ["code", "district", "key"]),
        new PromptUse(Words.Confirm, ["code", "district"]),
        Words.NotACode,
        Words.Unknown,
    ];

    /// <inheritdoc/>
    public override bool WaitsForTheCaller => true;

    /// <inheritdoc/>
    public override bool Claims(string key) => key is "1" or "2";
}

/// <summary>What an identify node says beside its question.</summary>
/// <param name="Which">One offer of a district, spoken once for each; may name <c>district</c> and <c>key</c>.</param>
/// <param name="Confirm">The read-back; may name <c>code</c> and <c>district</c>.</param>
/// <param name="NotACode">Said when the keys cannot be a code.</param>
/// <param name="Unknown">Said when no customer has the code.</param>
public sealed record IdentifyPrompts(PromptRef Which, PromptRef Confirm, PromptRef NotACode, PromptRef Unknown);

/// <summary>Where an identify node leads.</summary>
/// <param name="Identified">The customer is known.</param>
/// <param name="Unidentified">The caller could not be identified: a person, never a dead end.</param>
/// <param name="Unavailable">The directory is down; the code still names the district.</param>
public sealed record IdentifyExits(NodeExit Identified, NodeExit Unidentified, NodeExit Unavailable);
