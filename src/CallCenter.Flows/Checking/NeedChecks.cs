using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.CallFlow;
using CallCenter.Flows.Nodes.Return;

namespace CallCenter.Flows.Checking;

/// <summary>Whether nodes and sub-flows are come to with what they need, and sub-flows bring what they say.</summary>
internal static class NeedChecks
{
    public static IEnumerable<Finding> Find(CheckedSet set) => set.Graphs.SelectMany(graph => Find(set, graph));

    private static IEnumerable<Finding> Find(CheckedSet set, FlowGraph graph)
    {
        var facts = set.Known.In(graph);
        foreach (var number in graph.Reached)
        {
            var node = graph.Nodes[number];
            var sure = facts.Sure(number)!;
            foreach (var need in node.Needs.Where(need => !FactMap.Covers(sure, need)))
            {
                var way = graph.In[number].FirstOrDefault(way => graph.IsReached[way.From] && !FactMap.Covers(facts.SureOn(way), need));
                var from = way is null ? "a call may come here" : $"a call may come from '{graph.Nodes[way.From].Name}' on {way.Outcome}";
                yield return new Finding(node.At, FindingKinds.NeedsCode, $"'{node.Name}' needs '{need}', but {from} without it; lead there only once it is known.");
            }

            foreach (var finding in node switch
            {
                CallFlowNode call => OfCall(call, set.Set.Flows[call.Flow], sure),
                ReturnNode { Outcome: "returned" } back => OfReturn(back, graph.Flow, sure),
                _ => [],
            })
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> OfCall(CallFlowNode call, Flow callee, IReadOnlySet<string> sure)
    {
        foreach (var taken in callee.Takes.Where(name => !FactMap.Covers(sure, name)))
        {
            yield return new Finding(call.FlowAt, FindingKinds.TakesNotSet, $"'{call.Name}' calls '{callee.Name}', which takes '{taken}', but a call may come here without it.");
        }

        foreach (var brought in call.Brings.Except(callee.Returns))
        {
            yield return new Finding(call.FlowAt, FindingKinds.BringsTooMuch, $"'{call.Name}' brings '{brought}', which '{callee.Name}' does not return.{Suggestion.For(brought, callee.Returns)}");
        }
    }

    private static IEnumerable<Finding> OfReturn(ReturnNode back, Flow flow, IReadOnlySet<string> sure)
    {
        var known = sure.Concat(back.Settings.Select(setting => setting.Name)).ToHashSet(StringComparer.Ordinal);
        return flow.Returns.Where(name => !FactMap.Covers(known, name)).Select(name => new Finding(
            back.At, FindingKinds.ReturnsNotSet, $"'{back.Name}' returns from '{flow.Name}', which returns '{name}', but a call may come here without it."));
    }
}
