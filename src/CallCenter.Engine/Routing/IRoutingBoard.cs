using System.Collections.Immutable;
using CallCenter.Core.Agents;
using CallCenter.Core.Calls;
using CallCenter.Core.Routing;

namespace CallCenter.Engine.Routing;

/// <summary>The rows of agents, waiting calls and offers, shared by every node.</summary>
/// <threadsafety>A commit takes effect as a whole or not at all, whichever node makes it.</threadsafety>
public interface IRoutingBoard
{
    /// <summary>Reads the row a key names and the rows that hang together with it.</summary>
    /// <param name="key">Where to begin.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The rows; read one after the other, so that only a commit shows whether they belong together.</returns>
    Task<BoardRead> ReadAsync(BoardKey key, CancellationToken cancellationToken);

    /// <summary>Replaces what was read, and puts effects into the outbox, in one step.</summary>
    /// <param name="read">The rows the decision was made on.</param>
    /// <param name="next">The rows afterwards.</param>
    /// <param name="effects">What must be done outside.</param>
    /// <param name="now">The time: the effects are due at once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False where a row is no longer as it was read; nothing has changed then.</returns>
    Task<bool> CommitAsync(
        BoardRead read, RoutingRows next, IReadOnlyList<RoutingEffect> effects, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The calls to offer next and the agents who are free for them, at most 50 of each per queue and language.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Candidates> CandidatesAsync(CancellationToken cancellationToken);

    /// <summary>Where a call stands.</summary>
    /// <param name="call">A call that stands in its queue.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<QueuePlace> PlaceAsync(WaitingCall call, CancellationToken cancellationToken);

    /// <summary>Every queue that ever had a call, and every agent who ever signed in.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<BoardOverview> OverviewAsync(CancellationToken cancellationToken);
}

/// <summary>Where reading begins.</summary>
public abstract record BoardKey
{
    private BoardKey()
    {
    }

    /// <summary>At an agent: their row, their offer, its call.</summary>
    /// <param name="Id">The agent.</param>
    public sealed record OfAgent(AgentId Id) : BoardKey;

    /// <summary>At a call: its row, its offer, the agent.</summary>
    /// <param name="Id">The call.</param>
    public sealed record OfCall(CallId Id) : BoardKey;

    /// <summary>At an offer: its row, its agent, its call.</summary>
    /// <param name="Id">The offer.</param>
    public sealed record OfOffer(OfferId Id) : BoardKey;
}

/// <summary>A row and the mark by which a commit knows that it is unchanged.</summary>
/// <typeparam name="T">The row's type.</typeparam>
/// <param name="Row">The row.</param>
/// <param name="Stamp">The board's own mark; means nothing to anybody else.</param>
public sealed record Stamped<T>(T Row, string Stamp)
    where T : class;

/// <summary>Rows as they were read.</summary>
/// <param name="CallId">The call concerned, also where it has no row; null where none is concerned.</param>
/// <param name="Agent">The agent's row, or null.</param>
/// <param name="Call">The call's row, or null.</param>
/// <param name="Offer">The offer's row, or null.</param>
/// <param name="CallOver">Whether the call is marked as over.</param>
public sealed record BoardRead(
    CallId? CallId, Stamped<Agent>? Agent, Stamped<WaitingCall>? Call, Stamped<Offer>? Offer, bool CallOver)
{
    /// <summary>The rows without their marks.</summary>
    public RoutingRows Rows => new(Agent?.Row, Call?.Row, Offer?.Row, CallOver);
}

/// <summary>Whom to match.</summary>
/// <param name="Calls">Calls that wait.</param>
/// <param name="Agents">Agents who are free.</param>
public sealed record Candidates(ImmutableArray<Stamped<WaitingCall>> Calls, ImmutableArray<Stamped<Agent>> Agents);

/// <summary>A place in a queue.</summary>
/// <param name="Position">From 1.</param>
/// <param name="Size">How many calls wait there.</param>
public sealed record QueuePlace(int Position, int Size);

/// <summary>Everything at a glance.</summary>
/// <param name="Queues">The queues, by name.</param>
/// <param name="Agents">The agents, by what they sign in with.</param>
public sealed record BoardOverview(ImmutableArray<QueueCount> Queues, ImmutableArray<Agent> Agents);

/// <summary>One queue at a glance.</summary>
/// <param name="Queue">Its name.</param>
/// <param name="Waiting">How many calls wait in it, offered ones among them.</param>
/// <param name="LongestSince">When the call that has waited longest entered, or null where none waits.</param>
public sealed record QueueCount(string Queue, int Waiting, DateTimeOffset? LongestSince);
