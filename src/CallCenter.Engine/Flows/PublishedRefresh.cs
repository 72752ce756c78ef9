using System.Threading.Channels;
using CallCenter.Flows.Files;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.Flows;

/// <summary>
/// Keeps <see cref="PublishedVersions"/> up to date: at once when the database says that something changed, and every
/// few seconds in case that was not heard.
/// </summary>
internal sealed class PublishedRefresh(
    PublishedVersions versions, IFlowSource source, FlowReading reading, TimeProvider time, ILogger<PublishedRefresh> logger) : BackgroundService
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(3);

    // However often it is said that something changed, one look is enough.
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Takes over what is published before the first call comes, from the last copy where the database is away.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryRefreshAsync(cancellationToken);
        if (versions.Missing is { } missing)
        {
            logger.NothingTaken(missing);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var watching = source.WatchAsync(() => _wake.Writer.TryWrite(true), stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await WaitAsync(stoppingToken);
            await TryRefreshAsync(stoppingToken);
        }

        await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var pause = Task.Delay(PollEvery, time, ended.Token);
        await Task.WhenAny(pause, _wake.Reader.WaitToReadAsync(ended.Token).AsTask());
        await ended.CancelAsync();
        _wake.Reader.TryRead(out _);
    }

    private async Task TryRefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RefreshAsync(cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // An error here must not stop the host, which takes calls: they keep what they have.
            logger.RefreshFailed(e);
        }
        catch (OperationCanceledException)
        {
            logger.RefreshEnded();
        }
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (await source.RoutesAsync(reading.Main, cancellationToken) is { } routes)
        {
            if (!versions.Knows(routes))
            {
                await versions.TakeAsync(routes, cancellationToken);
                await source.KeepAsync(reading.Main, routes, cancellationToken);
            }
        }
        else if (!versions.HasTaken && await source.LastKnownAsync(reading.Main, cancellationToken) is { } copy)
        {
            logger.LastKnownTaken(copy.Revision);
            await versions.TakeAsync(copy, cancellationToken);
        }
    }
}
