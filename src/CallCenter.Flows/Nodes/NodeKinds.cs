using System.Collections.Frozen;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.Identify;
using CallCenter.Flows.Nodes.Menu;
using CallCenter.Flows.Nodes.Queue;
using CallCenter.Flows.Nodes.Say;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes;

/// <summary>Every kind of node by its keyword and by its record. Two kinds of one keyword stop the start.</summary>
public static class NodeKinds
{
    private static readonly INodeKind[] Kinds = [new SayKind(), new MenuKind(), new IdentifyKind(), new QueueKind()];

    private static readonly FrozenDictionary<string, INodeKind> ByKeyword =
        Kinds.ToFrozenDictionary(kind => kind.Keyword, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, INodeKind> ByType = Kinds.ToFrozenDictionary(kind => kind.NodeType);

    /// <summary>Reads one node, whatever its kind.</summary>
    /// <param name="name">The node's name.</param>
    /// <param name="section">Its lines; faults are noted there.</param>
    /// <returns>Null where the lines name no kind.</returns>
    internal static FlowNode? Read(string name, YamlSection section)
    {
        // The kind is the first key that names one: a queue, too, may say something.
        foreach (var (key, _) in section.Keys)
        {
            if (ByKeyword.TryGetValue(key, out var kind))
            {
                var node = kind.Read(name, section);
                section.RejectUnknownKeys();
                return node;
            }
        }

        section.Report("FLOW008", $"'{name}' names no kind of node; begin it with one of {string.Join(", ", ByKeyword.Keys.Order(StringComparer.Ordinal))}.");
        return null;
    }

    /// <summary>What a node makes of an event.</summary>
    /// <param name="node">The node.</param>
    /// <param name="turn">The event and where the call stands.</param>
    internal static NodeResult Step(FlowNode node, NodeTurn turn) => ByType[node.GetType()].Step(node, turn);
}
