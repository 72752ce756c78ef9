using CallCenter.Core.Calls;
using CallCenter.Core.Customers;

namespace CallCenter.Engine.CallLog;

/// <summary>One line of the lasting record of calls.</summary>
/// <param name="Id">Unique and the same however often the entry is written: call, version and number.</param>
/// <param name="Call">The call.</param>
/// <param name="At">When it happened.</param>
/// <param name="Kind">What kind of line it is.</param>
/// <param name="Node">The flow's node, for a step.</param>
/// <param name="What">What happened there, for a step; codes are masked.</param>
/// <param name="Facts">What is known of the call at that point.</param>
public sealed record CallLogEntry(
    string Id, CallId Call, DateTimeOffset At, CallLogKind Kind, string? Node, string? What, CallFacts Facts)
{
    /// <summary>The outcome by which a step left its node, named as in the flow; null where the call stayed, and in lines of earlier hosts.</summary>
    public string? Outcome { get; init; }
}

/// <summary>The kinds of line in the record.</summary>
public enum CallLogKind
{
    /// <summary>The call came in.</summary>
    Started,

    /// <summary>The caller or the system took a step in the flow.</summary>
    Step,

    /// <summary>The caller is gone.</summary>
    Ended,
}

/// <summary>What is known of a call.</summary>
/// <param name="Caller">The caller's number.</param>
/// <param name="Language">The chosen language, or null.</param>
/// <param name="Code">The customer code the caller confirmed, or null.</param>
/// <param name="Identified">Whether the directory knew it.</param>
/// <param name="Queue">The queue the caller was put in last, or null.</param>
public sealed record CallFacts(PhoneNumber Caller, Language? Language, CustomerCode? Code, bool Identified, string? Queue);
