using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Engine.Calls;

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

        var told = before.Flow.Journey is [.., var last] ? after.Flow.Journey.LastIndexOf(last) : -1;
        foreach (var step in after.Flow.Journey.Skip(told + 1))
        {
            entries.Add(new CallLogEntry(Id(after, entries.Count), after.Call, step.At, CallLogKind.Step, step.Node, step.What, Facts(after)));
        }

        return entries.ToImmutable();
    }

    /// <summary>The line for the end of a call.</summary>
    public static ImmutableArray<CallLogEntry> Ended(CallState state) =>
        [new CallLogEntry(Id(state, 0), state.Call, state.EndedAt ?? state.StartedAt, CallLogKind.Ended, null, null, Facts(state))];

    private static string Id(CallState state, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{state.Call}/{state.Version}/{number}");

    private static CallFacts Facts(CallState state) =>
        new(state.Caller, state.Flow.Language, state.Flow.Code, state.Flow.Identified, state.Waiting?.Queue);
}
