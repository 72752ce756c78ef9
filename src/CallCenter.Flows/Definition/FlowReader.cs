using System.Collections.Frozen;
using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Nodes;
using CallCenter.Flows.Nodes.Return;
using CallCenter.Flows.Reading;

namespace CallCenter.Flows.Definition;

/// <summary>Reads one flow file as far as it goes; whether what it names exists is the checker's business.</summary>
public static class FlowReader
{
    private static readonly Key<string> Name = Keys.Needed("flow", Forms.Name, "The flow's name; the file is called after it.", "");

    private static readonly Key<ImmutableArray<Language>> Languages = Keys.Needed(
        "languages", Forms.ListOf(Forms.SpokenLanguage), "The languages it speaks, the first being the default.", [Language.Albanian]);

    private static readonly Key<NodeExit> Start = Keys.Needed("start", FlowForms.Target, "The node a call begins at.", NodeExit.None);
    private static readonly Key<NodeExit?> OnError = Keys.Maybe("on-error", FlowForms.Target, "The node for whatever nobody handled: it must lead to a person.");

    private static readonly Key<ImmutableArray<MapEntry<NodeExit>>> Anywhere = Keys.Optional(
        "anywhere",
        MapForms.Of("{ 0: anyone, \"*\": repeat }", "^[0-9*#]$", MapForms.TelephoneKeys, FlowForms.Target),
        "Keys that work in every node: a node to go to, or the words 'repeat' and 'help'.",
        []);

    private static readonly Key<ImmutableArray<string>> Takes = Keys.Optional(
        "takes", Forms.ListOf(FlowForms.ValueName), "What a sub-flow needs from its caller, such as code.", []);

    private static readonly Key<ImmutableArray<string>> Returns = Keys.Optional(
        "returns", Forms.ListOf(FlowForms.ValueName), "The values a sub-flow brings back.", []);

    private static readonly Key<ImmutableArray<MapEntry<FlowNode?>>> Nodes = Keys.Needed(
        "nodes", MapForms.Of("{ welcome: { say: welcome, next: menu } }", "^[a-z0-9][a-z0-9-]{0,59}$", IsNodeName, NodeKinds.Node), "The flow's nodes by name.", []);

    /// <summary>The keys of a flow file.</summary>
    internal static IReadOnlyList<Key> FileKeys { get; } = [Name, Languages, Start, OnError, Anywhere, Takes, Returns, Nodes];

    /// <summary>Reads a flow.</summary>
    /// <param name="file">The name to use in findings.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="findings">Where findings go.</param>
    /// <returns>The flow as far as it could be read; null where the text is no YAML mapping.</returns>
    public static Flow? Read(string file, string text, List<Finding> findings) =>
        YamlValue.Parse(file, text, findings) is { } root ? Shape.Read(root, FileKeys, Read) : null;

    private static Flow Read(YamlSection section)
    {
        var nodes = section.Read(Nodes).Where(entry => entry.Value is not null).ToFrozenDictionary(entry => entry.Key, entry => entry.Value!, StringComparer.Ordinal);
        if (!section.Has(OnError) && !section.Has(Returns) && !section.Has(Takes) && !nodes.Values.OfType<ReturnNode>().Any())
        {
            section.Report(FindingKinds.Missing, "'on-error' is missing here; write 'on-error: node', and let it lead to a person.");
        }

        return new Flow(
            section.Read(Name),
            section.At,
            section.Read(Languages),
            section.Read(Start),
            section.Read(OnError),
            section.Read(Anywhere).Select(Wide).DistinctBy(key => key.Key).ToFrozenDictionary(key => key.Key, StringComparer.Ordinal),
            section.Read(Takes),
            section.Read(Returns),
            nodes);
    }

    private static AnywhereKey Wide(MapEntry<NodeExit> entry) => entry.Value.Target switch
    {
        "repeat" => new AnywhereKey(entry.Key, AnywhereAction.Repeat, null, entry.At),
        "help" => new AnywhereKey(entry.Key, AnywhereAction.Help, null, entry.At),
        _ => new AnywhereKey(entry.Key, AnywhereAction.Go, entry.Value, entry.At),
    };

    private static bool IsNodeName(string key, YamlValue value)
    {
        if (key is "repeat" or "help")
        {
            value.Report(FindingKinds.ReservedName, $"No node may be called '{key}': under 'anywhere' the word means something else.");
        }

        return MapForms.Names(key, value);
    }
}
