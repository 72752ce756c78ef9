using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.Routing;

/// <summary>Matches and runs deadlines after every event of this node, and at least once a second.</summary>
internal sealed class RoutingTimers(
    DueDeadlines deadlines, OfferMaking offers, RoutingSignals signals, TimeProvider time, ILogger<RoutingTimers> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await deadlines.RunAsync(stoppingToken);
                await offers.MakeAsync(stoppingToken);
                await signals.Matching.WaitAsync(Pause, time, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                RoutingLog.WorkerFailed(log, nameof(RoutingTimers), exception);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }
}
