using System.CommandLine;
using CallCenter.Local.Starting;

namespace CallCenter.Local.Load;

/// <summary><c>load</c>: many calls at once, each to an agent, and what it cost.</summary>
internal static class LoadCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var calls = Whole("--calls", "How many calls in all.", 200, 100_000);
        var concurrency = Whole("--concurrency", "How many of them at the same time.", 50, 1_000);
        var json = new Option<bool>("--json") { Description = "Print the report as one JSON object." };
        var options = new StartOptions("load", hostPort: 0, carrierPort: 0, speed: 20);
        var command = new Command("load", "Plays many calls at once; every one must reach an agent. Prints calls per second, webhook latency and cost.")
        {
            calls, concurrency, json,
        };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var system = await Serving.StartAsync(options.Read(parsed), cancellationToken);
            var report = await LoadRun.RunAsync(system, parsed.GetValue(calls), parsed.GetValue(concurrency), cancellationToken);
            Console.WriteLine(parsed.GetValue(json) ? report.ToJson() : report.ToText());
            return report.Failures.Count == 0 ? 0 : 1;
        });
        return command;
    }

    private static Option<int> Whole(string name, string description, int fallback, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => fallback };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var value && (value < 1 || value > most))
            {
                result.AddError(FormattableString.Invariant($"{name} takes a whole number from 1 to {most}."));
            }
        });
        return option;
    }
}
