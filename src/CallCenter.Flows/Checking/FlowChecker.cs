using CallCenter.Flows.Definition;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Checking;

/// <summary>Finds what is wrong in a set of files beyond what each line says by itself.</summary>
public static class FlowChecker
{
    /// <summary>Checks a set that was read.</summary>
    /// <param name="set">The set.</param>
    /// <param name="found">What reading found already; where that is an error, only names are checked.</param>
    /// <returns>All findings, those of reading too.</returns>
    internal static IEnumerable<Finding> Check(FlowSet set, IReadOnlyList<Finding> found) =>
        found.Concat(set.Flows.Values.SelectMany(flow => NameChecks.Find(flow, set).Concat(CalendarChecks.Find(flow, set))));
}
