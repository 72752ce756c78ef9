using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Return;

/// <summary><c>return: returned</c> or <c>return: failed</c>, with values to bring back.</summary>
internal sealed class ReturnKind : NodeKind<ReturnNode>
{
    private static readonly Key<string> Outcome = Reading.Keys.Needed(
        "return",
        Forms.OneOf(("returned", "returned"), ("failed", "failed")),
        "Whether the flow did what it is for (returned) or not (failed).",
        "returned");

    public override string Keyword => "return";

    public override string About => "Ends a sub-flow and goes back to the node that called it.";

    public override IReadOnlyList<Key> Keys { get; } = [Outcome, FlowForms.Set];

    protected override ReturnNode Read(string name, YamlSection section) =>
        new(name, section.At, section.Read(Outcome), FlowForms.SettingsOf(section.Read(FlowForms.Set)).Settings);

    protected override NodeResult Step(ReturnNode node, NodeTurn turn) => node.Settings.IsEmpty
        ? new NodeResult.Return(node.Outcome)
        : new NodeResult.Learn(ValueSetting.Apply(turn, node.Settings), new NodeResult.Return(node.Outcome));
}
