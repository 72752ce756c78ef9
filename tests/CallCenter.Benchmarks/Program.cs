using System.Text.Json;
using BenchmarkDotNet.Running;
using CallCenter.Benchmarks;

// "menu-walk SECONDS": what scripts/bench-flows runs beside XState, one JSON object on standard output.
if (args is ["menu-walk", var seconds] && double.TryParse(seconds, System.Globalization.CultureInfo.InvariantCulture, out var length))
{
    Console.WriteLine(JsonSerializer.Serialize(Race.Run(TimeSpan.FromSeconds(length))));
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(MenuWalk).Assembly).Run(args);
return 0;
