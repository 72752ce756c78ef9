using System.Collections.Immutable;
using CallCenter.Flows.Graphs;
using CsCheck;

namespace CallCenter.Flows.Tests.Graphs;

/// <summary>Whatever the flow, its picture is readable: nothing lies on anything, and everything is drawn.</summary>
internal sealed class GraphLayoutProperties
{
    private static readonly Gen<FlowGraph> Any =
        from count in Gen.Int[2, 40]
        from ways in Gen.Select(Gen.Int[0, count - 1], Gen.Int[1, count - 1], Gen.Int[0, 12]).Array[1, count * 3]
        select Graph(count, ways.Select(way => (way.Item1, way.Item2, new string('x', way.Item3))));

    [Test]
    public void Of_AnyGraph_NoNodeLiesOnAnother() =>
        Any.Sample(graph =>
        {
            var boxes = GraphLayout.Of(graph).Nodes;
            return boxes.Length == graph.Nodes.Length
                && boxes.All(box => box is { X: >= 0, Y: >= 0, Width: > 0, Height: > 0 })
                && Pairs(boxes.Length).All(pair => !boxes[pair.A].Overlaps(boxes[pair.B]));
        });

    [Test]
    public void Of_AnyGraph_EveryEdgeLeadsFromItsNodeToItsNodeAndThroughNone() =>
        Any.Sample(graph =>
        {
            var layout = GraphLayout.Of(graph);
            return layout.Edges.Length == graph.Edges.Length && layout.Edges.Zip(graph.Edges).All(pair =>
                pair.First.Edge == pair.Second
                && Touches(layout.Nodes[pair.Second.From], pair.First.Points[0])
                && Touches(layout.Nodes[pair.Second.To], pair.First.Points[^1])
                && (pair.Second.From == pair.Second.To || !Line(pair.First).Any(point => layout.Nodes.Any(box => box.Contains(point.X, point.Y)))));
        });

    [Test]
    public void Of_AnyGraph_EveryLabelIsDrawnInsideThePictureAndOnNoNode() =>
        Any.Sample(graph =>
        {
            var layout = GraphLayout.Of(graph);
            return layout.Edges.All(edge => edge.Label is null == (edge.Edge.Label.Length == 0))
                && layout.Edges.Where(edge => edge.Edge.From != edge.Edge.To).All(edge =>
                    edge.Label is not { } label || (label.X + label.Width <= layout.Width && !layout.Nodes.Any(label.Overlaps)));
        });

    [Test]
    public void Of_SameGraphTwice_SamePicture() => Any.Sample(graph => GraphSvg.Write(graph) == GraphSvg.Write(graph), iter: 20);

    [Test]
    public void Of_GraphWithoutCircles_EveryEdgeLeadsDown() =>
        Any.Sample(graph =>
        {
            var ways = graph.Edges.Where(edge => edge.From < edge.To).ToImmutableArray();
            return GraphLayout.Of(graph with { Edges = ways }).Edges.All(edge => !edge.IsBack && edge.Points[0].Y < edge.Points[^1].Y);
        });

    [Test]
    public void Of_ThreeHundredNodes_IsPlacedQuickly()
    {
        var random = new Random(7);
        var graph = Graph(300, Enumerable.Range(0, 600).Select(i => (i % 300, Math.Max(1, Math.Min(299, (i % 300) + random.Next(-20, 30))), "noinput")));
        GraphLayout.Of(graph);

        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        GraphLayout.Of(graph);
        var took = System.Diagnostics.Stopwatch.GetElapsedTime(start);

        TestContext.Out.WriteLine($"300 nodes, {graph.Edges.Length} edges: {took.TotalMilliseconds:0} ms");
        Assert.That(took, Is.LessThan(TimeSpan.FromSeconds(3)));
    }

    private static FlowGraph Graph(int count, IEnumerable<(int From, int To, string Label)> ways) => new(
        "any",
        [.. Enumerable.Range(0, count).Select(i => new GraphNode(i == 0 ? "start" : $"node-{i}", i == 0 ? GraphRole.Beginning : i == count - 1 && count > 5 ? GraphRole.Everywhere : GraphRole.Node, "say", "", i))],
        [.. ways.Where(way => way.To != count - 1 || count <= 5).DistinctBy(way => (way.From, way.To)).Select(way => new GraphEdge(way.From, way.To, [way.Label]) { Label = way.Label })]);

    private static bool Touches(GraphBox box, GraphPoint point) =>
        point.X >= box.X - 0.01 && point.X <= box.X + box.Width + 0.01 && point.Y >= box.Y - 0.01 && point.Y <= box.Y + box.Height + 0.01;

    private static IEnumerable<GraphPoint> Line(PlacedEdge edge)
    {
        for (var i = 0; i + 1 < edge.Points.Length; i++)
        {
            for (var step = 1; step < 20; step++)
            {
                var t = step / 20.0;
                var (across, down) = i % 2 == 0 ? (t * t * (3 - (2 * t)), (1.5 * t * (1 - t)) + (t * t * t)) : (t, t);
                var (from, to) = (edge.Points[i], edge.Points[i + 1]);
                yield return new GraphPoint(from.X + ((to.X - from.X) * across), from.Y + ((to.Y - from.Y) * down));
            }
        }
    }

    private static IEnumerable<(int A, int B)> Pairs(int count) =>
        Enumerable.Range(0, count).SelectMany(a => Enumerable.Range(a + 1, count - a - 1).Select(b => (a, b)));
}
