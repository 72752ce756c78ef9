using System.Collections.Frozen;
using System.Collections.Immutable;
using CallCenter.Core.CodeEntry.Spoken;
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

    // As a transcript is compared: without marks, in one script, for recognisers write them as they like.
    private readonly ImmutableArray<(Language Language, string Word, string Key)> _spoken =
    [
        .. Choices.SelectMany(choice => choice.Words.SelectMany(words => words.Words.Select(word => (words.Language, Folding.Fold(word), choice.Key)))),
    ];

    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
        [.. Choices.Select(choice => new NodeEdge($"choice {choice.Key}", choice.Exit)), .. Question.Edges];

    /// <inheritdoc/>
    public override IEnumerable<PromptUse> Prompts => Question.Prompts.Select(PromptUse.FromPromptRef);

    /// <inheritdoc/>
    public override bool WaitsForTheCaller => true;

    /// <inheritdoc/>
    public override bool Claims(string key) => _pressed.ContainsKey(key);

    /// <summary>The words that choose something when spoken, in a language.</summary>
    internal ImmutableArray<string> WordsIn(Language language) =>
        [.. Choices.SelectMany(choice => choice.Words).Where(words => words.Language == language).SelectMany(words => words.Words)];

    /// <summary>The choice whose word stands as a whole word in what was said, in file order; a caller says more than one.</summary>
    internal NodeResult.Go? Said(Language language, string transcript)
    {
        var said = $" {Folding.Fold(transcript)} ";
        var meant = _spoken.FirstOrDefault(word => word.Language == language && said.Contains($" {word.Word} ", StringComparison.Ordinal));
        return meant.Key is null ? null : Pressed(meant.Key)! with { Note = $"said the word for {meant.Key}" };
    }

    internal NodeResult.Go? Pressed(string key) => _pressed.GetValueOrDefault(key);
}

/// <summary>One choice of a menu.</summary>
/// <param name="Key">The key to press.</param>
/// <param name="Label">What the caller wants by choosing it, as agents read it, or null.</param>
/// <param name="Words">By language, the words that choose it when spoken.</param>
/// <param name="Exit">Where it leads.</param>
public sealed record MenuChoice(
    string Key, string? Label, ImmutableArray<(Language Language, ImmutableArray<string> Words)> Words, NodeExit Exit);
