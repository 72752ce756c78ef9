using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes;
using CallCenter.Flows.Nodes.Loop;
using CallCenter.Flows.Nodes.Return;

namespace CallCenter.Flows.Checking;

/// <summary>Whether a caller for whom something broke comes to a person, whatever happens on the way.</summary>
internal static class OnErrorChecks
{
    // What may break, or keep the caller, before a person is reached.
    private static readonly HashSet<string> Asking = new(["http", "lookup", "verify", "notify", "sms", "announcements", "callback"], StringComparer.Ordinal);

    public static IEnumerable<Finding> Find(CheckedSet set)
    {
        foreach (var graph in set.Graphs)
        {
            if (graph.Flow.OnError is { } exit && graph.Number(exit) is { } start)
            {
                foreach (var finding in Walk(graph, exit, start))
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Finding> Walk(FlowGraph graph, NodeExit exit, int start)
    {
        var passed = Passed(graph, start);
        if (passed.FirstOrDefault(number => graph.Nodes[number].EndsTheCall, -1) is >= 0 and var end)
        {
            yield return new Finding(
                exit.At, FindingKinds.OnErrorWithoutPerson, $"'on-error' can end the call at '{graph.Nodes[end].Name}' before a person is reached; lead it to a queue.");
        }
        else if (Round(graph, passed) is { } round)
        {
            yield return new Finding(
                exit.At, FindingKinds.OnErrorWithoutPerson, $"'on-error' can go round at '{graph.Nodes[round].Name}' before a person is reached; lead it to a queue.");
        }
        else if (passed.FirstOrDefault(number => graph.Nodes[number].WaitsForTheCaller || Asking.Contains(NodeKinds.Of(graph.Nodes[number]).Keyword), -1) is >= 0 and var asks)
        {
            yield return new Finding(
                exit.At, FindingKinds.OnErrorAsks, $"'on-error' asks something at '{graph.Nodes[asks].Name}' before a person is reached; what it asks may be what broke.");
        }
    }

    // Every node that may be passed before a person or the calling flow, which has its own way out.
    private static List<int> Passed(FlowGraph graph, int start)
    {
        var (passed, open, seen) = (new List<int>(), new Queue<int>([start]), new HashSet<int>());
        while (open.TryDequeue(out var number))
        {
            if (!seen.Add(number) || FlowGraph.IsPerson(graph.Nodes[number]) || graph.Nodes[number] is ReturnNode)
            {
                continue;
            }

            passed.Add(number);
            foreach (var way in graph.Out[number].Where(way => !way.IsWide))
            {
                open.Enqueue(way.To);
            }
        }

        return passed;
    }

    private static int? Round(FlowGraph graph, List<int> passed)
    {
        var inside = passed.ToHashSet();
        int[][] next = [.. graph.Out.Select((ways, number) => !inside.Contains(number) ? [] : ways
            .Where(way => !way.IsWide && inside.Contains(way.To) && !(graph.Nodes[number] is LoopNode && way.Outcome == "again"))
            .Select(way => way.To)
            .ToArray())];
        return StrongParts.Of(next).Find(part => StrongParts.IsLoop(part, next))?.Min();
    }
}
