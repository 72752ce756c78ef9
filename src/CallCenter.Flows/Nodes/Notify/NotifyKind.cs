using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Notify;

/// <summary><c>notify: { when: outage-over, by: [sms, call] }</c> with <c>done</c>, <c>refused</c> and <c>unavailable</c>.</summary>
internal sealed class NotifyKind : NodeKind<NotifyNode>
{
    private static readonly NodeCursor Asking = new("asking", 0, 0, []);

    private static readonly Key<string> When = Reading.Keys.Needed("when", Forms.OneOf(("outage-over", "outage-over")), "When to tell: outage-over.", "outage-over");

    private static readonly Key<ImmutableArray<string>> By = Reading.Keys.Needed(
        "by", Forms.ListOf(Forms.OneOf(("sms", "sms"), ("call", "call"))), "How, in order of preference: sms, call.", []);

    private static readonly Key<string> Number = Reading.Keys.Optional(
        "number", Forms.OneOf(("caller", "caller")), "To which number: caller, the one they call from.", "caller");

    private static readonly Key<LaterNotice> Notice = Reading.Keys.Needed(
        "notify",
        Shape.Of("later-notice", "{ when: outage-over, by: [sms, call] }", "What the caller is told later, and how.", [When, By, Number], Read),
        "What the caller is told later, and how.",
        new LaterNotice("", []));

    private static readonly Key<NodeExit> Done = Reading.Keys.Needed("done", FlowForms.Exit, "The caller will be told.", NodeExit.None);
    private static readonly Key<NodeExit> Refused = Reading.Keys.Needed("refused", FlowForms.Exit, "The caller's number takes no such message.", NodeExit.None);

    private static readonly Key<NodeExit> Unavailable = Reading.Keys.Needed(
        "unavailable", FlowForms.Exit, "It cannot be arranged now, or the caller named no customer.", NodeExit.None);

    public override string Keyword => "notify";

    public override string About => "Has the caller told when something is over.";

    public override IReadOnlyList<Key> Keys { get; } = [Notice, Done, Refused, Unavailable];

    protected override NotifyNode Read(string name, YamlSection section) =>
        new(name, section.At, section.Read(Notice), new NotifyExits(section.Read(Done), section.Read(Refused), section.Read(Unavailable)));

    protected override NodeResult Step(NotifyNode node, NodeTurn turn) => (turn.Cursor.Phase, turn.Event) switch
    {
        (_, FlowEvent.Entered) => turn.State.Code is { } code
            ? new NodeResult.Ask(new FlowQuestion.Notify(node.Notice.When, node.Notice.By, null, code), Asking)
            : new NodeResult.Go("unavailable", node.Exits.Unavailable, [], "no customer to ask about"),
        ("asking", FlowEvent.Answered { Outcome: "done" }) => new NodeResult.Go("done", node.Exits.Done, [], $"will be told: {node.Notice.When}"),
        ("asking", FlowEvent.Answered { Outcome: "refused" }) => new NodeResult.Go("refused", node.Exits.Refused, [], "the number takes no message"),
        ("asking", FlowEvent.Answered) => new NodeResult.Go("unavailable", node.Exits.Unavailable, [], "no message can be arranged now"),
        _ => new NodeResult.Unhandled("an event that notifying does not know"),
    };

    private static LaterNotice Read(YamlSection section)
    {
        section.Read(Number);
        return new LaterNotice(section.Read(When), [.. section.Read(By).Distinct()]);
    }
}
