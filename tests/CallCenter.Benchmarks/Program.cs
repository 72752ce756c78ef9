using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CallCenter.Benchmarks;

// "menu-walk SECONDS": what scripts/bench-flows runs beside XState, one JSON object on standard output.
if (args is ["menu-walk", var seconds] && double.TryParse(seconds, NumberStyles.Float, CultureInfo.InvariantCulture, out var length))
{
    Console.WriteLine(JsonSerializer.Serialize(Race.Run(TimeSpan.FromSeconds(length))));
    return 0;
}

// "read-flow NODES": how long reading and checking takes, in CPU time too, for machines that are busy with something else.
if (args is ["read-flow", var nodes] && int.TryParse(nodes, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
{
    Console.WriteLine(JsonSerializer.Serialize(ReadingRace.Run(count)));
    return 0;
}

// "read-speech SECONDS": how many utterances of customer codes are read in a second on one core.
if (args is ["read-speech", var speech] && double.TryParse(speech, NumberStyles.Float, CultureInfo.InvariantCulture, out var reading))
{
    Console.WriteLine(JsonSerializer.Serialize(SpeechRace.Run(TimeSpan.FromSeconds(reading))));
    return 0;
}

// In this process: another one would first be built, which takes longer than the measurement.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
var summaries = BenchmarkSwitcher.FromAssembly(typeof(MenuWalk).Assembly).Run(args, config).ToList();
return summaries.Count > 0 && summaries.TrueForAll(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
