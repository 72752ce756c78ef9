using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Branch;

/// <summary><c>branch:</c> with a list of <c>{ if: condition, next: node }</c>, and <c>else</c>.</summary>
internal sealed class BranchKind : NodeKind<BranchNode>
{
    private static readonly Key<Condition> When = Reading.Keys.Needed(
        "if",
        Forms.Scalar("customer.vulnerable", _ => new JsonObject { ["type"] = "string" }, (YamlValue value, string text, out Condition read) =>
        {
            read = Condition.TryParse(text, out var fault) ?? Condition.Never;
            if (fault.Length > 0)
            {
                value.Report(FindingKinds.BadTemplate, $"'{value.Name}' has a fault: {fault}.");
            }

            return fault.Length == 0;
        }),
        "The condition, without braces: customer.vulnerable and balance.amount > 50",
        Condition.Never);

    private static readonly Key<ImmutableArray<BranchCase>> Cases = Reading.Keys.Needed(
        "branch",
        Forms.ListOf(Shape.Of(
            "branch-case",
            "{ if: customer.vulnerable, next: node }",
            "One case of a branch.",
            [When, FlowForms.Say, FlowForms.Set, FlowForms.Next],
            section => new BranchCase(section.Read(When), section.AtValue(When), FlowForms.ExitOf(section)))),
        "The cases in order; the first whose condition holds is taken.",
        []);

    private static readonly Key<NodeExit> Else = Reading.Keys.Needed("else", FlowForms.Exit, "Where it leads when no condition holds.", NodeExit.None);

    public override string Keyword => "branch";

    public override string About => "Goes one way or another by what the call knows.";

    public override IReadOnlyList<Key> Keys { get; } = [Cases, Else];

    protected override BranchNode Read(string name, YamlSection section) =>
        new(name, section.At, section.Read(Cases), section.Read(Else));

    protected override NodeResult Step(BranchNode node, NodeTurn turn)
    {
        if (turn.Event is not FlowEvent.Entered)
        {
            return new NodeResult.Unhandled("an event that no branch knows");
        }

        var values = turn.Values();
        for (var index = 0; index < node.Cases.Length; index++)
        {
            if (node.Cases[index].When.Holds(values, turn.Language))
            {
                return new NodeResult.Go(string.Create(CultureInfo.InvariantCulture, $"case {index + 1}"), node.Cases[index].Exit, []);
            }
        }

        return new NodeResult.Go("else", node.Else, []);
    }
}
