using System.Collections.Frozen;
using System.Collections.Immutable;
using CallCenter.Core.Customers;

namespace CallCenter.Flows.Definition;

/// <summary>A call flow that has been read and checked: every target exists and every prompt has its texts.</summary>
/// <param name="Name">The flow's name.</param>
/// <param name="Languages">The languages it speaks, the first being the default; at least one.</param>
/// <param name="Start">The node a call begins at.</param>
/// <param name="OnError">The node for whatever nobody handled: it must lead to a person.</param>
/// <param name="Nodes">Every node by name.</param>
public sealed record Flow(
    string Name,
    ImmutableArray<Language> Languages,
    string Start,
    string OnError,
    FrozenDictionary<string, FlowNode> Nodes);
