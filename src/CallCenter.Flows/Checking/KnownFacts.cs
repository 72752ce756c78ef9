using CallCenter.Flows.Nodes.Return;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Checking;

/// <summary>
/// What a call is sure to know at each node, and what it may know: values, groups of values, <c>verified</c>, and whether
/// a language was chosen. Worked out over the ways as a data-flow analysis: sure is what every way there gives.
/// </summary>
internal sealed class KnownFacts
{
    /// <summary>The fact that a language was chosen.</summary>
    public const string LanguageChosen = "#language";

    /// <summary>The fact that the caller proved who they are.</summary>
    public const string Verified = "verified";

    /// <summary>The fact that a condition looked whether a value is there, although what it belongs to may be there without it.</summary>
    /// <param name="name">The value.</param>
    public static string Seen(string name) => $"#{name}";

    /// <summary>The group that a value of the language belongs to, which is learned as a whole; the value itself where it has none.</summary>
    /// <param name="name">The value.</param>
    public static string GroupOf(string name) => KnownValues.Find(name) is null ? name : name.Split('.')[0];

    private readonly Dictionary<FlowGraph, FactMap> _maps = [];
    private readonly Dictionary<string, SubFlowFacts> _subFlows = new(StringComparer.Ordinal);

    public KnownFacts(CheckedSet set)
    {
        // Callees first: what a sub-flow brings, with nothing known but what it takes.
        // No flow calls the one that calls begin with, so nobody asks what that one brings.
        foreach (var graph in set.Graphs.Where(graph => !set.IsMain(graph)))
        {
            _subFlows[graph.Flow.Name] = SubFlowFacts.Of(graph, new FactMap(graph, graph.Flow.Takes, [], _subFlows));
        }

        // Callers first: what a sub-flow may rely on is what every call of it is sure of.
        foreach (var graph in set.Graphs.Reverse())
        {
            var calls = _maps.SelectMany(pair => pair.Value.At(graph.Flow.Name)).ToList();
            IEnumerable<string> sure = calls.Count == 0 ? [] : calls.Select(call => call.Sure).Aggregate((one, other) => [.. one.Intersect(other)]);
            _maps[graph] = new FactMap(graph, sure.Concat(graph.Flow.Takes), calls.SelectMany(call => call.Possible), _subFlows);
        }
    }

    /// <summary>What is known in a flow.</summary>
    /// <param name="graph">The flow.</param>
    public FactMap In(FlowGraph graph) => _maps[graph];
}

/// <summary>What a sub-flow does to what is known.</summary>
/// <param name="Forgets">Whether the caller may be another customer afterwards.</param>
/// <param name="Gives">By outcome, what is sure to be known on coming back.</param>
/// <param name="Possible">All that may be learned in it.</param>
internal sealed record SubFlowFacts(bool Forgets, IReadOnlyDictionary<string, HashSet<string>> Gives, HashSet<string> Possible)
{
    public static SubFlowFacts Of(FlowGraph graph, FactMap map)
    {
        var gives = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var number in graph.Reached)
        {
            if (graph.Nodes[number] is ReturnNode node && map.Sure(number) is { } sure)
            {
                HashSet<string> here = [.. sure, .. node.Settings.Select(setting => setting.Name)];
                if (gives.TryGetValue(node.Outcome, out var others))
                {
                    others.IntersectWith(here);
                }
                else
                {
                    gives[node.Outcome] = here;
                }
            }
        }

        return new SubFlowFacts(map.Forgets, gives, map.Universe);
    }
}
