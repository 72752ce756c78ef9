namespace CallCenter.LocalCarrier.Time;

/// <summary>Stands still until it is told to move; then timers ring one after the other, each when all the last one caused is done.</summary>
/// <param name="provider">The real time source, for HTTP budgets.</param>
internal sealed class SteppedClock(TimeProvider provider) : CarrierClock, IDisposable
{
    /// <summary>Where every stepped clock begins.</summary>
    public static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly PriorityQueue<TaskCompletionSource, (DateTimeOffset Due, long Number)> timers = new();
    private readonly SemaphoreSlim stepping = new(1);
    private readonly Pump pump = new();
    private readonly Lock gate = new();
    private DateTimeOffset now = Beginning;
    private long number;

    public override TimeProvider Provider => provider;

    public override DateTimeOffset Now
    {
        get
        {
            lock (gate)
            {
                return now;
            }
        }
    }

    public override double Speed => 1;

    public override async Task DelayAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        if (duration <= TimeSpan.Zero)
        {
            return;
        }

        // Continuations run at once on the pump's thread, so that the pump is busy until they are done.
        var timer = new TaskCompletionSource();
        lock (gate)
        {
            timers.Enqueue(timer, (duration >= DateTimeOffset.MaxValue - now ? DateTimeOffset.MaxValue : now + duration, ++number));
        }

        await using var registration = cancellationToken.Register(() => timer.TrySetCanceled(cancellationToken));
        await timer.Task;
    }

    public override void Start(Func<Task> work) => pump.Post(_ => _ = work(), null);

    public override IDisposable Busy() => pump.Hold();

    /// <summary>Moves on by a carrier duration and rings what falls due on the way, in order.</summary>
    /// <returns>When everything that was caused by it is done.</returns>
    public async Task AdvanceAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        await stepping.WaitAsync(cancellationToken);
        try
        {
            await pump.QuietAsync(cancellationToken);
            var end = Now + duration;
            while (NextDue(end) is { } timer)
            {
                pump.Post(_ => timer.TrySetResult(), null);
                await pump.QuietAsync(cancellationToken);
            }

            lock (gate)
            {
                now = end;
            }
        }
        finally
        {
            stepping.Release();
        }
    }

    /// <summary>Carrier time until the next timer rings; null when none runs.</summary>
    public TimeSpan? UntilNext()
    {
        lock (gate)
        {
            DropCancelled();
            return timers.TryPeek(out _, out var next) ? next.Due - now : null;
        }
    }

    public void Dispose()
    {
        pump.Dispose();
        stepping.Dispose();
    }

    private TaskCompletionSource? NextDue(DateTimeOffset end)
    {
        lock (gate)
        {
            DropCancelled();
            if (!timers.TryPeek(out var timer, out var next) || next.Due > end)
            {
                return null;
            }

            timers.Dequeue();
            now = next.Due;
            return timer;
        }
    }

    private void DropCancelled()
    {
        while (timers.TryPeek(out var timer, out _) && timer.Task.IsCompleted)
        {
            timers.Dequeue();
        }
    }
}
