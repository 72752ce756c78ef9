using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.Hours;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Checking;

/// <summary>Whether the calendars that a flow names are there.</summary>
internal static class CalendarChecks
{
    public static IEnumerable<Finding> Find(Flow flow, FlowSet set) =>
        from node in flow.Nodes.Values.OfType<HoursNode>()
        where node.Calendar.Length > 0 && set.Calendars.Find(node.Calendar) is null
        select new Finding(node.CalendarAt, FindingKinds.UnknownCalendar, $"'{node.Name}' asks for the hours of '{node.Calendar}', but hours.yaml has no calendar of that name.");
}
