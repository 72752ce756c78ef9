using CallCenter.Core.Calls;
using CallCenter.Core.Routing;

namespace CallCenter.Engine.Routing;

/// <summary>The one door to routing: calls enter, agents answer, and everybody asks how it stands.</summary>
/// <threadsafety>Every member may be called at the same time, on any node. A repeated or late command changes nothing.</threadsafety>
public sealed partial class Router
{
    private readonly IRoutingBoard _board;
    private readonly RoutingCommands _commands;
    private readonly OfferReading _offers;
    private readonly TimeProvider _time;

    internal Router(IRoutingBoard board, RoutingCommands commands, OfferReading offers, TimeProvider time)
    {
        _board = board;
        _commands = commands;
        _offers = offers;
        _time = time;
    }

    /// <summary>Puts a call into a queue. A call already known keeps its place; one that has ended stays ended.</summary>
    /// <param name="entry">The call, and what its offer will show.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task EnterAsync(QueueEntry entry, CancellationToken cancellationToken) =>
        _commands.RunAsync(new BoardKey.OfCall(entry.Call), new RoutingCommand.Enter(entry), cancellationToken);

    /// <summary>Takes a call out of its queue because the caller goes on elsewhere; an offer of it is cancelled.</summary>
    /// <param name="call">The caller's call; need not be known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False where an agent took the call: it must be put through. True where no agent will be offered it any more.</returns>
    public async Task<bool> WithdrawAsync(CallId call, CancellationToken cancellationToken) =>
        (await _commands.RunAsync(new BoardKey.OfCall(call), new RoutingCommand.Withdraw(), cancellationToken)).Call is null;

    /// <summary>Tells how a call stands.</summary>
    /// <param name="call">The caller's call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<WaitingStatus> WaitingAsync(CallId call, CancellationToken cancellationToken)
    {
        if ((await _board.ReadAsync(new BoardKey.OfCall(call), cancellationToken)).Rows.Call is not { } row)
        {
            return new WaitingStatus(WaitingState.Unknown, 0, 0, TimeSpan.Zero);
        }

        var place = row.StandsInQueue ? await _board.PlaceAsync(row, cancellationToken) : new QueuePlace(0, 0);
        return new WaitingStatus(row.State, place.Position, place.Size, _time.GetUtcNow() - row.Entry.EnteredAt);
    }

    /// <summary>The caller's call is over: its offer is cancelled at once, its agent is free again.</summary>
    /// <param name="call">The caller's call; need not be known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task CallEndedAsync(CallId call, CancellationToken cancellationToken) =>
        _commands.RunAsync(new BoardKey.OfCall(call), new RoutingCommand.EndCall(), cancellationToken);

    /// <summary>Reads an offer for the agent's leg.</summary>
    /// <param name="offer">The offer the leg was made for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The offer, or null where it is unknown or long over.</returns>
    public Task<OfferView?> OfferAsync(OfferId offer, CancellationToken cancellationToken) =>
        _offers.ViewAsync(offer, cancellationToken);

    /// <summary>The agent takes the call. With a key, the caller of this method answers the leg with the conversation itself.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="by">How they took it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<OfferAnswer> AcceptAsync(OfferId offer, AcceptedBy by, CancellationToken cancellationToken)
    {
        var rows = await OnOfferAsync(offer, new RoutingCommand.Accept(by), cancellationToken);
        return rows.Offer?.State == OfferState.Accepted ? OfferAnswer.Accepted : OfferAnswer.TooLate;
    }

    /// <summary>The agent does not take the call: it goes back to its exact place.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task RefuseAsync(OfferId offer, CancellationToken cancellationToken) =>
        OnOfferAsync(offer, new RoutingCommand.Refuse(), cancellationToken);

    /// <summary>The agent's leg was answered. Ask <see cref="OfferAsync"/> afterwards what to say on it.</summary>
    /// <param name="offer">The offer the leg was made for.</param>
    /// <param name="legId">The leg.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task AgentLegAnsweredAsync(OfferId offer, string legId, CancellationToken cancellationToken) =>
        OnOfferAsync(offer, new RoutingCommand.LegAnswered(legId), cancellationToken);

    /// <summary>The agent's leg is over, answered or not.</summary>
    /// <param name="offer">The offer the leg was made for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task AgentLegEndedAsync(OfferId offer, CancellationToken cancellationToken) =>
        OnOfferAsync(offer, new RoutingCommand.LegEnded(null), cancellationToken);

    /// <summary>As <see cref="AgentLegEndedAsync(OfferId, CancellationToken)"/>, told apart from a second leg for the same offer.</summary>
    /// <param name="offer">The offer the leg was made for.</param>
    /// <param name="legId">The leg that is over.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task AgentLegEndedAsync(OfferId offer, string legId, CancellationToken cancellationToken) =>
        OnOfferAsync(offer, new RoutingCommand.LegEnded(legId), cancellationToken);

    /// <summary>
    /// The caller is in the conversation, or the answer being written puts them there (before the answer to
    /// <c>Leave</c> is sent, so that the outbox does not take them for gone).
    /// </summary>
    /// <param name="offer">The accepted offer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task ConnectedAsync(OfferId offer, CancellationToken cancellationToken) =>
        OnOfferAsync(offer, new RoutingCommand.Connect(), cancellationToken);

    /// <summary>As <see cref="ConnectedAsync(OfferId, CancellationToken)"/>, for whoever knows only the call.</summary>
    /// <param name="call">The caller's call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task ConnectedAsync(CallId call, CancellationToken cancellationToken) =>
        _commands.RunAsync(new BoardKey.OfCall(call), new RoutingCommand.Connect(), cancellationToken);

    private Task<RoutingRows> OnOfferAsync(OfferId offer, RoutingCommand command, CancellationToken cancellationToken) =>
        _commands.RunAsync(new BoardKey.OfOffer(offer), command, cancellationToken);
}
