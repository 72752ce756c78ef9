using System.CommandLine;
using System.Diagnostics;
using CallCenter.Local.Agents;
using CallCenter.Local.Starting;
using CallCenter.LocalCarrier.Load;

namespace CallCenter.Local.Load;

/// <summary><c>load</c>: calls arrive at their instants (an open model), behave as a mix says, some reach agents; what it came to.</summary>
internal static class LoadCommand
{
    private const int BadFile = 2;
    private static readonly DeskManner Manner = new("Thank you.", HangsUpAfterReply: true);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var mix = new Option<string>("--mix")
        {
            Description = "A mix file: weighted scenario files. Default: an ordinary evening, Load/Evening/mix.yaml.",
            DefaultValueFactory = _ => LocalPaths.Beside("Load/Evening/mix.yaml"),
        };
        var agents = new Option<int>("--agents") { Description = "How many agents take calls.", DefaultValueFactory = _ => 60 };
        agents.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is not (>= 1 and <= 1_000))
            {
                result.AddError("--agents takes a whole number from 1 to 1000.");
            }
        });
        var json = new Option<bool>("--json") { Description = "Print the report as one JSON object." };
        var options = new StartOptions("load", hostPort: 0, carrierPort: 0, speed: 20);
        var command = new Command("load", """
            Lets calls arrive at a rate, whatever becomes of those before; prints rates, webhook latency, errors, outcomes and cost.
            Example: load --rate 100 --ramp 20s --for 60s --speed 20
            """)
        {
            mix, agents, json,
        };
        LoadSettings.AddTo(command);
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var system = await Serving.StartAsync(options.Read(parsed), cancellationToken);
            var (report, cost) = await PlayAsync(system, LoadSettings.Read(parsed, parsed.GetValue(mix)!), parsed.GetValue(agents), cancellationToken);
            if (report.Faults.Count > 0)
            {
                await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, report.Faults));
                return BadFile;
            }

            Console.WriteLine(parsed.GetValue(json) ? LoadCost.ToJson(report, cost) : report.ToText() + LoadCost.ToText(report, cost));
            return report.IsGood ? 0 : 1;
        });
        return command;
    }

    private static async Task<(LoadReport Report, TimeSpan HostCpu)> PlayAsync(
        LocalSystem system, LoadPlan plan, int count, CancellationToken cancellationToken)
    {
        await LoadAgents.AddAsync(system, count, cancellationToken);
        await using var desks = await AutomaticDesks.StartAsync(system, LoadAgents.For(count), Manner, null, cancellationToken);
        var before = HostCpu(system);
        var target = plan.Target with { Number = system.Options.ServiceNumber };
        var report = await system.Carrier.LoadAsync(plan with { Target = target }, new LoadProgressLine(Console.Error), cancellationToken);
        return (report, HostCpu(system) - before);
    }

    private static TimeSpan HostCpu(LocalSystem system)
    {
        using var process = Process.GetProcessById(system.Host.Pid ?? throw new TimeoutException("The host does not run."));
        return process.TotalProcessorTime;
    }
}
