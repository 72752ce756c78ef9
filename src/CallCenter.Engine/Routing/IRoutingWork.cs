using CallCenter.Core.Agents;
using CallCenter.Core.Routing;

namespace CallCenter.Engine.Routing;

/// <summary>
/// What is to be done at a time: deadlines and effects. Whatever is claimed is leased, so that another node takes it
/// over when this one dies.
/// </summary>
public interface IRoutingWork
{
    /// <summary>Claims deadlines that have passed.</summary>
    /// <param name="now">The time.</param>
    /// <param name="lease">How long nobody else gets them.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<DueDeadline>> ClaimDueAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellationToken);

    /// <summary>Forgets a claimed deadline, unless its row has set a new one since.</summary>
    /// <param name="deadline">What was claimed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task FinishAsync(DueDeadline deadline, CancellationToken cancellationToken);

    /// <summary>Claims effects from the outbox.</summary>
    /// <param name="now">The time.</param>
    /// <param name="lease">How long nobody else gets them.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<OutboxEffect>> ClaimEffectsAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellationToken);

    /// <summary>Takes an effect out of the outbox.</summary>
    /// <param name="effect">What was claimed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task FinishAsync(OutboxEffect effect, CancellationToken cancellationToken);

    /// <summary>Puts an effect off, counting the attempt.</summary>
    /// <param name="effect">What was claimed.</param>
    /// <param name="at">When it is tried again.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task PutOffAsync(OutboxEffect effect, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>Tells a node that an agent's row has changed, on whichever node that happened.</summary>
public interface IRoutingNotices
{
    /// <summary>Begins to listen. Call it before reading the row, so that no change falls between.</summary>
    /// <param name="agent">The agent.</param>
    /// <returns>A task that ends with the next change. A notice may be lost, so wait with a limit.</returns>
    Task NextChange(AgentId agent);
}

/// <summary>A deadline that has passed: of an offer, or of an agent's wrap-up.</summary>
/// <param name="Key">The row it belongs to.</param>
/// <param name="Mark">The board's own mark of this claim.</param>
public sealed record DueDeadline(BoardKey Key, string Mark);

/// <summary>An effect in the outbox.</summary>
/// <param name="Effect">What is to be done.</param>
/// <param name="Attempts">How often it was tried and put off.</param>
/// <param name="Mark">The board's own mark of this claim.</param>
public sealed record OutboxEffect(RoutingEffect Effect, int Attempts, string Mark);
