using System.Globalization;
using CallCenter.Engine.Flows.Publishing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.Flows.Trying;

/// <summary>Watches a candidate on every node, one node at a time, and takes its calls back where it does worse.</summary>
internal sealed class TrialWatch(
    IFlowVersions versions, IFlowCounts counts, IFlowStore store, TimeProvider time, ILogger<TrialWatch> logger) : BackgroundService
{
    private const string Watcher = "callcenter";
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(2.5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (versions is not PublishedVersions published)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(LookEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (published is { Routes.Live: { Trial: { Share: > 0 } trial } alias } && !stoppingToken.IsCancellationRequested)
            {
                await TryLookAsync(published.Live.Main.Name, alias, trial, stoppingToken);
            }
        }
    }

    private async Task TryLookAsync(string flow, FlowAlias alias, FlowTrial trial, CancellationToken stoppingToken)
    {
        try
        {
            await LookAsync(flow, alias, trial, stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            // The next look may do better; calls go on meanwhile.
            logger.TrialWatchFailed(e, trial.Number);
        }
    }

    private async Task LookAsync(string flow, FlowAlias alias, FlowTrial trial, CancellationToken stoppingToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{flow} {trial.Since.UtcTicks} {alias.Hash} {trial.Hash}");
        if (await counts.ReadAsync(alias.Hash, stoppingToken) is not { } live
            || await counts.ReadAsync(trial.Hash, stoppingToken) is not { } candidate
            || await counts.WatchAsync(name, Lease, new TrialBeginning(live, candidate), stoppingToken) is not { } beginning)
        {
            return;
        }

        if (StepBack.Decide(live.Since(beginning.Live), candidate.Since(beginning.Candidate), trial.Policy) is { } reason)
        {
            var result = await store.MoveAsync(
                flow, alias.Name, new AliasChange.StepBack(trial.Number, trial.Since), new ChangedBy(Watcher, reason), stoppingToken);
            logger.SteppedBack(trial.Number, reason, result is FlowResult<AliasMove>.Done ? "its calls are taken back" : "taking its calls back failed, to be tried again");
        }
    }
}

internal static partial class TrialWatchLog
{
    [LoggerMessage(EventId = 2520, EventName = nameof(SteppedBack), Level = LogLevel.Warning,
        Message = "Candidate {Number} does worse than what is live: {Reason} So {Consequence}")]
    public static partial void SteppedBack(this ILogger logger, int number, string reason, string consequence);

    [LoggerMessage(EventId = 2521, EventName = nameof(TrialWatchFailed), Level = LogLevel.Error,
        Message = "Watching candidate {Number} failed; it is watched again in some seconds")]
    public static partial void TrialWatchFailed(this ILogger logger, Exception exception, int number);
}
