using HdrHistogram;

namespace CallCenter.LocalCarrier.Load;

/// <summary>Records durations up to ten minutes with three digits. Thread-safe.</summary>
internal sealed class LatencyRecorder
{
    private const long HighestMicroseconds = 600_000_000;
    private readonly LongHistogram histogram = new(HighestMicroseconds, 3);
    private readonly Lock gate = new();

    public void Add(TimeSpan duration)
    {
        var microseconds = Math.Clamp((long)duration.TotalMicroseconds, 0, HighestMicroseconds);
        lock (gate)
        {
            histogram.RecordValue(microseconds);
        }
    }

    public Percentiles Read()
    {
        lock (gate)
        {
            double At(double percentile) => histogram.GetValueAtPercentile(percentile) / 1_000.0;
            return histogram.TotalCount == 0
                ? new Percentiles(0, 0, 0, 0, 0, 0)
                : new Percentiles(histogram.TotalCount, At(50), At(90), At(99), At(99.9), At(100));
        }
    }
}
