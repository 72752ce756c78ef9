using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.Return;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Checking;

/// <summary>Whether sub-flows can be entered and come back.</summary>
internal static class SubFlowChecks
{
    public static IEnumerable<Finding> Find(CheckedSet set)
    {
        var called = set.Set.Flows.Values.SelectMany(SubFlows.Calls).Select(call => call.Flow).ToHashSet(StringComparer.Ordinal);
        var depths = Depths(set);
        foreach (var graph in set.Graphs)
        {
            foreach (var finding in Find(set, graph, called, depths))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Find(CheckedSet set, FlowGraph graph, HashSet<string> called, Dictionary<string, int> depths)
    {
        var flow = graph.Flow;
        var returns = graph.Nodes.Where((node, number) => node is ReturnNode && graph.IsReached[number]).ToList();
        if (set.IsMain(graph))
        {
            foreach (var node in graph.Nodes.OfType<ReturnNode>())
            {
                yield return new Finding(node.At, FindingKinds.ReturnInMain, $"'{node.Name}' returns, but calls begin with '{flow.Name}': there is nothing to return to.");
            }

            if (depths[flow.Name] > FlowState.DeepestCall)
            {
                yield return new Finding(flow.At, FindingKinds.NestedTooDeep, $"From '{flow.Name}' sub-flows call each other {depths[flow.Name]} deep; {FlowState.DeepestCall} are the most.");
            }
        }
        else if (called.Contains(flow.Name) && returns.Count == 0)
        {
            yield return new Finding(flow.At, FindingKinds.SubFlowWithoutReturn, $"'{flow.Name}' is called by another flow and never returns; add a node with 'return: returned'.");
        }
        else if (!called.Contains(flow.Name) && graph.Nodes.Any(node => node is ReturnNode))
        {
            yield return new Finding(flow.At, FindingKinds.UncalledFlow, $"No flow calls '{flow.Name}'; add a node with 'call-flow: {flow.Name}', or remove the file.");
        }

        foreach (var call in SubFlows.Calls(flow))
        {
            if (flow.Languages.Except(set.Set.Flows[call.Flow].Languages).ToList() is { Count: > 0 } missing)
            {
                yield return new Finding(
                    call.FlowAt, FindingKinds.FewerLanguages, $"'{call.Flow}' does not list {string.Join(", ", missing)}, which '{flow.Name}' speaks; list it there, too.");
            }
        }
    }

    // How deep calls go below each flow; the graphs come callees first.
    private static Dictionary<string, int> Depths(CheckedSet set)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var flow in set.Graphs.Select(graph => graph.Flow))
        {
            depths[flow.Name] = SubFlows.Calls(flow).Select(call => depths[call.Flow] + 1).DefaultIfEmpty(0).Max();
        }

        return depths;
    }
}
