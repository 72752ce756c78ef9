using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Checking;

/// <summary>Whether every node is come to, and every caller comes to a person or an end.</summary>
internal static class GraphChecks
{
    public static IEnumerable<Finding> Find(CheckedSet set) =>
        set.Graphs.SelectMany(graph => (IEnumerable<Finding>)[.. Unreached(graph), .. DeadEnds(graph), .. QuietLoops(set, graph), .. SilentRounds(graph)]);

    private static IEnumerable<Finding> Unreached(FlowGraph graph) => graph.Nodes
        .Where((_, number) => !graph.IsReached[number])
        .Select(node => new Finding(node.At, FindingKinds.UnreachableNode, $"No way leads to '{node.Name}'; lead one there, or remove it."));

    private static IEnumerable<Finding> DeadEnds(FlowGraph graph)
    {
        var ends = Enumerable.Range(0, graph.Nodes.Length).Where(number => IsEnd(graph, graph.Nodes[number]));
        var leadsOn = FlowGraph.Reach(ends, way => way.From, graph.In);
        var next = Next(graph, _ => true);
        return
            from part in StrongParts.Of(next)
            let first = part.Min()
            // Whatever leads into such a part is found with it.
            where graph.IsReached[first] && !leadsOn[first] && part.TrueForAll(number => Array.TrueForAll(next[number], part.Contains))
            select new Finding(
                graph.Nodes[first].At,
                FindingKinds.DeadEnd,
                $"From {Names(graph, part)} no way leads to a person or to an end; lead one to a queue, or end the call.");
    }

    private static bool IsEnd(FlowGraph graph, FlowNode node) =>
        node.EndsTheCall || FlowGraph.IsPerson(node) || node is Nodes.Return.ReturnNode or Nodes.CallFlow.CallFlowNode || (graph.LeavesByKey && node.WaitsForTheCaller);

    private static IEnumerable<Finding> QuietLoops(CheckedSet set, FlowGraph graph) => Loops(graph, way => graph.IsQuiet(way, set.PassesQuietly))
        .Select(part => new Finding(
            graph.Nodes[part.Min()].At,
            FindingKinds.QuietLoop,
            $"{Names(graph, part)} can go round without the caller being asked; ask there, or put a 'loop' node in between."));

    // A caller who gives nothing takes no way but 'noinput'.
    private static IEnumerable<Finding> SilentRounds(FlowGraph graph) => Loops(graph, way => graph.Nodes[way.From] switch
        {
            _ when way.IsWide => false,
            var node when FlowGraph.IsPerson(node) => way.Outcome is "full" or "nobody" or "failed" or "empty",
            { WaitsForTheCaller: true } => way.Outcome is "noinput" or "unidentified" or "failed" or "refused",
            Nodes.Loop.LoopNode => way.Outcome != "again",
            { IsBound: true } or Nodes.CallFlow.CallFlowNode => false,
            _ => true,
        })
        .Where(part => part.Exists(number => graph.Nodes[number].WaitsForTheCaller))
        .Select(part => new Finding(
            graph.Nodes[part.Min()].At,
            FindingKinds.SilentRound,
            $"A caller who gives nothing goes round {Names(graph, part)} for ever; lead 'noinput' to a person or to an end."));

    private static IEnumerable<List<int>> Loops(FlowGraph graph, Func<Way, bool> counts)
    {
        var next = Next(graph, counts);
        return StrongParts.Of(next).Where(part => graph.IsReached[part[0]] && StrongParts.IsLoop(part, next));
    }

    private static int[][] Next(FlowGraph graph, Func<Way, bool> counts) =>
        [.. graph.Out.Select(ways => ways.Where(counts).Select(way => way.To).Distinct().ToArray())];

    private static string Names(FlowGraph graph, List<int> part) => string.Join(", ", part.Order().Take(5).Select(number => $"'{graph.Nodes[number].Name}'"))
        + (part.Count > 5 ? $" and {part.Count - 5} more" : "");
}
