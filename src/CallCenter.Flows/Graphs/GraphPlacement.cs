using System.Collections.Immutable;

namespace CallCenter.Flows.Graphs;

/// <summary>Gives the slots of sorted layers their places, and the edges their lines.</summary>
internal static class GraphPlacement
{
    public const double NodeHeight = 46;
    private const double Margin = 24;
    private const double BetweenNodes = 28;
    private const double PointWidth = 12;
    private const double LoopWidth = 34;
    private const int Rounds = 24;

    // A long edge that runs straight reads better than a node exactly in the middle.
    private const double PointPull = 12;

    public static GraphLayout Place(FlowGraph graph, GraphLayers layers)
    {
        var loops = graph.Edges.Where(edge => edge.From == edge.To).Select(edge => edge.From).ToHashSet();
        foreach (var slot in layers.Layers.SelectMany(layer => layer))
        {
            slot.BoxWidth = slot.IsPoint ? PointWidth : GraphText.NodeWidth(graph.Nodes[slot.Node]);
            slot.Width = slot.BoxWidth + (loops.Contains(slot.Node) ? 2 * LoopWidth : 0);
        }

        PlaceAcross(layers);
        var ports = GraphPorts.Of(layers);
        var labels = new GraphLabels(graph, layers, ports);
        var tops = Tops(labels);
        var boxes = Boxes(graph, layers, tops);
        var edges = Edges(graph, layers, ports, tops, boxes, labels);
        var width = boxes.Max(box => box.X + box.Width) + Margin + (loops.Count > 0 ? LoopWidth : 0);
        width = Math.Max(width, edges.SelectMany(edge => edge.Points.Select(point => point.X).Append(edge.Label is { } label ? label.X + label.Width : 0)).DefaultIfEmpty().Max() + Margin);
        return new GraphLayout(graph, boxes, edges, Math.Ceiling(width), Math.Ceiling(tops[^1] + NodeHeight + Margin));
    }

    private static void PlaceAcross(GraphLayers layers)
    {
        foreach (var layer in layers.Layers)
        {
            Settle(layer, _ => 0, _ => 1);
        }

        for (var round = 0; round < Rounds; round++)
        {
            var isDown = round % 2 == 0;
            foreach (var layer in isDown ? layers.Layers : Enumerable.Reverse(layers.Layers))
            {
                Settle(layer, slot => Wish(slot, isDown, isLast: round >= Rounds - 2), slot => slot.IsPoint ? PointPull : 1);
            }
        }

        var left = layers.Layers.SelectMany(layer => layer).Min(slot => slot.X - (slot.Width / 2));
        foreach (var slot in layers.Layers.SelectMany(layer => layer))
        {
            slot.X += Margin - left;
        }
    }

    // In the middle of the neighbours on one side, in the end of both.
    private static double Wish(LayerSlot slot, bool isDown, bool isLast)
    {
        var side = isDown ? slot.Above : slot.Below;
        if (isLast)
        {
            side = [.. slot.Above, .. slot.Below];
        }

        return side.Count == 0 ? slot.X : side.Average(other => other.X);
    }

    // The nearest to what everybody wishes where nobody overlaps and nobody overtakes: neighbours that are too close are joined and moved as one.
    private static void Settle(List<LayerSlot> layer, Func<LayerSlot, double> wish, Func<LayerSlot, double> pull)
    {
        var blocks = new Stack<(double Sum, double Pull, int Count)>();
        var offset = new double[layer.Count];
        for (var i = 0; i < layer.Count; i++)
        {
            offset[i] = i == 0 ? 0 : offset[i - 1] + ((layer[i - 1].Width + layer[i].Width) / 2) + Gap(layer[i - 1], layer[i]);
            var block = (Sum: (wish(layer[i]) - offset[i]) * pull(layer[i]), Pull: pull(layer[i]), Count: 1);
            while (blocks.TryPeek(out var before) && before.Sum / before.Pull > block.Sum / block.Pull)
            {
                blocks.Pop();
                block = (block.Sum + before.Sum, block.Pull + before.Pull, block.Count + before.Count);
            }

            blocks.Push(block);
        }

        var at = layer.Count;
        while (blocks.TryPop(out var block))
        {
            for (var i = 0; i < block.Count; i++)
            {
                at--;
                layer[at].X = (block.Sum / block.Pull) + offset[at];
            }
        }
    }

    private static double Gap(LayerSlot left, LayerSlot right) => left.IsPoint && right.IsPoint ? 4 : left.IsPoint || right.IsPoint ? 14 : BetweenNodes;

    private static double[] Tops(GraphLabels labels)
    {
        var tops = new double[labels.GapHeights.Count + 1];
        tops[0] = Margin;
        for (var i = 1; i < tops.Length; i++)
        {
            tops[i] = tops[i - 1] + NodeHeight + labels.GapHeights[i - 1];
        }

        return tops;
    }

    private static ImmutableArray<GraphBox> Boxes(FlowGraph graph, GraphLayers layers, double[] tops)
    {
        var boxes = new GraphBox[graph.Nodes.Length];
        foreach (var slot in layers.Layers.SelectMany(layer => layer).Where(slot => !slot.IsPoint))
        {
            boxes[slot.Node] = new GraphBox(slot.X - (slot.BoxWidth / 2), tops[slot.Layer], slot.BoxWidth, NodeHeight);
        }

        return [.. boxes];
    }

    private static ImmutableArray<PlacedEdge> Edges(
        FlowGraph graph, GraphLayers layers, GraphPorts ports, double[] tops, ImmutableArray<GraphBox> boxes, GraphLabels labels)
    {
        var edges = new PlacedEdge[graph.Edges.Length];
        foreach (var chain in layers.Chains)
        {
            var points = new List<GraphPoint>();
            for (var i = 0; i + 1 < chain.Slots.Count; i++)
            {
                points.Add(new GraphPoint(ports.Leaves(chain, i), tops[chain.Slots[i].Layer] + NodeHeight));
                points.Add(new GraphPoint(ports.Arrives(chain, i), tops[chain.Slots[i + 1].Layer]));
            }

            if (chain.IsBack)
            {
                points.Reverse();
            }

            edges[chain.Edge] = new PlacedEdge(graph.Edges[chain.Edge], [.. points], chain.IsBack, labels.BoxOf(chain, tops));
        }

        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] ??= Loop(graph.Edges[i], boxes[graph.Edges[i].From]);
        }

        return [.. edges];
    }

    private static PlacedEdge Loop(GraphEdge edge, GraphBox box)
    {
        var right = box.X + box.Width;
        return new PlacedEdge(
            edge,
            [new GraphPoint(right, box.Y + 12), new GraphPoint(right, box.Y + NodeHeight - 12)],
            IsBack: true,
            edge.Label.Length == 0 ? null : new GraphBox(right + 4, box.Y - 14, GraphText.LabelWidth(edge.Label), GraphText.LabelHeight));
    }
}
