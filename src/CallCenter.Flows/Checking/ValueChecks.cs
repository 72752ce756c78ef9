using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.Collect;
using CallCenter.Flows.Nodes.Return;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Checking;

/// <summary>Whether every value that is named is there, and every value that is set is used.</summary>
internal static class ValueChecks
{
    // Known without anybody setting them: the call itself has them.
    private static readonly HashSet<string> Always = new(["language"], StringComparer.Ordinal);

    public static IEnumerable<Finding> Find(CheckedSet set)
    {
        var uses = set.Graphs.ToDictionary(graph => graph, graph => new ValueUses(set, graph).All().ToList());
        var made = set.Graphs.SelectMany(graph => MadeIn(graph.Flow)).DistinctBy(value => value.Name).ToList();
        var names = KnownValues.All.Select(value => value.Name).Concat(made.Select(value => value.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var (graph, here) in uses)
        {
            foreach (var finding in here.SelectMany(use => Judge(set, graph, use, names)))
            {
                yield return finding;
            }
        }

        foreach (var finding in DisclosureChecks.Find(set, uses).Concat(NeverUsed(set, made, uses.Values.SelectMany(here => here))))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Judge(CheckedSet set, FlowGraph graph, ValueUse use, HashSet<string> names)
    {
        var name = use.Name.Name;
        if (use.IsExtra || Always.Contains(name))
        {
            yield break;
        }

        var known = KnownValues.Find(name);
        if (IsUnknown(use, names))
        {
            yield return new Finding(use.At, FindingKinds.UnknownValue, $"{use.By}, and it names '{name}', which nobody knows or sets.{Suggestion.For(name, names)}");
        }
        else if (name == "key" && !use.Name.IsGuarded)
        {
            yield return new Finding(use.At, FindingKinds.FilledElsewhere, $"{use.By}, whose '{name}' is filled only where a list of districts is offered; use another prompt here.");
        }
        else if (!FactMap.Covers(use.Possible, name) && use.End is TextEnd.Deciding && !use.Name.IsSpoken)
        {
            yield return new Finding(use.At, FindingKinds.ConditionNeverHolds, $"{use.By}, but '{name}' is never set before, so it is nothing here.");
        }
        else if (!use.Name.IsGuarded && !FactMap.Covers(use.Sure, name))
        {
            yield return new Finding(use.At, FindingKinds.UsedBeforeSet, $"{use.By}, which needs '{name}', but {Without(set, graph, use, name)}; set it on every way there, or write {{% if {name} %}} … {{% endif %}}.");
        }
        else if (!use.Name.IsGuarded && known is { MayBeMissing: true } && !use.Sure.Contains(KnownFacts.Seen(name)))
        {
            yield return new Finding(use.At, FindingKinds.MayBeMissing, $"{use.By}, which needs '{name}', and that may be missing; write {{% if {name} %}} … {{% endif %}}.");
        }
    }

    // A value of a group that the language knows must be one of those; a flow's own group may hold anything.
    private static bool IsUnknown(ValueUse use, HashSet<string> names)
    {
        var name = use.Name.Name;
        return !names.Contains(name)
            && !names.Any(other => other.StartsWith($"{name}.", StringComparison.Ordinal))
            && (KnownValues.All.Any(value => value.Name.Split('.')[0] == name.Split('.')[0]) || !FactMap.Covers(use.Possible, name));
    }

    private static string Without(CheckedSet set, FlowGraph graph, ValueUse use, string name)
    {
        var facts = set.Known.In(graph);
        if (FactMap.Covers(facts.Sure(use.Node)!, name))
        {
            return "this way forgets it";
        }

        var way = graph.In[use.Node].FirstOrDefault(way => graph.IsReached[way.From] && !FactMap.Covers(facts.SureOn(way), name));
        return way is not null ? $"coming from '{graph.Nodes[way.From].Name}' on {way.Outcome} nobody has set it"
            : use.Node == graph.Number(graph.Flow.Start) ? "nobody has set it at the start"
            : "nobody has set it when something broke";
    }

    // What flows make themselves, and where they say so.
    private static IEnumerable<(string Name, SourceMark At)> MadeIn(Flow flow)
    {
        foreach (var node in flow.Nodes.Values)
        {
            if (node is CollectNode collect)
            {
                yield return (collect.Into, collect.At);
            }

            var settings = node is ReturnNode back ? back.Settings : [.. node.Edges.SelectMany(edge => edge.Exit.Settings)];
            foreach (var setting in settings)
            {
                yield return (setting.Name, setting.At);
            }

            foreach (var given in node.Edges.SelectMany(edge => edge.Gives.Select(name => (name, edge.Exit.At))))
            {
                yield return given;
            }
        }
    }

    private static IEnumerable<Finding> NeverUsed(CheckedSet set, List<(string Name, SourceMark At)> made, IEnumerable<ValueUse> uses)
    {
        var used = uses.Select(use => use.Name.Name)
            .Concat(set.Graphs.SelectMany(graph => graph.Flow.Returns.Concat(graph.Flow.Takes)))
            .Concat(set.Graphs.SelectMany(graph => graph.Nodes).SelectMany(node => node.Needs))
            .ToHashSet(StringComparer.Ordinal);
        return
            from value in made
            where !used.Contains(value.Name) && !IsOfTheLanguage(value.Name) && !used.Any(name => name.StartsWith($"{value.Name}.", StringComparison.Ordinal) || value.Name.StartsWith($"{name}.", StringComparison.Ordinal))
            select new Finding(value.At, FindingKinds.NeverUsed, $"'{value.Name}' is set here and never used.{Suggestion.For(value.Name, used)}");
    }

    private static bool IsOfTheLanguage(string name) =>
        name is KnownFacts.Verified || KnownValues.All.Any(value => value.Name == name || value.Name.StartsWith($"{name}.", StringComparison.Ordinal));
}
