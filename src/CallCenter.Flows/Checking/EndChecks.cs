using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.Hangup;
using CallCenter.Flows.Nodes.Say;

namespace CallCenter.Flows.Checking;

/// <summary>Whether a call that ends says so.</summary>
internal static class EndChecks
{
    public static IEnumerable<Finding> Find(CheckedSet set) =>
        from graph in set.Graphs
        from number in graph.Reached
        where graph.Nodes[number] is HangupNode { Prompt: null }
        where Wordless(graph, number) is not null
        select new Finding(
            graph.Nodes[number].At, FindingKinds.WordlessEnd, $"'{graph.Nodes[number].Name}' can end the call without a word, coming from {Wordless(graph, number)}; say goodbye first.");

    // Goes back over whatever says nothing to a node at which the caller last had the turn.
    private static string? Wordless(FlowGraph graph, int end)
    {
        var (open, seen) = (new Stack<int>([end]), new HashSet<int>());
        while (open.TryPop(out var number))
        {
            if (!seen.Add(number))
            {
                continue;
            }

            if (number == graph.Number(graph.Flow.Start))
            {
                return "the start";
            }

            foreach (var way in graph.In[number].Where(way => way.Exit.Say is null && graph.IsReached[way.From]))
            {
                var from = graph.Nodes[way.From];
                if (from.WaitsForTheCaller && !FlowGraph.IsPerson(from))
                {
                    return $"'{from.Name}' on {way.Outcome}";
                }

                if (from is not SayNode && !FlowGraph.IsPerson(from) && from is not Nodes.CallFlow.CallFlowNode)
                {
                    open.Push(way.From);
                }
            }
        }

        return null;
    }
}
