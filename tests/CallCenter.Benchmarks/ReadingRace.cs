using System.Diagnostics;
using System.Text.Json.Serialization;

namespace CallCenter.Benchmarks;

/// <summary>How long reading and checking a flow takes.</summary>
/// <param name="Nodes">How many nodes it has, about.</param>
/// <param name="FirstMilliseconds">The first time in this process, when nothing was compiled yet: what a command takes.</param>
/// <param name="Milliseconds">The median once the compiler is done.</param>
/// <param name="CpuMilliseconds">The median of the time on a core then.</param>
internal sealed record ReadingTimes(
    [property: JsonPropertyName("nodes")] int Nodes,
    [property: JsonPropertyName("firstMilliseconds")] double FirstMilliseconds,
    [property: JsonPropertyName("milliseconds")] double Milliseconds,
    [property: JsonPropertyName("cpuMilliseconds")] double CpuMilliseconds);

/// <summary>Reads the same files again and again.</summary>
internal static class ReadingRace
{
    private const int Times = 21;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    /// <summary>Reads a flow of so many nodes.</summary>
    /// <param name="nodes">How many.</param>
    public static ReadingTimes Run(int nodes)
    {
        var reading = new ReadingFlows { Nodes = nodes };
        var (first, _) = Measure(reading.Setup);
        for (var warming = Stopwatch.StartNew(); warming.Elapsed < WarmUp;)
        {
            reading.Read();
        }

        var rounds = Enumerable.Range(0, Times).Select(_ => Measure(() => reading.Read())).ToList();
        return new ReadingTimes(nodes, first, Median(rounds.Select(round => round.Wall)), Median(rounds.Select(round => round.Cpu)));
    }

    private static (double Wall, double Cpu) Measure(Action read)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        read();
        return (clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Times / 2);
}
