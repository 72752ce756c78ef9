using System.Collections.Immutable;
using CallCenter.Flows.Conversations;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes;
using CallCenter.Flows.Nodes.CallFlow;
using CallCenter.Flows.Nodes.Queue;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Graphs;

/// <summary>What a node of a graph stands for.</summary>
public enum GraphRole
{
    /// <summary>Where a call begins.</summary>
    Beginning,

    /// <summary>What leads somewhere from everywhere: <c>on-error</c>, or a key that works in every node.</summary>
    Everywhere,

    /// <summary>A node of the flow.</summary>
    Node,
}

/// <summary>One node of a graph.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Role">What it stands for.</param>
/// <param name="Kind">The keyword of its kind; empty where it is no node of the flow.</param>
/// <param name="About">What it says, asks or leads to, in a few words; may be empty.</param>
/// <param name="Line">The line it is written on.</param>
public sealed record GraphNode(string Name, GraphRole Role, string Kind, string About, int Line);

/// <summary>All the ways from one node to another, drawn as one.</summary>
/// <param name="From">The index of the node it comes from.</param>
/// <param name="To">The index of the node it leads to.</param>
/// <param name="Outcomes">The outcomes, in the order they are written.</param>
public sealed record GraphEdge(int From, int To, ImmutableArray<string> Outcomes)
{
    /// <summary>What stands at the edge; empty where the node knows only one way.</summary>
    public string Label { get; init; } = "";
}

/// <summary>A flow as a graph, in the order of its file.</summary>
/// <param name="Name">The flow's name.</param>
/// <param name="Nodes">The beginning first, then the nodes in file order, then what works everywhere.</param>
/// <param name="Edges">The edges, by the order of their nodes.</param>
public sealed record FlowGraph(string Name, ImmutableArray<GraphNode> Nodes, ImmutableArray<GraphEdge> Edges)
{
    private const int LongestAbout = 30;

    /// <summary>Makes the graph of a flow.</summary>
    /// <param name="flow">The flow; ways that lead nowhere are left out.</param>
    public static FlowGraph Of(Flow flow)
    {
        var nodes = ImmutableArray.CreateBuilder<GraphNode>();
        nodes.Add(new GraphNode("start", GraphRole.Beginning, "", "", flow.At.Line));
        nodes.AddRange(InFileOrder(flow).Select(node => new GraphNode(node.Name, GraphRole.Node, NodeKinds.Of(node).Keyword, AboutOf(node), node.At.Line)));
        var index = nodes.Select((node, at) => (node.Name, at)).Skip(1).ToDictionary(pair => pair.Name, pair => pair.at, StringComparer.Ordinal);
        var ways = FlowCoverage.WaysOf(flow).ToList();
        var edges = Merged(index, [new FlowWay(flow.Name, "start", "", flow.Start.Target, flow.Start.At)], _ => 0)
            .Concat(InFileOrder(flow).SelectMany(node => Merged(index, ways.Where(way => way.Node == node.Name), way => index[way.Node!])))
            .ToList();
        foreach (var wide in ways.Where(way => way.Node is null && index.ContainsKey(way.Target)))
        {
            edges.Add(new GraphEdge(nodes.Count, index[wide.Target], [wide.Outcome]));
            nodes.Add(new GraphNode(NameOf(wide), GraphRole.Everywhere, "", "from every node", wide.At.Line));
        }

        return new FlowGraph(flow.Name, nodes.ToImmutable(), [.. edges]);
    }

    /// <summary>The nodes of a flow in the order of its file.</summary>
    /// <param name="flow">The flow.</param>
    public static IEnumerable<FlowNode> InFileOrder(Flow flow) =>
        flow.Nodes.Values.OrderBy(node => node.At.Line).ThenBy(node => node.At.Column).ThenBy(node => node.Name, StringComparer.Ordinal);

    private static IEnumerable<GraphEdge> Merged(Dictionary<string, int> index, IEnumerable<FlowWay> ways, Func<FlowWay, int> from) => ways
        .Where(way => index.ContainsKey(way.Target))
        .GroupBy(way => (From: from(way), To: index[way.Target]))
        .Select(group => new GraphEdge(group.Key.From, group.Key.To, [.. group.Select(way => way.Outcome)])
        {
            Label = string.Join(", ", group.Select(way => Short(way.Outcome)).Where(word => word.Length > 0)),
        });

    private static string NameOf(FlowWay wide) =>
        wide.Outcome == PathStep.OnError ? wide.Outcome : $"key {wide.Outcome[PathStep.Anywhere("").Length..]}";

    // "next" tells nothing that the arrow does not; a key tells itself.
    private static string Short(string outcome) =>
        outcome == "next" ? "" : outcome.StartsWith("choice ", StringComparison.Ordinal) ? outcome["choice ".Length..] : outcome;

    private static string AboutOf(FlowNode node)
    {
        var about = node switch
        {
            QueueNode queue => queue.Queue.Template.Text,
            CallFlowNode call => call.Flow,
            _ => node.Prompts.Select(use => use.Prompt.Name).FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? "",
        };
        return about.Length <= LongestAbout ? about : $"{about[..(LongestAbout - 1)]}…";
    }
}
