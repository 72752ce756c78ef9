using System.Collections.Frozen;
using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Asking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Menu;

/// <summary>Asks the caller to press one key, or to say one of a few words.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Choices">The choices by key, in file order.</param>
public sealed record MenuNode(string Name, SourceMark At, Question Question, ImmutableArray<MenuChoice> Choices)
    : FlowNode(Name, At), IAskingNode
{
    // What a choice leads to is the same every time it is made, so it is made once.
    private readonly FrozenDictionary<string, NodeResult.Go> _pressed = Choices
        .DistinctBy(choice => choice.Key)
        .ToFrozenDictionary(
            choice => choice.Key,
            choice => new NodeResult.Go($"choice {choice.Key}", choice.Exit, [], $"pressed {choice.Key}"),
            StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
        [.. Choices.Select(choice => new NodeEdge($"choice {choice.Key}", choice.Exit)), .. Question.Edges];

    /// <inheritdoc/>
    public override IEnumerable<PromptUse> Prompts => Question.Prompts.Select(PromptUse.FromPromptRef);

    /// <inheritdoc/>
    public override bool WaitsForTheCaller => true;

    /// <inheritdoc/>
    public override bool Claims(string key) => _pressed.ContainsKey(key);

    internal NodeResult.Go? Pressed(string key) => _pressed.GetValueOrDefault(key);
}

/// <summary>One choice of a menu.</summary>
/// <param name="Key">The key to press.</param>
/// <param name="Label">What the caller wants by choosing it, as agents read it, or null.</param>
/// <param name="Words">By language, the words that choose it when spoken.</param>
/// <param name="Exit">Where it leads.</param>
public sealed record MenuChoice(
    string Key, string? Label, ImmutableArray<(Language Language, ImmutableArray<string> Words)> Words, NodeExit Exit);
