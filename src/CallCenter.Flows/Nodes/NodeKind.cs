using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes;

/// <summary>One kind of node: how it is written, how it is read and what it does. Each kind lives in a folder of its own.</summary>
public interface INodeKind
{
    /// <summary>The key that names the kind in a flow file, such as <c>menu</c>.</summary>
    string Keyword { get; }

    /// <summary>What nodes of this kind do, in a sentence for ops staff.</summary>
    string About { get; }

    /// <summary>Every key such a node may have, the keyword too.</summary>
    IReadOnlyList<Key> Keys { get; }

    /// <summary>The record that holds a node of this kind.</summary>
    Type NodeType { get; }

    /// <summary>Reads one node.</summary>
    /// <param name="name">The node's name.</param>
    /// <param name="section">Its lines; faults are noted there.</param>
    FlowNode Read(string name, YamlSection section);

    /// <summary>What the node makes of an event. Pure and total.</summary>
    /// <param name="node">A node of this kind.</param>
    /// <param name="turn">The event and where the call stands.</param>
    NodeResult Step(FlowNode node, NodeTurn turn);
}

/// <summary>A kind of node with its record.</summary>
/// <typeparam name="TNode">The record.</typeparam>
internal abstract class NodeKind<TNode> : INodeKind
    where TNode : FlowNode
{
    public abstract string Keyword { get; }

    public abstract string About { get; }

    public abstract IReadOnlyList<Key> Keys { get; }

    public Type NodeType => typeof(TNode);

    FlowNode INodeKind.Read(string name, YamlSection section) => Read(name, section);

    NodeResult INodeKind.Step(FlowNode node, NodeTurn turn) => Step((TNode)node, turn);

    protected abstract TNode Read(string name, YamlSection section);

    protected abstract NodeResult Step(TNode node, NodeTurn turn);
}
