using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Set;

/// <summary><c>set: { name: value }</c> with <c>next</c>.</summary>
internal sealed class SetKind : NodeKind<SetNode>
{
    public override string Keyword => "set";

    public override string About => "Sets values and goes on.";

    public override IReadOnlyList<Key> Keys { get; } = [FlowForms.Set, FlowForms.Next];

    protected override SetNode Read(string name, YamlSection section) => new(name, section.At, FlowForms.ExitOf(section, mayAlsoSay: false));

    protected override NodeResult Step(SetNode node, NodeTurn turn) => turn.Event is FlowEvent.Entered
        ? new NodeResult.Go("next", node.Next, [])
        : new NodeResult.Unhandled("an event that setting does not know");
}
