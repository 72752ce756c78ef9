using System.Collections.Frozen;
using System.Text.Json.Nodes;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.Announcements;
using CallCenter.Flows.Nodes.Branch;
using CallCenter.Flows.Nodes.CallFlow;
using CallCenter.Flows.Nodes.Callback;
using CallCenter.Flows.Nodes.Collect;
using CallCenter.Flows.Nodes.Hangup;
using CallCenter.Flows.Nodes.Hours;
using CallCenter.Flows.Nodes.Http;
using CallCenter.Flows.Nodes.Identify;
using CallCenter.Flows.Nodes.Lookup;
using CallCenter.Flows.Nodes.Loop;
using CallCenter.Flows.Nodes.Menu;
using CallCenter.Flows.Nodes.Notify;
using CallCenter.Flows.Nodes.Queue;
using CallCenter.Flows.Nodes.Return;
using CallCenter.Flows.Nodes.Say;
using CallCenter.Flows.Nodes.Set;
using CallCenter.Flows.Nodes.Sms;
using CallCenter.Flows.Nodes.Split;
using CallCenter.Flows.Nodes.Transfer;
using CallCenter.Flows.Nodes.Verify;
using CallCenter.Flows.Nodes.Voicemail;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes;

/// <summary>Every kind of node by its keyword and by its record. Two kinds of one keyword stop the start.</summary>
public static class NodeKinds
{
    /// <summary>Every kind, in order of keyword.</summary>
    public static IReadOnlyList<INodeKind> All { get; } =
    [
        new AnnouncementsKind(),
        new BranchKind(),
        new CallFlowKind(),
        new CallbackKind(),
        new CollectKind(),
        new HangupKind(),
        new HoursKind(),
        new HttpKind(),
        new IdentifyKind(),
        new LookupKind(),
        new LoopKind(),
        new MenuKind(),
        new NotifyKind(),
        new QueueKind(),
        new ReturnKind(),
        new SayKind(),
        new SetKind(),
        new SmsKind(),
        new SplitKind(),
        new TransferKind(),
        new VerifyKind(),
        new VoicemailKind(),
    ];

    /// <summary>How a node is written: the kind is the first key that names one, for a queue, too, may say something.</summary>
    internal static readonly Form<FlowNode?> Node = new("{ say: prompt, next: node }", Describe, Read);

    private static readonly FrozenDictionary<string, INodeKind> ByKeyword =
        All.ToFrozenDictionary(kind => kind.Keyword, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, INodeKind> ByType = All.ToFrozenDictionary(kind => kind.NodeType);

    /// <summary>The kind of a node.</summary>
    /// <param name="node">The node.</param>
    public static INodeKind Of(FlowNode node) => ByType[node.GetType()];

    /// <summary>What a node makes of an event.</summary>
    /// <param name="node">The node.</param>
    /// <param name="turn">The event and where the call stands.</param>
    internal static NodeResult Step(FlowNode node, NodeTurn turn) => ByType[node.GetType()].Step(node, turn);

    private static bool Read(YamlValue value, out FlowNode? read)
    {
        read = null;
        if (!value.IsMapping)
        {
            value.Report(FindingKinds.WrongShape, $"'{value.Name}' takes 'key: value' lines, like {Node.Example}.");
            return false;
        }

        var kind = value.Entries().Select(entry => ByKeyword.GetValueOrDefault(entry.Name)).FirstOrDefault(found => found is not null);
        if (kind is null)
        {
            value.Report(FindingKinds.NoKind, $"'{value.Name}' names no kind of node; begin it with one of {string.Join(", ", All.Select(known => known.Keyword))}.");
            return false;
        }

        read = Shape.Read(value, kind.Keys, section => kind.Read(value.Name, section));
        return true;
    }

    private static JsonObject Describe(Schema.SchemaDefinitions definitions) => definitions.Refer("node", inner => new JsonObject
    {
        ["description"] = "One thing the flow does, with a place to go for every outcome.",
        ["type"] = "object",
        ["anyOf"] = new JsonArray([.. All.Select(kind => (JsonNode)inner.Refer($"{kind.Keyword}-node", part => DescribeKind(kind, part)))]),
    });

    private static JsonObject DescribeKind(INodeKind kind, Schema.SchemaDefinitions definitions)
    {
        var schema = Shape.Describe(kind.About, kind.Keys, definitions);
        schema["title"] = kind.Keyword;
        return schema;
    }
}
