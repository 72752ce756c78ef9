namespace CallCenter.Flows.Graphs;

/// <summary>Finds each label a place on its line, in rows between two layers, so that none covers another.</summary>
internal sealed class GraphLabels
{
    private const double LeastGap = 44;
    private const double RowHeight = GraphText.LabelHeight + 4;
    private const int MostRows = 12;

    private readonly Dictionary<int, (int Gap, double X, double Row)> _places = [];
    private readonly FlowGraph _graph;

    public GraphLabels(FlowGraph graph, GraphLayers layers, GraphPorts ports)
    {
        _graph = graph;
        var byGap = layers.Chains
            .Where(chain => graph.Edges[chain.Edge].Label.Length > 0)
            .Select(chain => new Line(chain.Edge, GapOf(chain), Ends(chain, ports)))
            .ToLookup(line => line.Gap);
        for (var gap = 0; gap + 1 < layers.Layers.Count; gap++)
        {
            var lines = byGap[gap].OrderBy(line => line.X.From + line.X.To).ThenBy(line => line.Edge).ToList();
            var rows = Enumerable.Range(1, MostRows).First(count => count == MostRows || TryPlace(lines, count));
            if (rows == MostRows)
            {
                PlaceApart(lines);
                rows = Math.Max(rows, lines.Count);
            }

            GapHeights.Add(Math.Max(LeastGap, 22 + (rows * RowHeight)));
        }
    }

    /// <summary>The height of each gap between two layers.</summary>
    public List<double> GapHeights { get; } = [];

    /// <summary>Where a label stands; null where the edge has none.</summary>
    public GraphBox? BoxOf(LayerChain chain, double[] tops)
    {
        if (!_places.TryGetValue(chain.Edge, out var place))
        {
            return null;
        }

        var width = GraphText.LabelWidth(_graph.Edges[chain.Edge].Label);
        var y = tops[place.Gap] + GraphPlacement.NodeHeight + (place.Row * GapHeights[place.Gap]);
        return new GraphBox(place.X - (width / 2), y - (GraphText.LabelHeight / 2), width, GraphText.LabelHeight);
    }

    private static int GapOf(LayerChain chain) => chain.IsBack ? chain.Slots[^2].Layer : chain.Slots[0].Layer;

    // Close to the node the line comes from, on whichever side of the page that is.
    private static (double From, double To) Ends(LayerChain chain, GraphPorts ports)
    {
        var slot = chain.IsBack ? chain.Slots.Count - 2 : 0;
        return (ports.Leaves(chain, slot), ports.Arrives(chain, slot));
    }

    private bool TryPlace(List<Line> lines, int rows)
    {
        var taken = Enumerable.Range(0, rows).Select(_ => new List<(double Left, double Right)>()).ToList();
        var found = new List<(int Edge, double X, double Row)>();
        foreach (var line in lines)
        {
            var width = GraphText.LabelWidth(_graph.Edges[line.Edge].Label);
            var row = Enumerable.Range(0, rows).Cast<int?>().FirstOrDefault(candidate =>
            {
                var x = line.At(Share(candidate!.Value, rows));
                return taken[candidate.Value].TrueForAll(other => x + (width / 2) + 3 <= other.Left || x - (width / 2) - 3 >= other.Right);
            });
            if (row is not { } free)
            {
                return false;
            }

            var middle = line.At(Share(free, rows));
            taken[free].Add((middle - (width / 2), middle + (width / 2)));
            found.Add((line.Edge, middle, Share(free, rows)));
        }

        found.ForEach(place => _places[place.Edge] = (lines[0].Gap, place.X, place.Row));
        return true;
    }

    // So many lines from one place that no row has room for two: each gets its own.
    private void PlaceApart(List<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var share = Share(i, Math.Max(MostRows, lines.Count));
            _places[lines[i].Edge] = (lines[i].Gap, lines[i].At(share), share);
        }
    }

    private static double Share(int row, int rows) => (row + 1.0) / (rows + 1);

    private sealed record Line(int Edge, int Gap, (double From, double To) X)
    {
        /// <summary>How far from the left the curve is when it has gone down so much of its height.</summary>
        public double At(double share)
        {
            var (low, high) = (0.0, 1.0);
            for (var i = 0; i < 24; i++)
            {
                var t = (low + high) / 2;
                var down = (1.5 * t * (1 - t)) + (t * t * t);
                (low, high) = down < share ? (t, high) : (low, t);
            }

            return X.From + ((X.To - X.From) * low * low * (3 - (2 * low)));
        }
    }
}
