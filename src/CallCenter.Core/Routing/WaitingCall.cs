using System.Collections.Immutable;
using CallCenter.Core.Agents;

namespace CallCenter.Core.Routing;

/// <summary>A call that routing knows.</summary>
/// <param name="Entry">The call as it entered.</param>
/// <param name="Score">Its place: lower comes first. Microseconds since 1970, fixed when it entered.</param>
/// <param name="State">How far it has come; never <see cref="WaitingState.Unknown"/>.</param>
/// <param name="Offer">The offer it is in, or null while it only waits.</param>
/// <param name="Refusals">Who refused it lately.</param>
public sealed record WaitingCall(
    QueueEntry Entry, long Score, WaitingState State, OfferId? Offer, ImmutableArray<Refusal> Refusals)
{
    /// <summary>Which call.</summary>
    public Calls.CallId Id => Entry.Call;

    /// <summary>Whether it still stands in its place.</summary>
    public bool StandsInQueue => State is WaitingState.Waiting or WaitingState.Offered;

    /// <summary>Whether an agent refused it so lately that they are not asked again.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="now">The time.</param>
    public bool WasRefusedBy(AgentId agent, DateTimeOffset now) => Refusals.Any(r => r.Agent == agent && r.Until > now);

    /// <summary>A call as it enters. Each step of priority counts as much waiting time as the boost.</summary>
    /// <param name="entry">The call.</param>
    /// <param name="priorityBoost">What one step of priority is worth.</param>
    public static WaitingCall Enters(QueueEntry entry, TimeSpan priorityBoost)
    {
        var place = entry.EnteredAt - (entry.Priority * priorityBoost);
        return new(entry, (place - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond, WaitingState.Waiting, null, []);
    }

    /// <summary>Back to its exact place.</summary>
    internal WaitingCall Returns(DateTimeOffset now) =>
        this with { State = WaitingState.Waiting, Offer = null, Refusals = Refusals.RemoveAll(r => r.Until <= now) };

    internal WaitingCall RefusedBy(AgentId agent, DateTimeOffset until) =>
        this with { Refusals = Refusals.RemoveAll(r => r.Agent == agent).Add(new Refusal(agent, until)) };
}

/// <summary>An agent refused a call.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Until">Until when they are not asked again about this call.</param>
public sealed record Refusal(AgentId Agent, DateTimeOffset Until);
