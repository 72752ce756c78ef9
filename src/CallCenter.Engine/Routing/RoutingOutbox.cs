using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.Routing;

/// <summary>Runs effects from the outbox, several at a time, so that a slow carrier holds up nobody else's call.</summary>
internal sealed class RoutingOutbox(
    IRoutingWork work, EffectRunner runner, RoutingSignals signals, TimeProvider time, ILogger<RoutingOutbox> log) : BackgroundService
{
    private const int AtOnce = 32;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Longer than any of the carrier's time budgets, so that an effect still being done is not done twice.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private int _running;

    /// <summary>Claims what is due and starts it.</summary>
    /// <returns>What was started; every task ends without an exception.</returns>
    public async Task<IReadOnlyList<Task>> StartDueAsync(CancellationToken cancellationToken)
    {
        var room = AtOnce - Volatile.Read(ref _running);
        if (room <= 0)
        {
            return [];
        }

        var effects = await work.ClaimEffectsAsync(time.GetUtcNow(), Lease, room, cancellationToken);
        return [.. effects.Select(e => RunAsync(e, cancellationToken))];
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await StartDueAsync(stoppingToken);
                await signals.Effects.WaitAsync(Pause, time, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                RoutingLog.WorkerFailed(log, nameof(RoutingOutbox), exception);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    private async Task RunAsync(OutboxEffect effect, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _running);
        try
        {
            await runner.RunAsync(effect, cancellationToken);
        }
        catch (Exception exception)
        {
            RoutingLog.EffectFailed(log, effect.Effect.GetType().Name, exception);
        }
        finally
        {
            // A full house left effects behind: look again at once.
            if (Interlocked.Decrement(ref _running) == AtOnce - 1)
            {
                signals.Effects.Raise();
            }
        }
    }
}
