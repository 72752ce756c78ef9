namespace CallCenter.LocalCarrier.Time;

/// <summary>The one clock of a carrier: every timer of a call runs on it, at <c>speed</c> times the real pace.</summary>
internal sealed class CarrierClock(TimeProvider provider, double speed)
{
    /// <summary>The real time source; HTTP budgets run on it, because the application is not sped up.</summary>
    public TimeProvider Provider => provider;

    /// <summary>Wall clock, UTC, not sped up.</summary>
    public DateTimeOffset Now => provider.GetUtcNow();

    /// <summary>Waits for a carrier duration; zero or less returns at once.</summary>
    public Task DelayAsync(TimeSpan duration, CancellationToken cancellationToken) =>
        duration <= TimeSpan.Zero
            ? Task.CompletedTask
            : Task.Delay(duration / speed, provider, cancellationToken);

    /// <summary>The wall-clock instant at which a carrier duration that begins now is over.</summary>
    public DateTimeOffset In(TimeSpan duration) => Now + (duration / speed);

    /// <summary>Whole carrier seconds that passed since a wall-clock instant.</summary>
    public int SecondsSince(DateTimeOffset instant) => Seconds(instant, Now);

    /// <summary>Whole carrier seconds between two wall-clock instants, never negative.</summary>
    public int Seconds(DateTimeOffset from, DateTimeOffset to) =>
        (int)Math.Max(0, Math.Floor((to - from).TotalSeconds * speed));

    /// <summary>A date as the carrier writes it: RFC 2822 in GMT ("Thu, 05 Mar 2026 10:00:00 +0000").</summary>
    public static string Rfc2822(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", System.Globalization.CultureInfo.InvariantCulture);
}
