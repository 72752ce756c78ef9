using System.Diagnostics;
using System.Text.Json.Serialization;

namespace CallCenter.Benchmarks;

/// <summary>How fast utterances are read.</summary>
/// <param name="UtterancesPerSecond">On one core, by the clock.</param>
/// <param name="UtterancesPerCpuSecond">On one core, by the time it was given: what holds on a busy machine.</param>
/// <param name="BytesPerUtterance">What one utterance allocates.</param>
internal sealed record SpeechRound(
    [property: JsonPropertyName("utterancesPerSecond")] double UtterancesPerSecond,
    [property: JsonPropertyName("utterancesPerCpuSecond")] double UtterancesPerCpuSecond,
    [property: JsonPropertyName("bytesPerUtterance")] double BytesPerUtterance);

/// <summary>Reads utterances for some time.</summary>
internal static class SpeechRace
{
    private const int Batch = 1_600;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    /// <summary>Warms up, then counts.</summary>
    /// <param name="length">How long to count.</param>
    public static SpeechRound Run(TimeSpan length)
    {
        var codes = new SpokenCodes();
        Read(codes, WarmUp);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var read = Read(codes, length);
        return new SpeechRound(
            read / clock.Elapsed.TotalSeconds,
            read / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / read);
    }

    private static long Read(SpokenCodes codes, TimeSpan length)
    {
        var clock = Stopwatch.StartNew();
        var read = 0L;
        do
        {
            for (var i = 0; i < Batch; i++)
            {
                codes.Read();
            }

            read += Batch;
        }
        while (clock.Elapsed < length);
        return read;
    }
}
