namespace CallCenter.Flows.Graphs;

/// <summary>Something that takes a place in a layer: a node, or the point at which a long edge passes the layer.</summary>
internal sealed class LayerSlot(int node, int layer)
{
    /// <summary>The node's index; less than 0 for the point of an edge.</summary>
    public int Node => node;

    public int Layer => layer;

    public int Order { get; set; }

    public double X { get; set; }

    /// <summary>The width of what is drawn.</summary>
    public double BoxWidth { get; set; }

    /// <summary>The width it needs: a way to the node itself is drawn beside it.</summary>
    public double Width { get; set; }

    public List<LayerSlot> Above { get; } = [];

    public List<LayerSlot> Below { get; } = [];

    public bool IsPoint => Node < 0;
}

/// <summary>An edge through the layers.</summary>
/// <param name="Edge">The edge's index.</param>
/// <param name="Slots">What it goes through from top to bottom.</param>
/// <param name="IsBack">Whether it leads from the bottom to the top.</param>
internal sealed record LayerChain(int Edge, IReadOnlyList<LayerSlot> Slots, bool IsBack);

/// <summary>A graph parted into layers: no edge stays within one or skips one.</summary>
/// <param name="Layers">The layers from top to bottom.</param>
/// <param name="Chains">Every edge that does not lead from a node to itself.</param>
internal sealed record GraphLayers(List<List<LayerSlot>> Layers, List<LayerChain> Chains)
{
    public static GraphLayers Of(FlowGraph graph)
    {
        var isBack = BackEdges(graph);
        var down = graph.Edges.Select((edge, index) => isBack[index] ? (From: edge.To, To: edge.From) : (edge.From, edge.To)).ToList();
        var layerOf = LongestPaths(graph, down);
        var slots = layerOf.Select((layer, node) => new LayerSlot(node, layer)).ToList();
        var layers = Enumerable.Range(0, layerOf.Max() + 1).Select(_ => new List<LayerSlot>()).ToList();
        var chains = new List<LayerChain>();
        for (var index = 0; index < down.Count; index++)
        {
            var (from, to) = down[index];
            if (from != to)
            {
                chains.Add(new LayerChain(index, Chain(slots[from], slots[to]), isBack[index]));
            }
        }

        Fill(layers, slots);
        return new GraphLayers(layers, chains);
    }

    // Depth first from the beginning, in file order: what leads to a node that is still being walked leads back.
    private static bool[] BackEdges(FlowGraph graph)
    {
        var outgoing = graph.Edges.Select((edge, index) => (edge, index)).ToLookup(pair => pair.edge.From, pair => pair.index);
        var isBack = new bool[graph.Edges.Length];
        var state = new int[graph.Nodes.Length];
        for (var root = 0; root < state.Length; root++)
        {
            if (state[root] != 0)
            {
                continue;
            }

            // With a stack of its own: a flow may be deeper than the machine's.
            var stack = new Stack<(int Node, IEnumerator<int> Ways)>();
            state[root] = 1;
            stack.Push((root, outgoing[root].GetEnumerator()));
            while (stack.TryPeek(out var top))
            {
                if (!top.Ways.MoveNext())
                {
                    state[top.Node] = 2;
                    stack.Pop();
                    continue;
                }

                var to = graph.Edges[top.Ways.Current].To;
                isBack[top.Ways.Current] = state[to] == 1 && to != top.Node;
                if (state[to] == 0)
                {
                    state[to] = 1;
                    stack.Push((to, outgoing[to].GetEnumerator()));
                }
            }
        }

        return isBack;
    }

    private static int[] LongestPaths(FlowGraph graph, List<(int From, int To)> down)
    {
        var ways = down.Where(way => way.From != way.To).ToList();
        var outgoing = ways.ToLookup(way => way.From, way => way.To);
        var waiting = new int[graph.Nodes.Length];
        foreach (var (_, to) in ways)
        {
            waiting[to]++;
        }

        var layer = new int[graph.Nodes.Length];
        var order = new List<int>();
        var ready = new Queue<int>(Enumerable.Range(0, waiting.Length).Where(node => waiting[node] == 0));
        while (ready.TryDequeue(out var node))
        {
            order.Add(node);
            foreach (var to in outgoing[node])
            {
                layer[to] = Math.Max(layer[to], layer[node] + 1);
                if (--waiting[to] == 0)
                {
                    ready.Enqueue(to);
                }
            }
        }

        // What no call comes to from the beginning, such as what works everywhere, stands just above where it leads.
        var isWalked = new bool[layer.Length];
        isWalked[0] = true;
        foreach (var node in order.Where(node => isWalked[node]))
        {
            foreach (var to in outgoing[node])
            {
                isWalked[to] = true;
            }
        }

        Lower(layer, order, outgoing, isWalked);
        return layer;
    }

    // From the bottom up to just above what is fixed; then what hangs on the lowered ones follows.
    private static void Lower(int[] layer, List<int> order, ILookup<int, int> outgoing, bool[] isFixed)
    {
        var isLowered = (bool[])isFixed.Clone();
        foreach (var node in Enumerable.Reverse(order).Where(node => !isFixed[node] && outgoing[node].Any(to => isLowered[to])))
        {
            layer[node] = Math.Max(layer[node], outgoing[node].Where(to => isLowered[to]).Min(to => layer[to]) - 1);
            isLowered[node] = true;
        }

        foreach (var node in order.Where(node => !isFixed[node]))
        {
            foreach (var to in outgoing[node].Where(to => !isLowered[to]))
            {
                layer[to] = Math.Max(layer[to], layer[node] + 1);
            }
        }
    }

    private static List<LayerSlot> Chain(LayerSlot from, LayerSlot to)
    {
        var chain = new List<LayerSlot> { from };
        for (var layer = from.Layer + 1; layer < to.Layer; layer++)
        {
            chain.Add(new LayerSlot(-1, layer));
        }

        chain.Add(to);
        for (var i = 1; i < chain.Count; i++)
        {
            chain[i - 1].Below.Add(chain[i]);
            chain[i].Above.Add(chain[i - 1]);
        }

        return chain;
    }

    // First come, first placed: depth first from the beginning, so that a node's ways lie side by side in their order.
    private static void Fill(List<List<LayerSlot>> layers, List<LayerSlot> slots)
    {
        var placed = new HashSet<LayerSlot>();
        foreach (var root in slots)
        {
            var stack = new Stack<LayerSlot>([root]);
            while (stack.TryPop(out var slot))
            {
                if (!placed.Add(slot))
                {
                    continue;
                }

                slot.Order = layers[slot.Layer].Count;
                layers[slot.Layer].Add(slot);
                for (var i = slot.Below.Count - 1; i >= 0; i--)
                {
                    stack.Push(slot.Below[i]);
                }
            }
        }
    }
}
