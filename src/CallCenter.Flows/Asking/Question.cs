using System.Collections.Immutable;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Asking;

/// <summary>A question to the caller, and what happens when it is not answered well.</summary>
/// <param name="Ask">The question, first long and then shorter; the last is used for every later time.</param>
/// <param name="Listening">How the answer is listened to.</param>
/// <param name="NoInput">What happens when the caller gives nothing.</param>
/// <param name="NoMatch">What happens when the answer fits nothing.</param>
/// <param name="Help">What happens when the caller asks what is meant, or null.</param>
public sealed record Question(
    ImmutableArray<PromptRef> Ask, Listening Listening, Limit NoInput, Limit NoMatch, Limit? Help)
{
    /// <summary>Where it leads when it is given up.</summary>
    public IEnumerable<NodeEdge> Edges =>
    [
        new NodeEdge("noinput", NoInput.Exit),
        new NodeEdge("nomatch", NoMatch.Exit),
        .. Help is null ? [] : (NodeEdge[])[new NodeEdge("help", Help.Exit)],
    ];

    /// <summary>Everything it may say.</summary>
    public IEnumerable<PromptRef> Prompts => [.. Ask, .. NoInput.Say, .. NoMatch.Say, .. Help?.Say ?? []];
}

/// <summary>How often a question is asked again, what is said then, and where it leads in the end.</summary>
/// <param name="Attempts">How many questions in all, 1 to 9.</param>
/// <param name="Say">What is said before asking again, in turn; the last is used for every later time.</param>
/// <param name="Exit">Where it leads after the last attempt.</param>
public sealed record Limit(int Attempts, ImmutableArray<PromptRef> Say, NodeExit Exit);

/// <summary>A node that asks the caller something.</summary>
public interface IAskingNode
{
    /// <summary>What it asks.</summary>
    Question Question { get; }
}
