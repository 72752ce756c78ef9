using System.Collections.Frozen;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Menu;

/// <summary>Asks the caller to press one key.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Prompt">What is asked.</param>
/// <param name="Wait">How long to wait for a key.</param>
/// <param name="Choices">Where each key leads.</param>
/// <param name="NoInput">What happens when nobody presses.</param>
/// <param name="NoMatch">What happens when the key is no choice.</param>
public sealed record MenuNode(
    string Name,
    SourceMark At,
    string Prompt,
    TimeSpan Wait,
    FrozenDictionary<string, NodeExit> Choices,
    MenuLimit NoInput,
    MenuLimit NoMatch) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
    [
        .. Choices.Select(choice => new NodeEdge($"choice {choice.Key}", choice.Value.Target)),
        new NodeEdge("noinput", NoInput.Exit.Target),
        new NodeEdge("nomatch", NoMatch.Exit.Target),
    ];

    /// <inheritdoc/>
    public override IEnumerable<string> Prompts => [Prompt];
}

/// <summary>How often a menu asks again before it goes on by itself.</summary>
/// <param name="Attempts">How many questions in all, 1 to 9.</param>
/// <param name="Exit">Where it goes then.</param>
public sealed record MenuLimit(int Attempts, NodeExit Exit);
