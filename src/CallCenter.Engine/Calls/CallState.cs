using CallCenter.Core.Calls;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Calls;

/// <summary>All that is kept of a live call between two webhooks.</summary>
/// <param name="Call">The call.</param>
/// <param name="Caller">The caller's number.</param>
/// <param name="StartedAt">When it came in.</param>
/// <param name="Flow">Where it stands in its flow.</param>
/// <param name="Step">
/// The number of the answer that is awaited; the carrier brings it back in the address, so that a repeated step is
/// recognised. 1 after the first answer.
/// </param>
/// <param name="Waiting">The queue the caller waits in or was put through from, or null.</param>
/// <param name="EndedAt">When the caller hung up, or null.</param>
/// <param name="Version">How often the state was stored; the next store must name it.</param>
public sealed record CallState(
    CallId Call,
    PhoneNumber Caller,
    DateTimeOffset StartedAt,
    FlowState Flow,
    int Step,
    WaitingFor? Waiting,
    DateTimeOffset? EndedAt,
    long Version)
{
    /// <summary>The hash of the flow version the call began with, which it keeps; null for whatever is live.</summary>
    public string? FlowHash { get; init; }

    /// <summary>Since when the caller counts as waiting in a queue they left and may come back to, by the queue's name; null for none.</summary>
    public WaitingFor? HeldPlace { get; init; }
}

/// <summary>What a queued caller waits for.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="Priority">0 for most; more goes first.</param>
/// <param name="Since">Since when the caller counts as waiting there; fixes the place.</param>
public sealed record WaitingFor(string Queue, int Priority, DateTimeOffset Since)
{
    /// <summary>
    /// When waiting is over and the flow goes on, or null for never. Counted from the moment the flow put the caller there,
    /// not from <see cref="Since"/>: who comes back to an old place waits anew.
    /// </summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>The answer to one step, kept so that a repeat gets the same bytes.</summary>
/// <param name="Body">The document.</param>
/// <param name="ContentType">Its media type.</param>
public sealed record StepReply(string Body, string ContentType);
