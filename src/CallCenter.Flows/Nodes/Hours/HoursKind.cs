using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Hours;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Nodes.Hours;

/// <summary><c>hours: calendar</c> with <c>open</c> and <c>closed</c>.</summary>
internal sealed class HoursKind : NodeKind<HoursNode>
{
    /// <summary>The value that says why the lines were closed by hand.</summary>
    public const string Reason = "closure.reason";

    private static readonly NodeCursor Asking = new("asking", 0, 0, []);

    private static readonly Key<string> Calendar = Reading.Keys.Needed("hours", Forms.Name, "The calendar, as hours.yaml names it.", "");
    private static readonly Key<NodeExit> Open = Reading.Keys.Needed("open", FlowForms.Exit, "The calendar is open.", NodeExit.None);

    private static readonly Key<NodeExit> Closed = Reading.Keys.Needed(
        "closed", FlowForms.Exit, "The calendar is closed, by its hours or by hand; texts may name closure.reason where there is one.", NodeExit.None);

    public override string Keyword => "hours";

    public override string About => "Goes one way while a calendar is open and another while it is closed.";

    public override IReadOnlyList<Key> Keys { get; } = [Calendar, Open, Closed];

    protected override HoursNode Read(string name, YamlSection section) =>
        new(name, section.At, section.Read(Calendar), section.AtValue(Calendar), section.Read(Open), section.Read(Closed));

    protected override NodeResult Step(HoursNode node, NodeTurn turn) => (turn.Cursor.Phase, turn.Event) switch
    {
        (_, FlowEvent.Entered) => new NodeResult.Ask(new FlowQuestion.Closure(node.Calendar), Asking),
        ("asking", FlowEvent.Answered { Outcome: "closed" } closed) => Leave(turn, "closed", node.Closed, closed.Values, "closed by hand"),
        ("asking", FlowEvent.Answered) => ByTheCalendar(node, turn),
        _ => new NodeResult.Unhandled("an event that hours do not know"),
    };

    // Whoever cannot be asked about a closing by hand leaves it to the calendar.
    private static NodeResult ByTheCalendar(HoursNode node, NodeTurn turn)
    {
        if (turn.Set.Calendars.Find(node.Calendar) is not { } calendar)
        {
            return new NodeResult.Unhandled($"no calendar {node.Calendar}");
        }

        var none = ImmutableDictionary<string, FlowValue>.Empty;
        return calendar.At(turn.Now) switch
        {
            { IsOpen: true } => Leave(turn, "open", node.Open, none, "open"),
            { Cause: HoursCause.Closure, Detail: { } reason } => Leave(turn, "closed", node.Closed, none.SetItem(Reason, FlowValue.Of(reason)), "closed"),
            { Cause: HoursCause.Holiday, Detail: { } holiday } => Leave(turn, "closed", node.Closed, none, $"closed, {holiday}"),
            _ => Leave(turn, "closed", node.Closed, none, "closed"),
        };
    }

    private static NodeResult.Learn Leave(
        NodeTurn turn, string outcome, NodeExit exit, ImmutableDictionary<string, FlowValue> values, string note) =>
        new(ValueSetting.Learn(turn.State, name => name == Reason, values), new NodeResult.Go(outcome, exit, [], note));
}
