using CallCenter.Flows.Nodes.CallFlow;
using CallCenter.Flows.Nodes.Return;

namespace CallCenter.Flows.Checking;

/// <summary>What is sure to be known, and what may be, at each node of one flow.</summary>
internal sealed class FactMap
{
    // What was learned of one customer says nothing of another.
    private static readonly string[] OfACustomer = ["customer", "outage", "works", "balance", KnownFacts.Verified];

    private readonly FlowGraph _graph;
    private readonly IReadOnlyDictionary<string, SubFlowFacts> _subFlows;
    private readonly HashSet<string>?[] _sure;
    private readonly HashSet<string>[] _possible;

    public FactMap(FlowGraph graph, IEnumerable<string> sure, IEnumerable<string> possible, IReadOnlyDictionary<string, SubFlowFacts> subFlows)
    {
        (_graph, _subFlows) = (graph, subFlows);
        _sure = new HashSet<string>?[graph.Nodes.Length];
        _possible = [.. graph.Nodes.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        var entry = new HashSet<string>(sure, StringComparer.Ordinal);
        Universe = [.. entry, .. possible, .. graph.Out.SelectMany(ways => ways).SelectMany(Gained), .. graph.Nodes.OfType<ReturnNode>().SelectMany(node => node.Settings.Select(setting => setting.Name))];
        Forgets = graph.Reached.SelectMany(number => graph.Out[number]).Any(Forgetting);
        Spread(entry, [.. entry, .. possible]);
    }

    /// <summary>All that may ever be known in the flow.</summary>
    public HashSet<string> Universe { get; }

    /// <summary>Whether the caller may be another customer after it.</summary>
    public bool Forgets { get; }

    /// <summary>Whether a value is covered by facts: itself, or a group that it belongs to.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="name">The value's name.</param>
    public static bool Covers(IReadOnlySet<string> facts, string name)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
        {
            if (facts.Contains(name[..end]))
            {
                return true;
            }
        }

        // The district is the code's first letters, so either is there with the other.
        return (name.StartsWith("district", StringComparison.Ordinal) && facts.Contains("code")) || (name == "code" && facts.Contains("district"));
    }

    /// <summary>What is sure to be known on coming to a node; null where no call comes.</summary>
    /// <param name="node">The node's number.</param>
    public IReadOnlySet<string>? Sure(int node) => _sure[node];

    /// <summary>What may be known on coming to a node.</summary>
    /// <param name="node">The node's number.</param>
    public IReadOnlySet<string> Possible(int node) => _possible[node];

    /// <summary>What is known on a way, after what is set there.</summary>
    /// <param name="way">The way.</param>
    /// <param name="settings">How many of its settings count; all where left out.</param>
    public HashSet<string> SureOn(Way way, int settings = int.MaxValue)
    {
        HashSet<string> facts = [.. _sure[way.From] ?? []];
        if (Forgetting(way))
        {
            facts.RemoveWhere(fact => OfACustomer.Contains(fact.Split('.')[0]));
        }

        facts.UnionWith(way.Gives);
        facts.UnionWith(way.Exit.Settings.Take(settings).Select(setting => setting.Name));
        facts.UnionWith(Brought(way));
        if (way.Exit.Language is not null)
        {
            facts.Add(KnownFacts.LanguageChosen);
        }

        return facts;
    }

    /// <summary>What may be known on a way.</summary>
    /// <param name="way">The way.</param>
    public HashSet<string> PossibleOn(Way way) => [.. _possible[way.From], .. Gained(way)];

    /// <summary>What is known at every call of a sub-flow.</summary>
    /// <param name="flow">The sub-flow's name.</param>
    public IEnumerable<(HashSet<string> Sure, HashSet<string> Possible)> At(string flow) => _graph.Reached
        .Where(number => _graph.Nodes[number] is CallFlowNode call && call.Flow == flow && _sure[number] is not null)
        .Select(number => (_sure[number]!, _possible[number]));

    private void Spread(HashSet<string> sure, HashSet<string> possible)
    {
        var open = new Queue<int>();
        foreach (var root in _graph.Roots)
        {
            // An error may come from anywhere: nothing is sure then, and everything possible.
            var isStart = root == _graph.Number(_graph.Flow.Start);
            Come(root, isStart ? sure : [], isStart ? possible : Universe, open);
            if (isStart && _graph.Flow.OnError is { } onError && root == _graph.Number(onError))
            {
                Come(root, [], Universe, open);
            }
        }

        while (open.TryDequeue(out var number))
        {
            foreach (var way in _graph.Out[number])
            {
                Come(way.To, SureOn(way), _possible[number].Concat(Gained(way)), open);
            }
        }
    }

    private void Come(int node, HashSet<string> sure, IEnumerable<string> possible, Queue<int> open)
    {
        var before = (_sure[node]?.Count, _possible[node].Count);
        if (_sure[node] is { } known)
        {
            known.IntersectWith(sure);
        }
        else
        {
            _sure[node] = [.. sure];
        }

        _possible[node].UnionWith(possible);
        if (before != (_sure[node]!.Count, _possible[node].Count))
        {
            open.Enqueue(node);
        }
    }

    private bool Forgetting(Way way) =>
        way.Gives.Contains("code") || (_graph.Nodes[way.From] is CallFlowNode call && _subFlows.TryGetValue(call.Flow, out var sub) && sub.Forgets);

    private IEnumerable<string> Gained(Way way) =>
    [
        .. way.Gives,
        .. way.Exit.Settings.Select(setting => setting.Name),
        .. _graph.Nodes[way.From] is CallFlowNode call && _subFlows.TryGetValue(call.Flow, out var sub) ? sub.Possible : [],
    ];

    private HashSet<string> Brought(Way way) =>
        !way.IsWide && _graph.Nodes[way.From] is CallFlowNode call && _subFlows.TryGetValue(call.Flow, out var sub) && sub.Gives.TryGetValue(way.Outcome, out var gives)
            ? gives
            : [];
}
