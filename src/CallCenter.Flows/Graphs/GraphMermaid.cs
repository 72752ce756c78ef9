using System.Globalization;
using System.Text;

namespace CallCenter.Flows.Graphs;

/// <summary>A graph as Mermaid text, which many tools draw.</summary>
public static class GraphMermaid
{
    /// <summary>Writes the text.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Write(FlowGraph graph)
    {
        var text = new StringBuilder("flowchart TD\n");
        for (var i = 0; i < graph.Nodes.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  n{i}{Shape(graph.Nodes[i])}\n");
        }

        foreach (var edge in graph.Edges)
        {
            var arrow = graph.Nodes[edge.From].Role is GraphRole.Everywhere ? "-.->" : "-->";
            text.Append(CultureInfo.InvariantCulture, $"  n{edge.From} {arrow}{(edge.Label.Length == 0 ? "" : $"|{Quoted(edge.Label)}|")} n{edge.To}\n");
        }

        return text.ToString();
    }

    private static string Shape(GraphNode node) => node switch
    {
        { Role: GraphRole.Beginning } => $"(({Quoted(node.Name)}))",
        { Role: GraphRole.Everywhere } => $"([{Quoted(node.Name)}])",
        { Kind: "branch" or "hours" or "split" or "loop" } => $"{{{Quoted(Words(node))}}}",
        { Kind: "queue" } => $"[/{Quoted(Words(node))}/]",
        _ => $"[{Quoted(Words(node))}]",
    };

    private static string Words(GraphNode node) => $"{node.Name}<br/>{node.Kind}{(node.About.Length == 0 ? "" : $": {node.About}")}";

    private static string Quoted(string text) =>
        $"\"{text.Replace("\"", "#quot;", StringComparison.Ordinal).Replace("{", "#123;", StringComparison.Ordinal).Replace("}", "#125;", StringComparison.Ordinal)}\"";
}
