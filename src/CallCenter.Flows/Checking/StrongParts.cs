namespace CallCenter.Flows.Checking;

/// <summary>The parts of a graph within which every node leads to every other: its loops.</summary>
internal static class StrongParts
{
    /// <summary>Finds them in time proportional to nodes and ways (Tarjan), without recursion: a flow may be a chain of thousands.</summary>
    /// <param name="next">By node, the nodes it leads to.</param>
    /// <returns>Every node once; a part comes before those that lead to it.</returns>
    public static List<List<int>> Of(IReadOnlyList<int[]> next)
    {
        var parts = new List<List<int>>();
        var (order, low, open) = (new int[next.Count], new int[next.Count], new bool[next.Count]);
        var (stack, work) = (new Stack<int>(), new Stack<(int Node, int Index)>());
        var count = 0;
        for (var root = 0; root < next.Count; root++)
        {
            if (order[root] != 0)
            {
                continue;
            }

            work.Push((root, 0));
            while (work.TryPop(out var at))
            {
                if (at.Index == 0)
                {
                    order[at.Node] = low[at.Node] = ++count;
                    stack.Push(at.Node);
                    open[at.Node] = true;
                }
                else
                {
                    low[at.Node] = Math.Min(low[at.Node], low[next[at.Node][at.Index - 1]]);
                }

                if (Descend(next[at.Node], at, order, low, open, work))
                {
                    continue;
                }

                if (low[at.Node] == order[at.Node])
                {
                    parts.Add(Close(at.Node, stack, open));
                }
            }
        }

        return parts;
    }

    /// <summary>Whether a part is a loop: several nodes, or one that leads to itself.</summary>
    /// <param name="part">The part.</param>
    /// <param name="next">By node, the nodes it leads to.</param>
    public static bool IsLoop(List<int> part, IReadOnlyList<int[]> next) => part.Count > 1 || next[part[0]].Contains(part[0]);

    private static bool Descend(int[] next, (int Node, int Index) at, int[] order, int[] low, bool[] open, Stack<(int, int)> work)
    {
        for (var index = at.Index; index < next.Length; index++)
        {
            var to = next[index];
            if (order[to] == 0)
            {
                work.Push((at.Node, index + 1));
                work.Push((to, 0));
                return true;
            }

            if (open[to])
            {
                low[at.Node] = Math.Min(low[at.Node], order[to]);
            }
        }

        return false;
    }

    private static List<int> Close(int root, Stack<int> stack, bool[] open)
    {
        var part = new List<int>();
        int node;
        do
        {
            node = stack.Pop();
            open[node] = false;
            part.Add(node);
        }
        while (node != root);

        return part;
    }
}
