namespace CallCenter.LocalCarrier.Load;

/// <summary>
/// When calls arrive in an open model: at instants that were decided before, whatever the application makes of the calls before.
/// The rate grows from 0 in a straight line during the ramp, then holds. Pure.
/// </summary>
/// <param name="Rate">Calls per real second once the ramp is over; above 0.</param>
/// <param name="Ramp">How long the rate grows, real time; zero for at once.</param>
/// <param name="Hold">How long it stays, real time.</param>
internal sealed record ArrivalSchedule(double Rate, TimeSpan Ramp, TimeSpan Hold)
{
    /// <summary>The whole length.</summary>
    public TimeSpan Length => Ramp + Hold;

    /// <summary>Evenly spaced arrivals.</summary>
    public IEnumerable<TimeSpan> Constant() => Instants(1, () => 1);

    /// <summary>Arrivals that know nothing of each other, as callers do (a Poisson process); the same seed gives the same.</summary>
    public IEnumerable<TimeSpan> Poisson(int seed)
    {
        var random = new Random(seed);
        double Gap() => -Math.Log(1 - random.NextDouble());
        return Instants(Gap(), Gap);
    }

    // The k-th arrival comes when the rate, summed up, has reached k; a Poisson process has random steps instead of 1.
    private IEnumerable<TimeSpan> Instants(double first, Func<double> step)
    {
        for (var sum = first; ; sum += step())
        {
            var at = When(sum);
            if (at >= Length)
            {
                yield break;
            }

            yield return at;
        }
    }

    private TimeSpan When(double sum)
    {
        var ramped = Rate * Ramp.TotalSeconds / 2;
        return TimeSpan.FromSeconds(sum < ramped
            ? Math.Sqrt(2 * sum * Ramp.TotalSeconds / Rate)
            : Ramp.TotalSeconds + ((sum - ramped) / Rate));
    }
}
