namespace CallCenter.Flows.Graphs;

/// <summary>Sorts the layers so that few edges cross: medians of the neighbours, up and down, keeping the best.</summary>
internal static class GraphOrder
{
    private const int Sweeps = 24;

    // Beyond this an exchange of neighbours one by one costs more time than its picture is worth.
    private const int MostSlotsToExchange = 4_000;

    public static void Sort(GraphLayers graph)
    {
        var best = Orders(graph);
        var fewest = Crossings(graph);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            Sweep(graph, downwards: sweep % 2 == 0);
            if (Crossings(graph) is var crossings && crossings < fewest)
            {
                (best, fewest) = (Orders(graph), crossings);
            }
        }

        Restore(best);
        if (best.Sum(pair => pair.Order.Count) <= MostSlotsToExchange)
        {
            Exchange(graph);
        }
    }

    private static void Sweep(GraphLayers graph, bool downwards)
    {
        var layers = graph.Layers;
        for (var step = 1; step < layers.Count; step++)
        {
            var layer = layers[downwards ? step : layers.Count - 1 - step];
            var keyed = layer.ConvertAll(slot => (Slot: slot, Median: Median(downwards ? slot.Above : slot.Below)));
            var sorted = keyed.Where(pair => pair.Median >= 0).OrderBy(pair => pair.Median).ThenBy(pair => pair.Slot.Order).Select(pair => pair.Slot).ToList();
            var next = 0;
            for (var i = 0; i < layer.Count; i++)
            {
                // Who has no neighbour on that side stays where it is.
                layer[i] = keyed[i].Median >= 0 ? sorted[next++] : keyed[i].Slot;
            }

            Number(layer);
        }
    }

    private static double Median(List<LayerSlot> neighbours)
    {
        if (neighbours.Count == 0)
        {
            return -1;
        }

        var orders = neighbours.ConvertAll(slot => slot.Order);
        orders.Sort();
        var middle = orders.Count / 2;
        return orders.Count % 2 == 1 ? orders[middle] : (orders[middle - 1] + orders[middle]) / 2.0;
    }

    // Neighbours change places as long as that takes crossings away.
    private static void Exchange(GraphLayers graph)
    {
        var isBetter = true;
        for (var round = 0; round < 8 && isBetter; round++)
        {
            isBetter = false;
            foreach (var layer in graph.Layers)
            {
                for (var i = 0; i + 1 < layer.Count; i++)
                {
                    var (left, right) = (layer[i], layer[i + 1]);
                    if (Between(left.Above, right.Above) + Between(left.Below, right.Below) > Between(right.Above, left.Above) + Between(right.Below, left.Below))
                    {
                        (layer[i], layer[i + 1]) = (right, left);
                        (left.Order, right.Order) = (i + 1, i);
                        isBetter = true;
                    }
                }
            }
        }
    }

    private static int Between(List<LayerSlot> left, List<LayerSlot> right) =>
        left.Sum(one => right.Count(other => other.Order < one.Order));

    // The inversions among all edges between two layers, counted by a tree of sums.
    private static long Crossings(GraphLayers graph)
    {
        long crossings = 0;
        for (var upper = 0; upper + 1 < graph.Layers.Count; upper++)
        {
            var lower = graph.Layers[upper + 1].Count;
            var sums = new int[lower + 1];
            var seen = 0;
            foreach (var slot in graph.Layers[upper])
            {
                foreach (var below in slot.Below.OrderBy(other => other.Order))
                {
                    crossings += seen - UpTo(sums, below.Order);
                }

                foreach (var below in slot.Below)
                {
                    Count(sums, below.Order);
                    seen++;
                }
            }
        }

        return crossings;
    }

    private static int UpTo(int[] sums, int order)
    {
        var sum = 0;
        for (var i = order + 1; i > 0; i -= i & -i)
        {
            sum += sums[i];
        }

        return sum;
    }

    private static void Count(int[] sums, int order)
    {
        for (var i = order + 1; i < sums.Length; i += i & -i)
        {
            sums[i]++;
        }
    }

    private static List<(List<LayerSlot> Layer, List<LayerSlot> Order)> Orders(GraphLayers graph) =>
        graph.Layers.ConvertAll(layer => (layer, layer.ToList()));

    private static void Restore(List<(List<LayerSlot> Layer, List<LayerSlot> Order)> best)
    {
        foreach (var (layer, order) in best)
        {
            layer.Clear();
            layer.AddRange(order);
            Number(layer);
        }
    }

    private static void Number(List<LayerSlot> layer)
    {
        for (var i = 0; i < layer.Count; i++)
        {
            layer[i].Order = i;
        }
    }
}
