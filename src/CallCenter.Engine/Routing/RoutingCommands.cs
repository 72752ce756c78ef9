using CallCenter.Core.Agents;
using CallCenter.Core.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallCenter.Engine.Routing;

/// <summary>Load, decide, store; again when another node was quicker.</summary>
internal sealed class RoutingCommands(
    IRoutingBoard board, RoutingSignals signals, TimeProvider time, IOptions<RoutingOptions> options, ILogger<RoutingCommands> log)
{
    /// <summary>Each conflict means that somebody else got on, so this many in a row do not happen to a healthy board.</summary>
    private const int MostAttempts = 100;

    /// <summary>Runs one command.</summary>
    /// <param name="key">Where the rows are found.</param>
    /// <param name="command">What happens.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The rows afterwards, changed or not.</returns>
    /// <exception cref="TimeoutException">The rows changed under every attempt.</exception>
    public async Task<RoutingRows> RunAsync(BoardKey key, RoutingCommand command, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var read = await board.ReadAsync(key, cancellationToken);
            if (await TryAsync(read, command, cancellationToken) is { } next)
            {
                return next;
            }
        }

        throw new TimeoutException("The routing rows changed under every attempt to change them.");
    }

    /// <summary>Runs one command on rows already read.</summary>
    /// <returns>The rows afterwards, or null where they are no longer as they were read.</returns>
    public async Task<RoutingRows?> TryAsync(BoardRead read, RoutingCommand command, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var before = read.Rows;
        var decision = RoutingDecider.Decide(before, command, options.Value.Times, now);
        if (decision.Next == before && decision.Effects.IsEmpty)
        {
            return before;
        }

        if (!await board.CommitAsync(read, decision.Next, decision.Effects, now, cancellationToken))
        {
            return null;
        }

        Announce(before, command, decision);
        return decision.Next;
    }

    private void Announce(RoutingRows before, RoutingCommand command, RoutingDecision decision)
    {
        RoutingLog.Changed(
            log,
            command.GetType().Name,
            decision.Next.Agent?.Id.Value,
            decision.Next.Agent?.State,
            (decision.Next.Call ?? before.Call)?.Id.Value,
            decision.Next.Offer?.Id.Value);
        if (!decision.Effects.IsEmpty)
        {
            signals.Effects.Raise();
        }

        if (decision.Next.Agent is { State: AgentState.Available } || decision.Next.Call is { State: WaitingState.Waiting })
        {
            signals.Matching.Raise();
        }
    }
}
