namespace CallCenter.LocalCarrier.Time;

/// <summary>The one clock of a carrier: every timer of a call runs on it. It runs at a multiple of the real pace, or is stepped by hand.</summary>
internal abstract class CarrierClock
{
    /// <summary>The real time source; HTTP budgets run on it, because the application is neither sped up nor stepped.</summary>
    public abstract TimeProvider Provider { get; }

    /// <summary>What the clock shows, UTC: the wall clock (not sped up), or how far it was stepped.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>Carrier seconds that pass in a second of <see cref="Now"/>.</summary>
    public abstract double Speed { get; }

    /// <summary>Waits for a carrier duration; zero or less returns at once.</summary>
    public abstract Task DelayAsync(TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Starts work that lives by this clock; it runs beside the caller.</summary>
    public abstract void Start(Func<Task> work);

    /// <summary>Marks something the clock must wait for before it moves on, such as a request; dispose it at its end.</summary>
    public abstract IDisposable? Busy();

    /// <summary>What the clock shows when a carrier duration that begins now is over.</summary>
    public DateTimeOffset In(TimeSpan duration) => Now + (duration / Speed);

    /// <summary>Whole carrier seconds that passed since an instant of <see cref="Now"/>.</summary>
    public int SecondsSince(DateTimeOffset instant) => Seconds(instant, Now);

    /// <summary>Whole carrier seconds between two instants of <see cref="Now"/>, never negative.</summary>
    public int Seconds(DateTimeOffset from, DateTimeOffset to) =>
        (int)Math.Max(0, Math.Floor((to - from).TotalSeconds * Speed));

    /// <summary>A date as the version 1 APIs write it ("2026-03-05T10:00:00Z").</summary>
    public static string Iso8601(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A date as the carrier writes it: RFC 2822 in GMT ("Thu, 05 Mar 2026 10:00:00 +0000").</summary>
    public static string Rfc2822(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", System.Globalization.CultureInfo.InvariantCulture);
}
