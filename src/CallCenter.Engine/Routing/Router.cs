using CallCenter.Core.Calls;
using CallCenter.Core.Routing;

namespace CallCenter.Engine.Routing;

/// <summary>The one door to routing: calls enter, agents answer, and everybody asks how it stands.</summary>
/// <threadsafety>Every member may be called at the same time, on any node. A repeated or late command changes nothing.</threadsafety>
public sealed class Router
{
    /// <summary>Puts a call into a queue. A call already known keeps its place; one that has ended stays ended.</summary>
    /// <param name="entry">The call, and what its offer will show.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task EnterAsync(QueueEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Tells how a call stands.</summary>
    /// <param name="call">The caller's call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<WaitingStatus> WaitingAsync(CallId call, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The caller's call is over: its offer is cancelled at once, its agent is free again.</summary>
    /// <param name="call">The caller's call; need not be known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task CallEndedAsync(CallId call, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Reads an offer for the agent's leg.</summary>
    /// <param name="offer">The offer the leg was made for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The offer, or null where it is unknown or long over.</returns>
    public Task<OfferView?> OfferAsync(OfferId offer, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The agent takes the call. With a key, the caller of this method answers the leg with the conversation itself.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="by">How they took it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<OfferAnswer> AcceptAsync(OfferId offer, AcceptedBy by, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The agent does not take the call: it goes back to its exact place.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task RefuseAsync(OfferId offer, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The agent's leg was answered. Ask <see cref="OfferAsync"/> afterwards what to say on it.</summary>
    /// <param name="offer">The offer the leg was made for.</param>
    /// <param name="legId">The leg.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task AgentLegAnsweredAsync(OfferId offer, string legId, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The agent's leg is over, answered or not.</summary>
    /// <param name="offer">The offer the leg was made for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task AgentLegEndedAsync(OfferId offer, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>As <see cref="AgentLegEndedAsync(OfferId, CancellationToken)"/>, told apart from a second leg for the same offer.</summary>
    /// <param name="offer">The offer the leg was made for.</param>
    /// <param name="legId">The leg that is over.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task AgentLegEndedAsync(OfferId offer, string legId, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>
    /// The caller is in the conversation, or the answer being written puts them there (before the answer to
    /// <c>Leave</c> is sent, so that the outbox does not take them for gone).
    /// </summary>
    /// <param name="offer">The accepted offer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task ConnectedAsync(OfferId offer, CancellationToken cancellationToken) => throw new NotSupportedException();
}
