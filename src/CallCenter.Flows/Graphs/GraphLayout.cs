using System.Collections.Immutable;

namespace CallCenter.Flows.Graphs;

/// <summary>A rectangle, in pixels from the top left.</summary>
/// <param name="X">Its left side.</param>
/// <param name="Y">Its top.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
public readonly record struct GraphBox(double X, double Y, double Width, double Height)
{
    /// <summary>Its middle from left to right.</summary>
    public double MiddleX => X + (Width / 2);

    /// <summary>Whether two overlap; touching is none.</summary>
    /// <param name="other">The other.</param>
    public bool Overlaps(GraphBox other) =>
        X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;

    /// <summary>Whether a point is inside.</summary>
    /// <param name="x">Its distance from the left.</param>
    /// <param name="y">Its distance from the top.</param>
    public bool Contains(double x, double y) => x > X && x < X + Width && y > Y && y < Y + Height;
}

/// <summary>A point, in pixels from the top left.</summary>
/// <param name="X">Its distance from the left.</param>
/// <param name="Y">Its distance from the top.</param>
public readonly record struct GraphPoint(double X, double Y);

/// <summary>Where an edge is drawn.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Points">
/// From where it comes to where it leads: between the first two an S-shaped curve, between the next two a straight line, and so on in turn.
/// </param>
/// <param name="IsBack">Whether it leads back up.</param>
/// <param name="Label">Where its label stands; null where it has none.</param>
public sealed record PlacedEdge(GraphEdge Edge, ImmutableArray<GraphPoint> Points, bool IsBack, GraphBox? Label);

/// <summary>Where everything of a graph is drawn.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Nodes">The boxes of its nodes, in their order.</param>
/// <param name="Edges">Its edges, in their order.</param>
/// <param name="Width">How wide the whole is.</param>
/// <param name="Height">How high the whole is.</param>
public sealed record GraphLayout(
    FlowGraph Graph, ImmutableArray<GraphBox> Nodes, ImmutableArray<PlacedEdge> Edges, double Width, double Height)
{
    /// <summary>
    /// Places a graph in layers from top to bottom: ways that lead back are found from the start in file order, each node
    /// stands below all that lead to it, long ways are led around nodes, and what crosses is sorted until it crosses least.
    /// The same graph is placed the same way every time.
    /// </summary>
    /// <param name="graph">The graph.</param>
    public static GraphLayout Of(FlowGraph graph)
    {
        var layers = GraphLayers.Of(graph);
        GraphOrder.Sort(layers);
        return GraphPlacement.Place(graph, layers);
    }
}
