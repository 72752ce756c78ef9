using System.Collections.Immutable;
using System.Globalization;
using System.Security;
using System.Text;

namespace CallCenter.Flows.Graphs;

/// <summary>
/// A graph as an SVG picture. It needs no font, style sheet or script from elsewhere, and says for screen readers
/// everything that it draws.
/// </summary>
public static class GraphSvg
{
    private const string Ink = "#1f2933";
    private const string Faint = "#5b6774";
    private const string Line = "#8793a1";
    private const string Walked = "#b4380d";

    /// <summary>Draws a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="walked">The ways that a call took, by node and outcome; drawn bold. Null for none.</param>
    /// <returns>The document; the same for the same graph.</returns>
    public static string Write(FlowGraph graph, IReadOnlySet<(string Node, string Outcome)>? walked = null)
    {
        var layout = GraphLayout.Of(graph);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"graphics-document\" aria-labelledby=\"title\" aria-describedby=\"about\" viewBox=\"0 0 {layout.Width:0} {layout.Height:0}\" width=\"{layout.Width:0}\" height=\"{layout.Height:0}\" font-family=\"system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"  <title id=\"title\">The flow {Text(graph.Name)}</title>\n  <desc id=\"about\">{Text(Summary(graph))}</desc>\n");
        svg.Append("  <defs>\n");
        svg.Append(CultureInfo.InvariantCulture, $"    <marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0,0.5 L8,4 L0,7.5 Z\" fill=\"{Line}\"/></marker>\n");
        svg.Append(CultureInfo.InvariantCulture, $"    <marker id=\"arrow-walked\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"10\" markerHeight=\"10\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0,0.5 L8,4 L0,7.5 Z\" fill=\"{Walked}\"/></marker>\n");
        svg.Append("  </defs>\n  <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        var taken = layout.Edges.Select(edge => IsWalked(graph, edge.Edge, walked)).ToImmutableArray();
        Edges(svg, layout, taken);
        for (var i = 0; i < graph.Nodes.Length; i++)
        {
            var isOnTheWay = layout.Edges.Select((edge, at) => taken[at] && (edge.Edge.From == i || edge.Edge.To == i)).Any(on => on);
            Node(svg, layout, i, isOnTheWay);
        }

        Labels(svg, layout, taken);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Edges(StringBuilder svg, GraphLayout layout, ImmutableArray<bool> taken)
    {
        svg.Append("  <g fill=\"none\" aria-hidden=\"true\">\n");
        for (var i = 0; i < layout.Edges.Length; i++)
        {
            var edge = layout.Edges[i];
            var isDashed = edge.IsBack || layout.Graph.Nodes[edge.Edge.From].Role is GraphRole.Everywhere;
            svg.Append(CultureInfo.InvariantCulture, $"    <path class=\"edge{(edge.IsBack ? " back" : "")}{(taken[i] ? " walked" : "")}\" data-from=\"{Text(layout.Graph.Nodes[edge.Edge.From].Name)}\" data-to=\"{Text(layout.Graph.Nodes[edge.Edge.To].Name)}\" d=\"{Path(edge)}\" stroke=\"{(taken[i] ? Walked : Line)}\" stroke-width=\"{(taken[i] ? "3" : "1.4")}\"{(isDashed ? " stroke-dasharray=\"5 4\"" : "")} marker-end=\"url(#arrow{(taken[i] ? "-walked" : "")})\"/>\n");
        }

        svg.Append("  </g>\n");
    }

    private static void Labels(StringBuilder svg, GraphLayout layout, ImmutableArray<bool> taken)
    {
        svg.Append("  <g font-size=\"11\" text-anchor=\"middle\" aria-hidden=\"true\">\n");
        for (var i = 0; i < layout.Edges.Length; i++)
        {
            if (layout.Edges[i] is { Label: { } box, Edge.Label: var label })
            {
                svg.Append(CultureInfo.InvariantCulture, $"    <rect x=\"{box.X:0.#}\" y=\"{box.Y:0.#}\" width=\"{box.Width:0.#}\" height=\"{box.Height:0.#}\" rx=\"4\" fill=\"#ffffff\" fill-opacity=\"0.92\"/><text x=\"{box.MiddleX:0.#}\" y=\"{box.Y + 11:0.#}\" fill=\"{(taken[i] ? Walked : Faint)}\"{(taken[i] ? " font-weight=\"bold\"" : "")}>{Text(label)}</text>\n");
            }
        }

        svg.Append("  </g>\n");
    }

    private static void Node(StringBuilder svg, GraphLayout layout, int index, bool isWalked)
    {
        var (node, box) = (layout.Graph.Nodes[index], layout.Nodes[index]);
        var (fill, stroke) = Colours(node);
        var radius = node.Role is GraphRole.Node ? 6 : box.Height / 2;
        svg.Append(CultureInfo.InvariantCulture, $"  <g class=\"node\" role=\"graphics-symbol\" data-node=\"{Text(node.Name)}\" aria-label=\"{Text(Described(layout.Graph, index))}\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"    <title>{Text(Described(layout.Graph, index))}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"    <rect x=\"{box.X:0.#}\" y=\"{box.Y:0.#}\" width=\"{box.Width:0.#}\" height=\"{box.Height:0.#}\" rx=\"{radius:0.#}\" fill=\"{fill}\" stroke=\"{(isWalked ? Walked : stroke)}\" stroke-width=\"{(isWalked ? "3" : "1.4")}\"/>\n");
        var small = GraphText.Small(node);
        svg.Append(CultureInfo.InvariantCulture, $"    <text x=\"{box.MiddleX:0.#}\" y=\"{box.Y + (small.Length == 0 ? 27 : 20):0.#}\" text-anchor=\"middle\" font-size=\"13\" font-weight=\"600\" fill=\"{Ink}\">{Text(node.Name)}</text>\n");
        if (small.Length > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"    <text x=\"{box.MiddleX:0.#}\" y=\"{box.Y + 36:0.#}\" text-anchor=\"middle\" font-size=\"11\" fill=\"{Faint}\">{Text(small)}</text>\n");
        }

        svg.Append("  </g>\n");
    }

    // Curves between layers, straight lines past them; a way to the node itself goes round its right side.
    private static string Path(PlacedEdge edge)
    {
        var points = edge.Points;
        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{points[0].X:0.#},{points[0].Y:0.#}");
        if (edge.Edge.From == edge.Edge.To)
        {
            return path.Append(CultureInfo.InvariantCulture, $" C{points[0].X + 30:0.#},{points[0].Y - 8:0.#} {points[1].X + 30:0.#},{points[1].Y + 8:0.#} {points[1].X:0.#},{points[1].Y:0.#}").ToString();
        }

        for (var i = 0; i + 1 < points.Length; i++)
        {
            var (from, to) = (points[i], points[i + 1]);
            var middle = (from.Y + to.Y) / 2;
            path.Append(i % 2 == 0
                ? string.Create(CultureInfo.InvariantCulture, $" C{from.X:0.#},{middle:0.#} {to.X:0.#},{middle:0.#} {to.X:0.#},{to.Y:0.#}")
                : string.Create(CultureInfo.InvariantCulture, $" L{to.X:0.#},{to.Y:0.#}"));
        }

        return path.ToString();
    }

    // By what the node does for the caller; the word stands in the box, so nobody needs to see the colour.
    private static (string Fill, string Stroke) Colours(GraphNode node) => node switch
    {
        { Role: GraphRole.Beginning } => ("#dfe4ea", "#1f2933"),
        { Role: GraphRole.Everywhere } => ("#fbeaea", "#b42318"),
        { Kind: "menu" or "collect" or "identify" or "verify" } => ("#e6f0fb", "#2f6db5"),
        { Kind: "queue" or "transfer" or "callback" or "voicemail" } => ("#e5f5ea", "#2b8a4b"),
        { Kind: "branch" or "hours" or "split" or "loop" or "set" } => ("#f1eafa", "#7a52b3"),
        { Kind: "lookup" or "http" or "sms" or "notify" or "announcements" } => ("#fdf3dc", "#b7791f"),
        { Kind: "call-flow" or "return" } => ("#e3f5f5", "#1f7a7a"),
        _ => ("#f4f5f7", "#7b8794"),
    };

    private static bool IsWalked(FlowGraph graph, GraphEdge edge, IReadOnlySet<(string Node, string Outcome)>? walked) =>
        walked is not null && (graph.Nodes[edge.From].Role is GraphRole.Beginning
            ? walked.Count > 0
            : graph.Nodes[edge.From].Role is GraphRole.Everywhere
                ? walked.Any(way => way.Outcome == edge.Outcomes[0])
                : edge.Outcomes.Any(outcome => walked.Contains((graph.Nodes[edge.From].Name, outcome))));

    private static string Summary(FlowGraph graph) => string.Create(
        CultureInfo.InvariantCulture,
        $"{graph.Nodes.Count(node => node.Role is GraphRole.Node)} nodes, drawn from top to bottom. A call begins at {string.Join(", ", graph.Edges.Where(edge => edge.From == 0).Select(edge => graph.Nodes[edge.To].Name))}. Each node names its ways.");

    private static string Described(FlowGraph graph, int index)
    {
        var node = graph.Nodes[index];
        var ways = graph.Edges.Where(edge => edge.From == index).Select(edge => $"{string.Join(", ", edge.Outcomes.Where(outcome => outcome.Length > 0))} to {graph.Nodes[edge.To].Name}".TrimStart());
        var what = node.Role is GraphRole.Node ? $"{node.Name}, {GraphText.Small(node)}, line {node.Line.ToString(CultureInfo.InvariantCulture)}" : node.Name;
        return string.Join("; ", ways.Prepend(what));
    }

    private static string Text(string text) => SecurityElement.Escape(text);
}
