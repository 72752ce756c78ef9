namespace CallCenter.Flows.Graphs;

/// <summary>Where on a node's edge each of its lines begins and ends: side by side, in the order in which they go on.</summary>
internal sealed class GraphPorts
{
    private const double Widest = 18;

    private readonly Dictionary<(int Edge, bool IsTop), double> _shift = [];

    public static GraphPorts Of(GraphLayers layers)
    {
        var ports = new GraphPorts();
        foreach (var group in layers.Chains.GroupBy(chain => chain.Slots[0]))
        {
            ports.Spread(group.Key, [.. group.OrderBy(chain => chain.Slots[1].X).ThenBy(chain => chain.Edge)], isTop: true);
        }

        foreach (var group in layers.Chains.GroupBy(chain => chain.Slots[^1]))
        {
            ports.Spread(group.Key, [.. group.OrderBy(chain => chain.Slots[^2].X).ThenBy(chain => chain.Edge)], isTop: false);
        }

        return ports;
    }

    /// <summary>Where an edge leaves the bottom of one of its slots.</summary>
    public double Leaves(LayerChain chain, int slot) => chain.Slots[slot].X + (slot == 0 ? _shift[(chain.Edge, true)] : 0);

    /// <summary>Where it arrives at the top of the slot after that one.</summary>
    public double Arrives(LayerChain chain, int slot) =>
        chain.Slots[slot + 1].X + (slot + 2 == chain.Slots.Count ? _shift[(chain.Edge, false)] : 0);

    private void Spread(LayerSlot node, List<LayerChain> chains, bool isTop)
    {
        var step = Math.Min(Widest, (node.BoxWidth - 20) / chains.Count);
        for (var i = 0; i < chains.Count; i++)
        {
            _shift[(chains[i].Edge, isTop)] = (i - ((chains.Count - 1) / 2.0)) * step;
        }
    }
}
