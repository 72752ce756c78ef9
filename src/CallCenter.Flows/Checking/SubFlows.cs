using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.CallFlow;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Checking;

/// <summary>Which flow calls which: the order to look at them in, and what cannot be called at all.</summary>
internal static class SubFlows
{
    /// <summary>The nodes of a flow that call another one.</summary>
    /// <param name="flow">The flow.</param>
    public static IEnumerable<CallFlowNode> Calls(Flow flow) => flow.Nodes.Values.OfType<CallFlowNode>();

    /// <summary>Every flow, each after those that it calls; a call that would go round is left out.</summary>
    /// <param name="set">The set.</param>
    public static IReadOnlyList<Flow> CalleesFirst(FlowSet set)
    {
        var (done, seen) = (new List<Flow>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var flow in set.Flows.Values.OrderBy(flow => flow.Name, StringComparer.Ordinal))
        {
            Visit(flow);
        }

        return done;

        void Visit(Flow flow)
        {
            if (!seen.Add(flow.Name))
            {
                return;
            }

            foreach (var call in Calls(flow))
            {
                if (set.Flows.TryGetValue(call.Flow, out var callee))
                {
                    Visit(callee);
                }
            }

            done.Add(flow);
        }
    }

    /// <summary>Calls of flows that do not exist, and of flows that come to call themselves.</summary>
    /// <param name="set">The set.</param>
    public static IEnumerable<Finding> Find(FlowSet set)
    {
        foreach (var flow in set.Flows.Values)
        {
            foreach (var call in Calls(flow).Where(call => call.Flow.Length > 0))
            {
                if (!set.Flows.ContainsKey(call.Flow))
                {
                    yield return new Finding(
                        call.FlowAt, FindingKinds.UnknownFlow, $"'{call.Name}' calls the flow '{call.Flow}', but there is no file '{call.Flow}.yaml'.{Suggestion.For(call.Flow, set.Flows.Keys)}");
                }
                else if (Reaches(set, call.Flow, flow.Name))
                {
                    yield return new Finding(
                        call.FlowAt, FindingKinds.FlowCallsItself, $"'{call.Name}' calls the flow '{call.Flow}', which comes to call '{flow.Name}' again; use a way back to an earlier node instead.");
                }
            }
        }
    }

    private static bool Reaches(FlowSet set, string from, string to)
    {
        var (open, seen) = (new Stack<string>([from]), new HashSet<string>(StringComparer.Ordinal));
        while (open.TryPop(out var name))
        {
            if (name == to)
            {
                return true;
            }

            if (seen.Add(name) && set.Flows.TryGetValue(name, out var flow))
            {
                foreach (var call in Calls(flow))
                {
                    open.Push(call.Flow);
                }
            }
        }

        return false;
    }
}
