using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Graphs;
using CallCenter.Flows.Nodes;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Comparing;

/// <summary>
/// Says what differs between two versions the way people speak of flows: nodes, ways, words, districts and hours, not
/// lines of files. How a file is laid out, and its comments, make no difference.
/// </summary>
public static class FlowComparison
{
    /// <summary>Compares two versions.</summary>
    /// <param name="before">The earlier.</param>
    /// <param name="after">The later.</param>
    /// <returns>Every difference: flow by flow in file order, then prompts, districts and hours; empty where a call could not tell them apart.</returns>
    public static ImmutableArray<FlowDifference> Compare(FlowSet before, FlowSet after) =>
    [
        .. before.Flows.Keys.Union(after.Flows.Keys).OrderBy(name => name != after.Main.Name).ThenBy(name => name, StringComparer.Ordinal)
            .SelectMany(name => Flows(name, before.Flows.GetValueOrDefault(name), after.Flows.GetValueOrDefault(name))),
        .. Prompts(before, after),
        .. Things(DifferenceTopic.District, before.Districts.All, after.Districts.All, district => district.Prefix, DistrictSettings),
        .. Things(DifferenceTopic.Hours, before.Calendars.Calendars.Values, after.Calendars.Calendars.Values, calendar => calendar.Name, SettingReader.Of),
    ];

    private static IEnumerable<FlowDifference> Flows(string name, Flow? before, Flow? after)
    {
        if (before is null || after is null)
        {
            return [new FlowDifference(DifferenceTopic.Flow, name, "", "", before is null ? null : Count(before), after is null ? null : Count(after))];
        }

        var renamed = Renamed(before, after);
        return
        [
            .. Settings(DifferenceTopic.Flow, name, "", Wide(before, renamed), Wide(after, Same)),
            .. FlowGraph.InFileOrder(before).Where(node => !after.Nodes.ContainsKey(node.Name) && !renamed.ContainsKey(node.Name))
                .Select(node => new FlowDifference(DifferenceTopic.Node, name, node.Name, "", NodeKinds.Of(node).Keyword, null)),
            .. FlowGraph.InFileOrder(after).SelectMany(node => Nodes(name, before, node, renamed)),
        ];
    }

    private static IEnumerable<FlowDifference> Nodes(string flow, Flow before, FlowNode node, IReadOnlyDictionary<string, string> renamed)
    {
        var old = before.Nodes.GetValueOrDefault(node.Name);
        if (old is null && renamed.FirstOrDefault(pair => pair.Value == node.Name) is { Key: { } oldName })
        {
            return [new FlowDifference(DifferenceTopic.Node, flow, node.Name, "name", oldName, node.Name)];
        }

        var kind = NodeKinds.Of(node).Keyword;
        if (old is null)
        {
            return [new FlowDifference(DifferenceTopic.Node, flow, node.Name, "", null, kind)];
        }

        return
        [
            .. Settings(DifferenceTopic.Node, flow, node.Name, [("kind", NodeKinds.Of(old).Keyword), .. SettingReader.Of(old)], [("kind", kind), .. SettingReader.Of(node)]),
            .. Settings(DifferenceTopic.Way, flow, node.Name, Ways(old, renamed), Ways(node, Same)),
        ];
    }

    // A node that is gone and one that is new, alike in all but the name: a node was renamed.
    private static Dictionary<string, string> Renamed(Flow before, Flow after)
    {
        var added = FlowGraph.InFileOrder(after).Where(node => !before.Nodes.ContainsKey(node.Name)).ToList();
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var old in FlowGraph.InFileOrder(before).Where(node => !after.Nodes.ContainsKey(node.Name)))
        {
            if (added.Find(node => node.GetType() == old.GetType() && IsAlike(old, node)) is { } same)
            {
                renamed[old.Name] = same.Name;
                added.Remove(same);
            }
        }

        return renamed;
    }

    private static bool IsAlike(FlowNode one, FlowNode other) =>
        SettingReader.Of(one).SequenceEqual(SettingReader.Of(other)) && Ways(one, Same).SequenceEqual(Ways(other, Same));

    private static IReadOnlyDictionary<string, string> Same { get; } = ImmutableDictionary<string, string>.Empty;

    private static List<(string, string)> Ways(FlowNode node, IReadOnlyDictionary<string, string> renamed) =>
        [.. node.Edges.Select(edge => (edge.Outcome, Way(edge.Exit, renamed)))];

    private static string Way(NodeExit exit, IReadOnlyDictionary<string, string> renamed)
    {
        IEnumerable<string> onTheWay =
        [
            .. exit.Say is { } say ? [$"says {say.Name}"] : (string[])[],
            .. exit.Language is { } language ? [$"language {language}"] : (string[])[],
            .. exit.Settings.Select(setting => $"sets {setting.Name} to {setting.Literal?.Text ?? setting.Text?.Template.Text}"),
        ];
        var target = renamed.GetValueOrDefault(exit.Target, exit.Target);
        return onTheWay.Any() ? $"{target} ({string.Join(", ", onTheWay)})" : target;
    }

    private static List<(string, string)> Wide(Flow flow, IReadOnlyDictionary<string, string> renamed) =>
    [
        ("languages", string.Join(", ", flow.Languages)),
        ("start", Way(flow.Start, renamed)),
        .. flow.OnError is { } onError ? [("on-error", Way(onError, renamed))] : ((string, string)[])[],
        .. flow.Anywhere.Values.OrderBy(key => key.Key, StringComparer.Ordinal)
            .Select(key => (PathStep.Anywhere(key.Key), key.Exit is { } exit ? Way(exit, renamed) : key.Action is AnywhereAction.Repeat ? "repeat" : "help")),
        ("takes", string.Join(", ", flow.Takes)),
        ("returns", string.Join(", ", flow.Returns)),
    ];

    private static IEnumerable<FlowDifference> Prompts(FlowSet before, FlowSet after)
    {
        var (old, now) = (before.Prompts.All.ToDictionary(text => (text.Name, text.Language)), after.Prompts.All.ToDictionary(text => (text.Name, text.Language)));
        return before.Prompts.All.Concat(after.Prompts.All)
            .Select(text => (text.Name, text.Language))
            .Distinct()
            .OrderBy(key => Language.All.ToList().IndexOf(key.Language))
            .SelectMany(key => Prompt(key.Language.Code, key.Name, old.GetValueOrDefault(key), now.GetValueOrDefault(key)))
            .Where(difference => difference.Before != difference.After);
    }

    // A recording is told by the beginning of its hash: people see that it is another, and listen for the rest.
    private static FlowDifference[] Prompt(string language, string name, PromptText? old, PromptText? now) =>
    [
        new(DifferenceTopic.Prompt, language, name, "", Words(old?.Template.Text), Words(now?.Template.Text)),
        new(DifferenceTopic.Prompt, language, name, "recording", old?.Recording?[..12], now?.Recording?[..12]),
    ];

    private static string? Words(string? text) => text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<(string, string)> DistrictSettings(District district) =>
        [("queue", district.Queue), .. Language.All.Select(language => ($"name in {language}", district.NameIn(language)))];

    private static IEnumerable<FlowDifference> Things<T>(
        DifferenceTopic topic, IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name, Func<T, IReadOnlyList<(string, string)>> settings)
        where T : class
    {
        var (old, now) = (before.ToDictionary(name, StringComparer.Ordinal), after.ToDictionary(name, StringComparer.Ordinal));
        foreach (var key in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var (was, becomes) = (old.GetValueOrDefault(key), now.GetValueOrDefault(key));
            var differences = was is null ? [new FlowDifference(topic, "", key, "", null, "new")]
                : becomes is null ? [new FlowDifference(topic, "", key, "", "there", null)]
                : Settings(topic, "", key, settings(was), settings(becomes));
            foreach (var difference in differences)
            {
                yield return difference;
            }
        }
    }

    // A setting that is written twice under one name, such as two words of a list, is compared as a whole.
    private static IEnumerable<FlowDifference> Settings(
        DifferenceTopic topic, string where, string name, IReadOnlyList<(string Name, string Value)> before, IReadOnlyList<(string Name, string Value)> after)
    {
        var (old, now) = (before.ToLookup(pair => pair.Name, pair => pair.Value), after.ToLookup(pair => pair.Name, pair => pair.Value));
        return before.Concat(after).Select(pair => pair.Name).Distinct()
            .Select(what => new FlowDifference(topic, where, name, what, Joined(old[what]), Joined(now[what])))
            .Where(difference => difference.Before != difference.After);
    }

    private static string? Joined(IEnumerable<string> values) => values.Any() ? string.Join(" | ", values) : null;

    private static string Count(Flow flow) => $"{flow.Nodes.Count} nodes";
}
