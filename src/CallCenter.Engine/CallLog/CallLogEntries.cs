using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Core.Calls;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.CallLog;

/// <summary>What a change of a call's state means for the lasting record.</summary>
internal static class CallLogEntries
{
    /// <summary>The lines between two states: the start, where there was none, and every new step of the journey.</summary>
    public static ImmutableArray<CallLogEntry> Between(CallState before, CallState after)
    {
        var entries = ImmutableArray.CreateBuilder<CallLogEntry>();
        if (before.Version == 0)
        {
            entries.Add(new CallLogEntry(Id(after, 0), after.Call, after.StartedAt, CallLogKind.Started, null, null, Facts(after)));
        }

        foreach (var step in after.Flow.Journey.Skip(Told(before.Flow.Journey, after.Flow.Journey)))
        {
            entries.Add(new CallLogEntry(Id(after, entries.Count), after.Call, step.At, CallLogKind.Step, step.Node, step.What, Facts(after)) { Outcome = step.Outcome });
        }

        return entries.ToImmutable();
    }

    /// <summary>The line for the end of a call.</summary>
    public static ImmutableArray<CallLogEntry> Ended(CallState state) =>
        [new CallLogEntry(Id(state, 0), state.Call, state.EndedAt ?? state.StartedAt, CallLogKind.Ended, null, null, Facts(state))];

    // A journey only grows at its end; once it is at its longest it also loses its beginning.
    private static int Told(ImmutableArray<JourneyStep> before, ImmutableArray<JourneyStep> after) =>
        after.Length < FlowState.LongestJourney ? before.Length
        : before is [.., var last] ? after.LastIndexOf(last) + 1
        : 0;

    private static string Id(CallState state, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{state.Call}/{state.Version}/{number}");

    private static CallFacts Facts(CallState state) =>
        new(state.Caller, state.Flow.Language, state.Flow.Code, state.Flow.Identified, state.Waiting?.Queue);
}
