using System.Collections.Immutable;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;

namespace CallCenter.Core.Routing;

/// <summary>A call as it enters a queue: what routing needs, and what an offer will show.</summary>
/// <param name="Call">The waiting call.</param>
/// <param name="Queue">The queue's name: a district's, or the one for unidentified callers.</param>
/// <param name="Language">The caller's language.</param>
/// <param name="Code">The customer code, or null for an unidentified caller.</param>
/// <param name="Identified">
/// Whether the directory knows the code. False with a code means that the directory did not answer.
/// </param>
/// <param name="Caller">The caller's number.</param>
/// <param name="Priority">0 for most; each step counts as much waiting time as <c>Routing:PriorityBoost</c> says.</param>
/// <param name="Journey">The way through the flow so far.</param>
/// <param name="EnteredAt">When the call entered; fixes its place.</param>
public sealed record QueueEntry(
    CallId Call,
    string Queue,
    Language Language,
    CustomerCode? Code,
    bool Identified,
    PhoneNumber Caller,
    int Priority,
    ImmutableArray<JourneyStep> Journey,
    DateTimeOffset EnteredAt);
