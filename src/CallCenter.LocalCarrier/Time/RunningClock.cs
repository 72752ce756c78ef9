namespace CallCenter.LocalCarrier.Time;

/// <summary>Runs by itself, <paramref name="speed"/> times as fast as the time source.</summary>
/// <param name="provider">The time source.</param>
/// <param name="speed">Above 0.</param>
internal sealed class RunningClock(TimeProvider provider, double speed) : CarrierClock
{
    // A system timer looks at a coarse clock and may ring some milliseconds early.
    private static readonly TimeSpan EarliestRing = TimeSpan.FromMilliseconds(50);

    public override TimeProvider Provider => provider;

    public override DateTimeOffset Now => provider.GetUtcNow();

    public override double Speed => speed;

    public override async Task DelayAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        if (duration <= TimeSpan.Zero)
        {
            return;
        }

        var due = In(duration);
        await Task.Delay(duration / speed, provider, cancellationToken);

        // Nothing happens before it is due; a wall clock that was set back is not waited for.
        while (due - Now is { Ticks: > 0 } early && early < EarliestRing)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(early.TotalMilliseconds)), provider, cancellationToken);
        }
    }

    public override void Start(Func<Task> work) => _ = Task.Run(work);

    public override IDisposable? Busy() => null;
}
