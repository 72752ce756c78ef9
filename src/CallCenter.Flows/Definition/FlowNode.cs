using System.Collections.Immutable;

namespace CallCenter.Flows.Definition;

/// <summary>One node of a flow. Each kind of node derives its own record, in a folder of its own.</summary>
/// <param name="Name">The node's name in its flow.</param>
/// <param name="At">Where it is written.</param>
public abstract record FlowNode(string Name, SourceMark At)
{
    /// <summary>Where the node may lead, for every outcome; no two outcomes of one name.</summary>
    public abstract IEnumerable<NodeEdge> Edges { get; }

    /// <summary>The prompts it may speak itself; those of its exits are in <see cref="Edges"/>.</summary>
    public virtual IEnumerable<PromptUse> Prompts => [];

    /// <summary>The texts and conditions it fills with values; those of its exits are in <see cref="Edges"/>.</summary>
    public virtual IEnumerable<WrittenText> Texts => [];

    /// <summary>What must have been learned before the node can do anything: <c>code</c> for a lookup.</summary>
    public virtual IEnumerable<string> Needs => [];

    /// <summary>Whether every pass through it waits for the caller or an agent, so that no loop through it runs by itself.</summary>
    public virtual bool WaitsForTheCaller => false;

    /// <summary>Whether it lets a call pass only so often, so that a loop through it ends.</summary>
    public virtual bool IsBound => false;

    /// <summary>Whether a call may end here.</summary>
    public virtual bool EndsTheCall => false;

    /// <summary>
    /// Whether what is keyed here is secret. Keys beyond the entry are then dropped instead of kept for the next node: who
    /// keys one too many has keyed a part of the secret.
    /// </summary>
    public virtual bool HearsSecrets => false;

    /// <summary>Whether it takes a key for itself that would otherwise be flow-wide.</summary>
    /// <param name="key">The key.</param>
    public virtual bool Claims(string key) => false;
}

/// <summary>A prompt that a node speaks, and what its text may name beyond what the call knows.</summary>
/// <param name="Prompt">The prompt.</param>
/// <param name="Extra">Names that only this use fills, such as <c>key</c>.</param>
public readonly record struct PromptUse(PromptRef Prompt, ImmutableArray<string> Extra)
{
    /// <summary>A use that fills nothing of its own.</summary>
    /// <param name="prompt">The prompt.</param>
    public static implicit operator PromptUse(PromptRef prompt) => FromPromptRef(prompt);

    /// <summary>A use that fills nothing of its own.</summary>
    /// <param name="prompt">The prompt.</param>
    public static PromptUse FromPromptRef(PromptRef prompt) => new(prompt, []);
}

/// <summary>Where one outcome of a node leads.</summary>
/// <param name="Outcome">The outcome's name, such as <c>noinput</c> or <c>choice 1</c>; stable, journeys are recorded by it.</param>
/// <param name="Exit">The way.</param>
public sealed record NodeEdge(string Outcome, NodeExit Exit)
{
    /// <summary>
    /// What is known on this way that was not before: names of values, or of groups of them such as <c>outage</c>, and
    /// <c>verified</c> for a caller who proved who they are.
    /// </summary>
    public ImmutableArray<string> Gives { get; init; } = [];
}
