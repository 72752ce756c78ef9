namespace CallCenter.LocalCarrier.Time;

/// <summary>Runs by itself, <paramref name="speed"/> times as fast as the time source.</summary>
/// <param name="provider">The time source.</param>
/// <param name="speed">Above 0.</param>
internal sealed class RunningClock(TimeProvider provider, double speed) : CarrierClock
{
    public override TimeProvider Provider => provider;

    public override DateTimeOffset Now => provider.GetUtcNow();

    public override double Speed => speed;

    public override Task DelayAsync(TimeSpan duration, CancellationToken cancellationToken) =>
        duration <= TimeSpan.Zero
            ? Task.CompletedTask
            : Task.Delay(duration / speed, provider, cancellationToken);

    public override void Start(Func<Task> work) => _ = Task.Run(work);

    public override IDisposable? Busy() => null;
}
