using System.Collections.Frozen;
using CallCenter.Engine.Hours;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CallCenter.Storage.Hours;

/// <summary>
/// Keeps the closures in memory and reads them again every two seconds, so that a call asks no database. While
/// PostgreSQL is down the last known ones hold; they still expire in time.
/// </summary>
internal sealed class ClosureWatch(IClosureBook book, TimeProvider time, ILogger<ClosureWatch> logger) : BackgroundService, IClosures
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _firstReading = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile FrozenDictionary<string, Closure>? _known;
    private bool _isFailing;

    public async ValueTask<ClosureLook> FindAsync(string calendar, CancellationToken cancellationToken)
    {
        if (!_firstReading.Task.IsCompleted)
        {
            await _firstReading.Task.WaitAsync(cancellationToken);
        }

        return _known switch
        {
            null => new ClosureLook.Unavailable(),
            var known when known.TryGetValue(calendar, out var closure) && closure.HoldsAt(time.GetUtcNow()) => new ClosureLook.Closed(closure),
            _ => new ClosureLook.None(),
        };
    }

    /// <summary>Reads once; where that fails, what was known stays.</summary>
    internal async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            var closures = await book.ListAsync(cancellationToken);
            _known = closures.ToFrozenDictionary(closure => closure.Calendar, StringComparer.Ordinal);
            if (_isFailing)
            {
                logger.ClosuresReadAgain();
            }

            _isFailing = false;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
        {
            if (!_isFailing)
            {
                logger.ClosuresNotRead(e.GetType().Name);
            }

            _isFailing = true;
        }

        _firstReading.TrySetResult();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await RefreshAsync(stoppingToken);
            await Task.Delay(Pause, time, stoppingToken);
        }
    }
}

internal static partial class ClosureLog
{
    [LoggerMessage(EventId = 4601, EventName = nameof(ClosuresNotRead), Level = LogLevel.Warning,
        Message = "The closures of calendars cannot be read ({Reason}); the last known ones hold")]
    public static partial void ClosuresNotRead(this ILogger logger, string reason);

    [LoggerMessage(EventId = 4602, EventName = nameof(ClosuresReadAgain), Level = LogLevel.Information,
        Message = "The closures of calendars are read again")]
    public static partial void ClosuresReadAgain(this ILogger logger);
}
