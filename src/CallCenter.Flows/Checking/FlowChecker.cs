using CallCenter.Flows.Definition;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Checking;

/// <summary>Finds what is wrong in a set of files beyond what each line says by itself.</summary>
public static class FlowChecker
{
    // Each has one concern, and may rely on every name existing. Whether a finding stops publishing is its kind's to say.
    private static readonly Func<CheckedSet, IEnumerable<Finding>>[] Checks =
    [
        GraphChecks.Find,
        NeverTakenChecks.Find,
        OnErrorChecks.Find,
        EndChecks.Find,
        SubFlowChecks.Find,
        LanguageChecks.Find,
        ValueChecks.Find,
        NeedChecks.Find,
        PromptChecks.Find,
        RecordingChecks.Find,
        MenuWordChecks.Find,
        QuestionChecks.Find,
        QueueChecks.Find,
    ];

    /// <summary>Checks a set that was read.</summary>
    /// <param name="set">The set.</param>
    /// <param name="found">What reading found already; where that is an error, only names are checked.</param>
    /// <returns>All findings, those of reading too.</returns>
    internal static IEnumerable<Finding> Check(FlowSet set, IReadOnlyList<Finding> found)
    {
        List<Finding> findings =
        [
            .. found,
            .. set.Flows.Values.SelectMany(flow => (IEnumerable<Finding>)[.. NameChecks.Find(flow, set), .. CalendarChecks.Find(flow, set)]),
            .. SubFlows.Find(set),
        ];
        if (findings.Exists(finding => finding.IsError))
        {
            // A way that leads nowhere would make every part of the flow beyond it look forgotten.
            return findings;
        }

        var whole = new CheckedSet(set);
        return findings.Concat(Checks.SelectMany(check => check(whole)));
    }
}
