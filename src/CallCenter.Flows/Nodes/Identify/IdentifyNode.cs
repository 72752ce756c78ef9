using System.Collections.Immutable;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Identify;

/// <summary>Collects a customer code, asks which district where keys fit two, reads it back and looks it up.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Words">What it says.</param>
/// <param name="Attempts">How many wrong answers, and how many silences, before it gives up; 1 to 9.</param>
/// <param name="Wait">How long to wait for the first key and between keys.</param>
/// <param name="Exits">Where it leads.</param>
public sealed record IdentifyNode(
    string Name, SourceMark At, IdentifyPrompts Words, int Attempts, TimeSpan Wait, IdentifyExits Exits) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
    [
        new NodeEdge("identified", Exits.Identified),
        new NodeEdge("unidentified", Exits.Unidentified),
        new NodeEdge("unavailable", Exits.Unavailable),
    ];

    /// <inheritdoc/>
    public override IEnumerable<string> Prompts =>
        [.. Words.Ask, Words.Which, Words.Confirm, Words.NotACode, Words.Unknown];
}

/// <summary>What an identify node says.</summary>
/// <param name="Ask">The question, first long and then shorter; the last is used for every later attempt.</param>
/// <param name="Which">One offer of a district, spoken once for each; may name <c>district</c> and <c>key</c>.</param>
/// <param name="Confirm">The read-back; may name <c>code</c> and <c>district</c>.</param>
/// <param name="NotACode">Said when the keys cannot be a code.</param>
/// <param name="Unknown">Said when no customer has the code.</param>
public sealed record IdentifyPrompts(ImmutableArray<string> Ask, string Which, string Confirm, string NotACode, string Unknown);

/// <summary>Where an identify node leads.</summary>
/// <param name="Identified">The customer is known.</param>
/// <param name="Unidentified">The caller could not be identified: a person, never a dead end.</param>
/// <param name="Unavailable">The directory is down; the code still names the district.</param>
public sealed record IdentifyExits(string Identified, string Unidentified, string Unavailable);
