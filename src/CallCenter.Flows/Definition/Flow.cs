using System.Collections.Frozen;
using System.Collections.Immutable;
using CallCenter.Core.Customers;

namespace CallCenter.Flows.Definition;

/// <summary>A call flow as it was read from one file.</summary>
/// <param name="Name">The flow's name.</param>
/// <param name="At">Where the file begins.</param>
/// <param name="Languages">The languages it speaks, the first being the default; at least one.</param>
/// <param name="Start">The node a call begins at.</param>
/// <param name="OnError">The node for whatever nobody handled: it must lead to a person. Null in a sub-flow that leaves it to its caller.</param>
/// <param name="Anywhere">The keys that work in every node.</param>
/// <param name="Takes">The values a sub-flow needs from its caller.</param>
/// <param name="Returns">The values a sub-flow brings back.</param>
/// <param name="Nodes">Every node by name.</param>
public sealed record Flow(
    string Name,
    SourceMark At,
    ImmutableArray<Language> Languages,
    NodeExit Start,
    NodeExit? OnError,
    FrozenDictionary<string, AnywhereKey> Anywhere,
    ImmutableArray<string> Takes,
    ImmutableArray<string> Returns,
    FrozenDictionary<string, FlowNode> Nodes);

/// <summary>What a key does that works in every node.</summary>
/// <param name="Key">The key.</param>
/// <param name="Action">What it does.</param>
/// <param name="Exit">Where it leads; null where it leads nowhere.</param>
/// <param name="At">Where it is written.</param>
public sealed record AnywhereKey(string Key, AnywhereAction Action, NodeExit? Exit, SourceMark At);

/// <summary>What a key that works in every node may do.</summary>
public enum AnywhereAction
{
    /// <summary>Go to a node, such as the one that leads to a person.</summary>
    Go,

    /// <summary>Ask the same question again.</summary>
    Repeat,

    /// <summary>Explain the question.</summary>
    Help,
}
