using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Loop;

/// <summary><c>loop: 3</c> with <c>again</c> and <c>over</c>.</summary>
internal sealed class LoopKind : NodeKind<LoopNode>
{
    private static readonly Key<int> Most = Reading.Keys.Needed("loop", Forms.Whole(1, 9), "How often a call may pass.", 1);
    private static readonly Key<NodeExit> Again = Reading.Keys.Needed("again", FlowForms.Exit, "Where it leads so often.", NodeExit.None);
    private static readonly Key<NodeExit> Over = Reading.Keys.Needed("over", FlowForms.Exit, "Where it leads afterwards.", NodeExit.None);

    public override string Keyword => "loop";

    public override string About => "Lets a call pass only so often: the bound of a loop.";

    public override IReadOnlyList<Key> Keys { get; } = [Most, Again, Over];

    protected override LoopNode Read(string name, YamlSection section) =>
        new(name, section.At, section.Read(Most), section.Read(Again), section.Read(Over));

    protected override NodeResult Step(LoopNode node, NodeTurn turn)
    {
        var name = turn.State.Flow is null ? node.Name : $"{turn.State.Flow}/{node.Name}";
        var passed = turn.State.Loops.GetValueOrDefault(name);
        if (passed >= node.Most)
        {
            return new NodeResult.Go("over", node.Over, []);
        }

        var counted = turn.State with { Loops = turn.State.Loops.SetItem(name, passed + 1) };
        return new NodeResult.Learn(counted, new NodeResult.Go("again", node.Again, []));
    }
}
