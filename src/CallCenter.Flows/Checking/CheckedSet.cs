using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.Return;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Checking;

/// <summary>A set of files with what several checks need to know of it, worked out once. Every name in it exists.</summary>
internal sealed class CheckedSet
{
    private readonly Dictionary<string, bool> _quiet = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, Language), ImmutableArray<NameUse>> _names = [];

    public CheckedSet(FlowSet set)
    {
        Set = set;
        Graphs = [.. SubFlows.CalleesFirst(set).Select(flow => new FlowGraph(flow, set.Main))];
        foreach (var graph in Graphs)
        {
            _quiet[graph.Flow.Name] = MayPassQuietly(graph);
        }

        Known = new KnownFacts(this);
    }

    /// <summary>The set.</summary>
    public FlowSet Set { get; }

    /// <summary>The graph of every flow, each after those that it calls.</summary>
    public ImmutableArray<FlowGraph> Graphs { get; }

    /// <summary>What is known where.</summary>
    public KnownFacts Known { get; }

    /// <summary>Whether a flow is the one calls begin with.</summary>
    /// <param name="graph">The flow.</param>
    public bool IsMain(FlowGraph graph) => ReferenceEquals(graph.Flow, Set.Main);

    /// <summary>Whether a sub-flow may be passed without the caller being asked.</summary>
    /// <param name="flow">Its name.</param>
    public bool PassesQuietly(string flow) => _quiet.GetValueOrDefault(flow);

    /// <summary>What a prompt names in one of the flow's languages.</summary>
    /// <param name="prompt">The prompt's name.</param>
    /// <param name="flow">The flow.</param>
    public IEnumerable<NameUse> NamesIn(string prompt, Flow flow) => flow.Languages.SelectMany(language => NamesIn(prompt, language)).Distinct();

    /// <summary>What a prompt names in one language.</summary>
    /// <param name="prompt">The prompt's name.</param>
    /// <param name="language">The language.</param>
    public ImmutableArray<NameUse> NamesIn(string prompt, Language language)
    {
        if (!_names.TryGetValue((prompt, language), out var names))
        {
            names = Set.Prompts.Find(prompt, language) is { } text ? [.. text.Template.Names.Distinct()] : [];
            _names[(prompt, language)] = names;
        }

        return names;
    }

    private bool MayPassQuietly(FlowGraph graph)
    {
        var quiet = graph.Out.Select(ways => ways.Where(way => graph.IsQuiet(way, PassesQuietly)).ToImmutableArray()).ToImmutableArray();
        var reached = FlowGraph.Reach(graph.Roots.Take(1), way => way.To, quiet);
        return graph.Nodes.Where((node, number) => reached[number] && node is ReturnNode).Any();
    }
}
