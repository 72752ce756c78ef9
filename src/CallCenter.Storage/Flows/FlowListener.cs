using Microsoft.Extensions.Logging;
using Npgsql;

namespace CallCenter.Storage.Flows;

/// <summary>Listens on a connection of its own for what <see cref="FlowDatabase"/> tells.</summary>
internal sealed class FlowListener(NpgsqlDataSource database, TimeProvider time, ILogger<FlowListener> logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // A peer that is gone without a word is noticed by asking it something.
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(15);

    /// <summary>Listens until cancelled.</summary>
    /// <param name="changed">Called after each notice, and after each new connection: what was told before it was missed.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(Action changed, CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(changed, () => pause = FirstPause, cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                if (pause == FirstPause)
                {
                    logger.ListenerLost(e.GetType().Name);
                }

                await Task.Delay(pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(Action changed, Action connected, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, _) => changed();
        await using var listen = new NpgsqlCommand($"listen {FlowDatabase.Channel}", connection);
        await listen.ExecuteNonQueryAsync(cancellationToken);
        connected();
        changed();
        await using var ask = new NpgsqlCommand("select 1", connection) { CommandTimeout = 2 };
        while (true)
        {
            if (!await connection.WaitAsync(AskEvery, cancellationToken))
            {
                await ask.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }
}
