using CallCenter.Core.Customers;

namespace CallCenter.Flows.Definition;

/// <summary>One node of a flow. Each kind of node derives its own record, in a folder of its own.</summary>
/// <param name="Name">The node's name in its flow.</param>
/// <param name="At">Where it is written.</param>
public abstract record FlowNode(string Name, SourceMark At)
{
    /// <summary>Where the node may lead, for every outcome.</summary>
    public abstract IEnumerable<NodeEdge> Edges { get; }

    /// <summary>The prompts it may speak.</summary>
    public abstract IEnumerable<string> Prompts { get; }
}

/// <summary>Where one outcome of a node leads.</summary>
/// <param name="Outcome">The outcome's name, such as <c>noinput</c> or <c>choice 1</c>.</param>
/// <param name="Target">The node it leads to.</param>
public sealed record NodeEdge(string Outcome, string Target);

/// <summary>A way out of a node: where to go, and the language to speak from there on.</summary>
/// <param name="Target">The node to go to.</param>
/// <param name="Language">The language that is chosen by taking this way, or null to keep the present one.</param>
public sealed record NodeExit(string Target, Language? Language);
