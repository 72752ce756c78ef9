using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes;
using CallCenter.Flows.Nodes.Branch;
using CallCenter.Flows.Nodes.CallFlow;
using CallCenter.Flows.Nodes.Loop;

namespace CallCenter.Flows.Checking;

/// <summary>One way from node to node.</summary>
/// <param name="From">The node it leaves, by its number.</param>
/// <param name="To">The node it leads to, by its number.</param>
/// <param name="Outcome">The outcome it is taken by.</param>
/// <param name="Exit">The way as written.</param>
/// <param name="Gives">What is known on it that was not before.</param>
/// <param name="IsWide">Whether it is a key that works everywhere, rather than an outcome of the node.</param>
internal sealed record Way(int From, int To, string Outcome, NodeExit Exit, ImmutableArray<string> Gives, bool IsWide);

/// <summary>A flow as nodes with numbers, in the order of the file, and ways between them.</summary>
internal sealed partial class FlowGraph
{
    // Where a caller speaks to a person, or leaves words for one.
    private static readonly HashSet<string> Persons = new(["queue", "transfer", "voicemail"], StringComparer.Ordinal);

    private readonly Dictionary<string, int> _numbers;

    /// <summary>Makes the graph of a flow whose names all exist.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="main">The flow calls begin with: its wide keys work in every sub-flow.</param>
    public FlowGraph(Flow flow, Flow main)
    {
        Flow = flow;
        Nodes = [.. flow.Nodes.Values.OrderBy(node => node.At.Line).ThenBy(node => node.At.Column)];
        _numbers = Nodes.Select((node, number) => (node.Name, number)).ToDictionary(pair => pair.Name, pair => pair.number, StringComparer.Ordinal);
        Out = [.. Nodes.Select((node, number) => WaysFrom(node, number).ToImmutableArray())];
        In = Turned();
        LeavesByKey = !ReferenceEquals(flow, main) && main.Anywhere.Values.Any(key => key.Action is AnywhereAction.Go);
        Roots = [.. new[] { Number(flow.Start), flow.OnError is null ? null : Number(flow.OnError) }.OfType<int>().Distinct()];
        IsReached = Reach(Roots, way => way.To, Out);
    }

    /// <summary>The flow.</summary>
    public Flow Flow { get; }

    /// <summary>Its nodes, in the order of the file.</summary>
    public ImmutableArray<FlowNode> Nodes { get; }

    /// <summary>By node, the ways that leave it.</summary>
    public ImmutableArray<ImmutableArray<Way>> Out { get; }

    /// <summary>By node, the ways that lead to it.</summary>
    public ImmutableArray<ImmutableArray<Way>> In { get; }

    /// <summary>Where calls come in: the start, and the node for errors.</summary>
    public ImmutableArray<int> Roots { get; }

    /// <summary>By node, whether some call may come there.</summary>
    public bool[] IsReached { get; }

    /// <summary>Whether a caller who is asked in this sub-flow may leave it by a key of the main flow.</summary>
    public bool LeavesByKey { get; }

    /// <summary>Every node that some call may come to.</summary>
    public IEnumerable<int> Reached => Enumerable.Range(0, Nodes.Length).Where(number => IsReached[number]);

    /// <summary>Whether a node is where a caller speaks to a person, or leaves words for one.</summary>
    /// <param name="node">The node.</param>
    public static bool IsPerson(FlowNode node) => Persons.Contains(NodeKinds.Of(node).Keyword);

    /// <summary>The number of the node that an exit leads to, or null.</summary>
    /// <param name="exit">The exit.</param>
    public int? Number(NodeExit exit) => _numbers.TryGetValue(exit.Target, out var number) ? number : null;

    /// <summary>Marks every node that can be come to by following ways.</summary>
    /// <param name="from">Where to begin.</param>
    /// <param name="end">Which end of a way to go to.</param>
    /// <param name="ways">The ways by node.</param>
    public static bool[] Reach(IEnumerable<int> from, Func<Way, int> end, ImmutableArray<ImmutableArray<Way>> ways)
    {
        var marked = new bool[ways.Length];
        var open = new Stack<int>(from);
        while (open.TryPop(out var number))
        {
            if (!marked[number])
            {
                marked[number] = true;
                foreach (var way in ways[number])
                {
                    open.Push(end(way));
                }
            }
        }

        return marked;
    }

    /// <summary>Whether a way of the node may be taken without the caller, an agent or a counter having a say.</summary>
    /// <param name="way">The way.</param>
    /// <param name="passesQuietly">Whether a sub-flow may be passed without asking the caller.</param>
    public bool IsQuiet(Way way, Func<string, bool> passesQuietly) => Nodes[way.From] switch
    {
        _ when way.IsWide => false,
        { WaitsForTheCaller: true } => false,
        LoopNode => way.Outcome != "again",
        { IsBound: true } => false,
        CallFlowNode call => passesQuietly(call.Flow),
        var node when IsPerson(node) => way.Outcome is "full" or "nobody" or "failed",
        _ => true,
    };

    private IEnumerable<Way> WaysFrom(FlowNode node, int number)
    {
        foreach (var edge in node.Edges)
        {
            if (Number(edge.Exit) is { } to)
            {
                yield return new Way(number, to, edge.Outcome, edge.Exit, edge.Gives.AddRange(Proved(node, edge.Outcome)), IsWide: false);
            }
        }

        // In a sub-flow the key may be pressed as well, so its node counts as one that asks.
        foreach (var key in Flow.Anywhere.Values)
        {
            if (key is { Action: AnywhereAction.Go, Exit: { } exit } && Number(exit) is { } to
                && (node.WaitsForTheCaller || node is CallFlowNode) && !node.Claims(key.Key))
            {
                yield return new Way(number, to, $"anywhere {key.Key}", exit, [], IsWide: true);
            }
        }
    }

    // A condition that holds proves that the values are there which it looks at, unless it holds for want of one.
    private static IEnumerable<string> Proved(FlowNode node, string outcome) =>
        node is BranchNode branch && outcome.StartsWith("case ", StringComparison.Ordinal)
            && int.TryParse(outcome.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture, out var number)
            && branch.Cases[number - 1].When is var when && !HoldsForWantOf().IsMatch(when.Text)
                ? when.Template.Names.SelectMany(use => (string[])[use.Name, KnownFacts.Seen(use.Name), KnownFacts.GroupOf(use.Name)])
                : [];

    private ImmutableArray<ImmutableArray<Way>> Turned()
    {
        var turned = Nodes.Select(_ => ImmutableArray.CreateBuilder<Way>()).ToArray();
        foreach (var way in Out.SelectMany(ways => ways))
        {
            turned[way.To].Add(way);
        }

        return [.. turned.Select(ways => ways.ToImmutable())];
    }

    [GeneratedRegex(@"\bor\b|!=|<|\bnot\b|\bnil\b|\bnull\b|\bempty\b|\bblank\b|\bfalse\b")]
    private static partial Regex HoldsForWantOf();
}
