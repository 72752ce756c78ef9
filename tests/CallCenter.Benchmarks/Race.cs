using System.Diagnostics;
using System.Text.Json.Serialization;

namespace CallCenter.Benchmarks;

/// <summary>One round of the race.</summary>
/// <param name="StepsPerSecond">On one core.</param>
/// <param name="BytesPerStep">What one step allocates.</param>
/// <param name="EndedAt">The node after the last step, to compare with the other machine.</param>
internal sealed record Round(
    [property: JsonPropertyName("stepsPerSecond")] double StepsPerSecond,
    [property: JsonPropertyName("bytesPerStep")] double BytesPerStep,
    [property: JsonPropertyName("endedAt")] string EndedAt);

/// <summary>Walks the menus for some time.</summary>
internal static class Race
{
    private const int Batch = 10_000;

    // On one core the compiler's last word comes after three to four seconds; the other machine gets as long.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    /// <summary>Warms up, then counts.</summary>
    /// <param name="length">How long to count.</param>
    public static Round Run(TimeSpan length)
    {
        var walk = new MenuWalk();
        Walk(walk, WarmUp);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var steps = Walk(walk, length);
        var elapsed = clock.Elapsed.TotalSeconds;
        return new Round(steps / elapsed, (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / steps, walk.Node);
    }

    private static long Walk(MenuWalk walk, TimeSpan length)
    {
        var clock = Stopwatch.StartNew();
        var steps = 0L;
        do
        {
            for (var i = 0; i < Batch; i++)
            {
                walk.Step();
            }

            steps += Batch;
        }
        while (clock.Elapsed < length);
        return steps;
    }
}
