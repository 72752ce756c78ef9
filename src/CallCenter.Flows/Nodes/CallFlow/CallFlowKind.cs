using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.CallFlow;

/// <summary><c>call-flow: name</c> with <c>returned</c> and <c>failed</c>.</summary>
internal sealed class CallFlowKind : NodeKind<CallFlowNode>
{
    private static readonly Key<string> Flow = Reading.Keys.Needed("call-flow", Forms.Name, "The other flow's name.", "");

    private static readonly Key<ImmutableArray<string>> Brings = Reading.Keys.Optional(
        "brings", Forms.ListOf(FlowForms.ValueName), "The values the other flow brings back.", []);

    private static readonly Key<NodeExit> Returned = Reading.Keys.Needed("returned", FlowForms.Exit, "The other flow did what it is for.", NodeExit.None);
    private static readonly Key<NodeExit> Failed = Reading.Keys.Needed("failed", FlowForms.Exit, "The other flow could not do it.", NodeExit.None);

    public override string Keyword => "call-flow";

    public override string About => "Goes through another flow and comes back.";

    public override IReadOnlyList<Key> Keys { get; } = [Flow, Brings, Returned, Failed];

    protected override CallFlowNode Read(string name, YamlSection section) => new(
        name, section.At, section.Read(Flow), section.AtValue(Flow), section.Read(Brings), section.Read(Returned), section.Read(Failed));

    protected override NodeResult Step(CallFlowNode node, NodeTurn turn) => turn.Event switch
    {
        FlowEvent.Entered => new NodeResult.Call(node.Flow),
        FlowEvent.Returned { Outcome: "returned" } => new NodeResult.Go("returned", node.Returned, []),
        FlowEvent.Returned => new NodeResult.Go("failed", node.Failed, []),
        _ => new NodeResult.Unhandled("an event that calling a flow does not know"),
    };
}
