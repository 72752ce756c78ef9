namespace CallCenter.Host.Starting;

/// <summary>
/// Stops the host when its standard input ends, where <c>Host:StopWhenInputCloses</c> says so. Whoever starts the host
/// as a child holds the other end, so that no host outlives a parent that was killed.
/// </summary>
internal sealed class StopWithParent(IConfiguration configuration, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue<bool>("Host:StopWhenInputCloses"))
        {
            return;
        }

        using var input = new StreamReader(Console.OpenStandardInput());
        await Task.Yield();
        while (await input.ReadLineAsync(stoppingToken) is not null)
        {
            // Nothing is said on this line; only its end counts.
        }

        lifetime.StopApplication();
    }
}
