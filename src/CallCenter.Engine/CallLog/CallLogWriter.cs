using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.CallLog;

/// <summary>
/// Moves call-log entries from the live store to the lasting record: read, write, then remove. A crash between
/// write and remove repeats the write, which changes nothing.
/// </summary>
internal sealed class CallLogWriter(
    ICallLogQueue queue, ICallLogStore store, TimeProvider time, ILogger<CallLogWriter> logger) : BackgroundService
{
    private const int BatchSize = 500;
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = await TryRoundAsync(stoppingToken);
            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<TimeSpan> TryRoundAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await RoundAsync(stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            // An error here must not stop the host, which takes calls: the entries stay queued.
            logger.LogRoundFailed(e);
            return AfterFailure;
        }
    }

    private async Task<TimeSpan> RoundAsync(CancellationToken stoppingToken)
    {
        for (var shard = 0; shard < queue.Shards && !stoppingToken.IsCancellationRequested; shard++)
        {
            if (!await DrainAsync(shard, stoppingToken))
            {
                return AfterFailure;
            }
        }

        return Idle;
    }

    private async Task<bool> DrainAsync(int shard, CancellationToken stoppingToken)
    {
        while (await queue.PeekAsync(shard, BatchSize, stoppingToken) is { } batch)
        {
            if (batch.Entries.IsEmpty)
            {
                return true;
            }

            if (!await store.WriteAsync(batch.Entries, stoppingToken))
            {
                logger.LogKept(batch.Entries.Length);
                return false;
            }

            await queue.RemoveAsync(shard, batch, stoppingToken);
        }

        return false;
    }
}

internal static partial class CallLogWriterLog
{
    [LoggerMessage(EventId = 2101, EventName = nameof(LogKept), Level = LogLevel.Warning,
        Message = "The lasting record did not take {Count} call-log entries; they stay queued")]
    public static partial void LogKept(this ILogger logger, int count);

    [LoggerMessage(EventId = 2102, EventName = nameof(LogRoundFailed), Level = LogLevel.Error,
        Message = "Moving call-log entries to the lasting record failed; they stay queued")]
    public static partial void LogRoundFailed(this ILogger logger, Exception exception);
}
