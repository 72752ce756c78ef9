using CallCenter.Core.Routing;
using CallCenter.Engine.Carrier;
using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.Routing;

/// <summary>Does one effect, if it still makes sense, and tells the rows what came of it.</summary>
internal sealed class EffectRunner(
    IRoutingBoard board, IRoutingWork work, RoutingCommands commands, CarrierEffects carrier, EffectRetries retries)
{
    /// <summary>How often a caller may be found nowhere, 3.5 s in all, before they are taken for gone.</summary>
    private const int GoneAttempts = 3;

    /// <summary>Runs a claimed effect to its end: done, put off, or given up.</summary>
    public async Task RunAsync(OutboxEffect claimed, CancellationToken cancellationToken)
    {
        var answer = claimed.Effect switch
        {
            RoutingEffect.RingAgent e => await RingAsync(e, cancellationToken),
            RoutingEffect.BridgeCaller e => await BridgeCallerAsync(e, claimed.Attempts, cancellationToken),
            RoutingEffect.BridgeAgent e => await BridgeAgentAsync(e, cancellationToken),
            RoutingEffect.HangUpLeg e => await carrier.HangUpAsync(e, cancellationToken),
            _ => null,
        };
        if (answer is CarrierAnswer.Failed failed && retries.Next(claimed, failed) is { } again)
        {
            await work.PutOffAsync(claimed, again, cancellationToken);
            return;
        }

        await work.FinishAsync(claimed, cancellationToken);
    }

    private async Task<CarrierAnswer?> RingAsync(RoutingEffect.RingAgent effect, CancellationToken cancellationToken)
    {
        var key = new BoardKey.OfOffer(effect.Offer);
        if ((await board.ReadAsync(key, cancellationToken)).Rows.Offer is not { State: not OfferState.Over, LegId: null } offer)
        {
            return null;
        }

        var answer = await carrier.RingAsync(offer, cancellationToken);
        RoutingCommand? told = answer switch
        {
            CarrierAnswer.Done done => new RoutingCommand.LegMade(done.LegId),
            CarrierAnswer.Failed { MayRetry: true } => null,
            CarrierAnswer.Failed failed => new RoutingCommand.RingFailed(failed.Reason),
            _ => new RoutingCommand.RingFailed("gone"),
        };
        if (told is not null)
        {
            await commands.RunAsync(key, told, cancellationToken);
        }

        return answer;
    }

    private async Task<CarrierAnswer?> BridgeCallerAsync(
        RoutingEffect.BridgeCaller effect, int attempts, CancellationToken cancellationToken)
    {
        var key = new BoardKey.OfOffer(effect.Offer);
        var rows = (await board.ReadAsync(key, cancellationToken)).Rows;
        if (rows is not { Offer.State: OfferState.Accepted, Call.State: WaitingState.Accepted })
        {
            return null;
        }

        var answer = await carrier.BridgeCallerAsync(effect, cancellationToken);
        if (answer is CarrierAnswer.Done)
        {
            await commands.RunAsync(key, new RoutingCommand.Connect(), cancellationToken);
        }
        else if (answer is CarrierAnswer.Gone)
        {
            // Between leaving the queue and reaching the conversation a caller is in neither for a moment.
            if (attempts < GoneAttempts)
            {
                return new CarrierAnswer.Failed("not in the queue", MayRetry: true);
            }

            await commands.RunAsync(new BoardKey.OfCall(effect.Call), new RoutingCommand.EndCall(), cancellationToken);
        }

        return answer;
    }

    private async Task<CarrierAnswer?> BridgeAgentAsync(RoutingEffect.BridgeAgent effect, CancellationToken cancellationToken)
    {
        var key = new BoardKey.OfOffer(effect.Offer);
        if ((await board.ReadAsync(key, cancellationToken)).Rows.Offer?.State != OfferState.Accepted)
        {
            return null;
        }

        var answer = await carrier.BridgeAgentAsync(effect, cancellationToken);
        if (answer is CarrierAnswer.Gone)
        {
            await commands.RunAsync(key, new RoutingCommand.LegEnded(effect.LegId), cancellationToken);
        }

        return answer;
    }
}

/// <summary>What the carrier is asked for each effect.</summary>
internal sealed class CarrierEffects(ICarrier carrier, TimeProvider time)
{
    private static readonly TimeSpan ShortestRing = TimeSpan.FromSeconds(5);

    public Task<CarrierAnswer> RingAsync(Offer offer, CancellationToken cancellationToken)
    {
        var left = offer.Deadline - time.GetUtcNow();
        return carrier.RingAgentAsync(offer.Contact, offer.Id, left > ShortestRing ? left : ShortestRing, cancellationToken);
    }

    public Task<CarrierAnswer> BridgeCallerAsync(RoutingEffect.BridgeCaller effect, CancellationToken cancellationToken) =>
        carrier.BridgeCallerAsync(effect.Call, cancellationToken);

    public Task<CarrierAnswer> BridgeAgentAsync(RoutingEffect.BridgeAgent effect, CancellationToken cancellationToken) =>
        carrier.BridgeAgentAsync(effect.LegId, effect.Offer, cancellationToken);

    public Task<CarrierAnswer> HangUpAsync(RoutingEffect.HangUpLeg effect, CancellationToken cancellationToken) =>
        carrier.HangUpAsync(effect.LegId, cancellationToken);
}

/// <summary>When an effect the carrier did not do is tried again: after 0.5 s, then twice as long each time, up to 10 s.</summary>
internal sealed class EffectRetries(TimeProvider time, ILogger<EffectRetries> log)
{
    private const int MostAttempts = 12;

    /// <summary>The time of the next attempt, or null where there is none.</summary>
    public DateTimeOffset? Next(OutboxEffect effect, CarrierAnswer.Failed failed)
    {
        var name = effect.Effect.GetType().Name;
        var attempt = effect.Attempts + 1;
        if (!failed.MayRetry || attempt >= MostAttempts)
        {
            RoutingLog.EffectGivenUp(log, name, failed.Reason, attempt);
            return null;
        }

        var delay = TimeSpan.FromSeconds(Math.Min(10, 0.5 * Math.Pow(2, effect.Attempts)));
        RoutingLog.EffectPutOff(log, name, failed.Reason, attempt, delay);
        return time.GetUtcNow() + delay;
    }
}
