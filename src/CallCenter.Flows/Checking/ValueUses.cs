using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes;
using CallCenter.Flows.Nodes.Return;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Checking;

/// <summary>What becomes of a text with values.</summary>
internal enum TextEnd
{
    /// <summary>The caller hears or reads it.</summary>
    Told,

    /// <summary>Another system gets it.</summary>
    Sent,

    /// <summary>It becomes another value.</summary>
    Kept,

    /// <summary>It decides where the call goes.</summary>
    Deciding,
}

/// <summary>One value named in one place of a flow.</summary>
/// <param name="Name">The value.</param>
/// <param name="At">Where.</param>
/// <param name="By">What names it, for messages: <c>'who' speaks 'ask-code'</c>.</param>
/// <param name="End">What becomes of the text.</param>
/// <param name="Node">The node it is in or whose way it is on, by its number.</param>
/// <param name="Sure">What is sure to be known there.</param>
/// <param name="Possible">What may be known there.</param>
/// <param name="IsExtra">Whether this very use of a prompt fills the value.</param>
internal sealed record ValueUse(
    NameUse Name, SourceMark At, string By, TextEnd End, int Node, IReadOnlySet<string> Sure, IReadOnlySet<string> Possible, bool IsExtra)
{
    /// <summary>The value a <see cref="TextEnd.Kept"/> text becomes; empty otherwise.</summary>
    public string Into { get; init; } = "";
}

/// <summary>Finds every value that the nodes and ways of a flow name, where some call comes.</summary>
internal sealed class ValueUses(CheckedSet set, FlowGraph graph)
{
    private readonly FactMap _facts = set.Known.In(graph);

    /// <summary>Every use.</summary>
    public IEnumerable<ValueUse> All() => graph.Reached.SelectMany(number => In(number).Concat(graph.Out[number].Where(way => !way.IsWide).SelectMany(On)));

    private IEnumerable<ValueUse> In(int number)
    {
        var node = graph.Nodes[number];
        var (sure, possible) = (_facts.Sure(number)!, _facts.Possible(number));
        foreach (var use in node.Prompts)
        {
            foreach (var name in set.NamesIn(use.Prompt.Name, graph.Flow))
            {
                yield return new ValueUse(
                    name, use.Prompt.At, $"'{node.Name}' speaks '{use.Prompt.Name}'", TextEnd.Told, number, sure, possible, FactMap.Covers(use.Extra.ToHashSet(StringComparer.Ordinal), name.Name));
            }
        }

        foreach (var text in node is ReturnNode ? [] : node.Texts)
        {
            foreach (var name in text.Template.Names.Distinct())
            {
                yield return new ValueUse(name, text.At, $"'{node.Name}' names it under '{text.Key}'", EndOf(node, text), number, sure, possible, false);
            }
        }

        foreach (var use in node is ReturnNode back ? InSettings(back.Settings, node.Name, number, _ => sure, possible) : [])
        {
            yield return use;
        }
    }

    private IEnumerable<ValueUse> On(Way way)
    {
        var node = graph.Nodes[way.From];
        var possible = _facts.PossibleOn(way);
        foreach (var use in InSettings(way.Exit.Settings, node.Name, way.From, count => _facts.SureOn(way, count), possible))
        {
            yield return use;
        }

        if (way.Exit.Say is { } say)
        {
            var sure = _facts.SureOn(way);
            foreach (var name in set.NamesIn(say.Name, graph.Flow))
            {
                yield return new ValueUse(name, say.At, $"'{node.Name}' speaks '{say.Name}' on {way.Outcome}", TextEnd.Told, way.From, sure, possible, false);
            }
        }
    }

    private static IEnumerable<ValueUse> InSettings(
        ImmutableArray<Setting> settings, string node, int number, Func<int, IReadOnlySet<string>> sure, IReadOnlySet<string> possible) =>
        settings.SelectMany((setting, count) => (setting.Text?.Template.Names.Distinct() ?? []).Select(name => new ValueUse(
            name, setting.At, $"'{node}' sets '{setting.Name}' by it", TextEnd.Kept, number, sure(count), possible, false)
        { Into = setting.Name }));

    private static TextEnd EndOf(FlowNode node, WrittenText text) => (NodeKinds.Of(node).Keyword, text.Key) switch
    {
        ("branch", _) or (_, "queue" or "priority") => TextEnd.Deciding,
        ("http" or "sms" or "transfer", _) => TextEnd.Sent,
        _ => TextEnd.Told,
    };
}

/// <summary>Who may hear a value, those that flows make of others too.</summary>
internal sealed class Disclosures
{
    private readonly Dictionary<string, Disclosure> _made = new(StringComparer.Ordinal);

    public Disclosures(IEnumerable<ValueUse> uses, IEnumerable<string> secrets)
    {
        foreach (var secret in secrets)
        {
            _made[secret] = Disclosure.Nobody;
        }

        // A value made of a closed one is as closed; until nothing changes, for one may be made of another.
        var spoken = uses.Where(use => use.End is TextEnd.Kept && use.Name.IsSpoken).Select(use => (use.Name.Name, use.Into)).Distinct().ToList();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (name, into) in spoken.Where(pair => Of(pair.Name) > Of(pair.Into)))
            {
                _made[into] = Of(name);
                changed = true;
            }
        }
    }

    /// <summary>Who may hear a value.</summary>
    /// <param name="name">Its name.</param>
    public Disclosure Of(string name) =>
        _made.TryGetValue(name, out var made) ? made : KnownValues.Find(name)?.Disclosure ?? Disclosure.Anyone;
}
