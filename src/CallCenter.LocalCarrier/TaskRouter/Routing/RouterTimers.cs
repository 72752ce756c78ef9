namespace CallCenter.LocalCarrier.TaskRouter.Routing;

/// <summary>The timers of one workspace, on the carrier's clock; each belongs to a task or reservation. Thread-safe.</summary>
internal sealed class RouterTimers(Carrier carrier, Action<RouterTimer> ring)
{
    private readonly Dictionary<string, CancellationTokenSource> armed = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public void Arm(RouterTimer timer, TimeSpan after)
    {
        CancellationToken stop;
        lock (gate)
        {
            if (!armed.TryGetValue(timer.Owner, out var source))
            {
                source = CancellationTokenSource.CreateLinkedTokenSource(carrier.Stopping);
                armed[timer.Owner] = source;
            }

            stop = source.Token;
        }

        carrier.Clock.Start(() => RunAsync(timer, after, stop));
    }

    /// <summary>Stops all timers of one owner.</summary>
    public void Disarm(string owner)
    {
        CancellationTokenSource? source;
        lock (gate)
        {
            armed.Remove(owner, out source);
        }

        Stop(source);
    }

    public void Close()
    {
        List<CancellationTokenSource> all;
        lock (gate)
        {
            all = [.. armed.Values];
            armed.Clear();
        }

        all.ForEach(Stop);
    }

    private static void Stop(CancellationTokenSource? source)
    {
        source?.Cancel();
        source?.Dispose();
    }

    private async Task RunAsync(RouterTimer timer, TimeSpan after, CancellationToken stop)
    {
        await carrier.Clock.DelayAsync(after, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stop.IsCancellationRequested)
        {
            ring(timer);
        }
    }
}
