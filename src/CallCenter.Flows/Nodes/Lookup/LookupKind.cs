using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Nodes.Lookup;

/// <summary><c>lookup: outage</c> with <c>found</c>, <c>none</c> and <c>unavailable</c>.</summary>
internal sealed class LookupKind : NodeKind<LookupNode>
{
    private static readonly NodeCursor Asking = new("asking", 0, 0, []);

    private static readonly LookupSubject Outage = new("outage", "outage");

    private static readonly Key<LookupSubject> Subject = Reading.Keys.Needed(
        "lookup",
        Forms.OneOf(("outage", Outage), ("planned-works", new LookupSubject("planned-works", "works")), ("balance", new LookupSubject("balance", "balance"))),
        "What to look up: outage, planned-works or balance.",
        Outage);

    private static readonly Key<NodeExit> Found = Reading.Keys.Needed("found", FlowForms.Exit, "There is something; texts may name it.", NodeExit.None);
    private static readonly Key<NodeExit> Nothing = Reading.Keys.Needed("none", FlowForms.Exit, "There is nothing.", NodeExit.None);

    private static readonly Key<NodeExit> Unavailable = Reading.Keys.Needed(
        "unavailable", FlowForms.Exit, "It cannot be told now, or the caller named no customer.", NodeExit.None);

    public override string Keyword => "lookup";

    public override string About => "Looks something up about the customer.";

    public override IReadOnlyList<Key> Keys { get; } = [Subject, Found, Nothing, Unavailable];

    protected override LookupNode Read(string name, YamlSection section) =>
        new(name, section.At, section.Read(Subject), new LookupExits(section.Read(Found), section.Read(Nothing), section.Read(Unavailable)));

    protected override NodeResult Step(LookupNode node, NodeTurn turn) => (turn.Cursor.Phase, turn.Event) switch
    {
        (_, FlowEvent.Entered) => turn.State.Code is { } code
            ? new NodeResult.Ask(new FlowQuestion.Lookup(node.Subject.Name, code), Asking)
            : new NodeResult.Go("unavailable", node.Exits.Unavailable, [], "no customer to ask about"),
        ("asking", FlowEvent.Answered { Outcome: "found" } found) => Leave(node, turn, "found", node.Exits.Found, found.Values),
        ("asking", FlowEvent.Answered { Outcome: "none" }) => Leave(node, turn, "none", node.Exits.Nothing, null),
        ("asking", FlowEvent.Answered) => Leave(node, turn, "unavailable", node.Exits.Unavailable, null),
        _ => new NodeResult.Unhandled("an event that looking up does not know"),
    };

    // Whatever comes out, what an earlier look-up said no longer counts.
    private static NodeResult.Learn Leave(
        LookupNode node, NodeTurn turn, string outcome, NodeExit exit, ImmutableDictionary<string, FlowValue>? values) => new(
        ValueSetting.Learn(turn.State, node.Subject.Holds, values ?? ImmutableDictionary<string, FlowValue>.Empty),
        new NodeResult.Go(outcome, exit, [], $"{node.Subject.Name}: {outcome}"));
}
