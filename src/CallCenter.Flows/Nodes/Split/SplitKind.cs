using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Split;

/// <summary><c>split:</c> with a list of <c>{ share: 20, next: node }</c>.</summary>
internal sealed class SplitKind : NodeKind<SplitNode>
{
    private static readonly Key<int> Share = Reading.Keys.Needed("share", Forms.Whole(0, 100), "How many of a hundred calls.", 0);

    private static readonly Key<ImmutableArray<SplitShare>> Shares = Reading.Keys.Needed(
        "split",
        Forms.ListOf(Shape.Of(
            "split-share",
            "{ share: 20, next: node }",
            "One share of the calls.",
            [Share, FlowForms.Say, FlowForms.Set, FlowForms.Next],
            section => new SplitShare(section.Read(Share), FlowForms.ExitOf(section)))),
        "The shares; they add up to 100. A call goes the same way however often it comes here.",
        []);

    public override string Keyword => "split";

    public override string About => "Sends shares of the calls different ways.";

    public override IReadOnlyList<Key> Keys { get; } = [Shares];

    protected override SplitNode Read(string name, YamlSection section)
    {
        var shares = section.Read(Shares);
        if (shares.Length > 0 && shares.Sum(share => share.Percent) is var sum && sum != 100)
        {
            section.Report(FindingKinds.BadShares, $"The shares add up to {sum}, not to 100.", Shares);
        }

        return new SplitNode(name, section.At, shares);
    }

    protected override NodeResult Step(SplitNode node, NodeTurn turn)
    {
        if (turn.Event is not FlowEvent.Entered)
        {
            return new NodeResult.Unhandled("an event that no split knows");
        }

        var lot = CallSeed.Percent(turn.State.Seed, node.Name);
        for (var index = 0; index < node.Shares.Length; index++)
        {
            lot -= node.Shares[index].Percent;
            if (lot < 0)
            {
                return new NodeResult.Go(string.Create(CultureInfo.InvariantCulture, $"share {index + 1}"), node.Shares[index].Exit, []);
            }
        }

        return new NodeResult.Unhandled("the shares do not add up to 100");
    }
}
