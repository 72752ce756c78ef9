using System.Collections.Concurrent;
using System.Diagnostics;
using CallCenter.Local.Agents;
using CallCenter.Local.Starting;
using CallCenter.LocalCarrier.Client;

namespace CallCenter.Local.Load;

/// <summary>Plays a number of calls, a fixed number at the same time.</summary>
internal static class LoadRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly DeskManner Manner = new("Thank you.", HangsUpAfterReply: true);

    /// <summary>Runs the load.</summary>
    /// <param name="system">The call centre.</param>
    /// <param name="calls">How many calls.</param>
    /// <param name="concurrency">How many at the same time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<LoadReport> RunAsync(LocalSystem system, int calls, int concurrency, CancellationToken cancellationToken)
    {
        await LoadAgents.AddAsync(system, concurrency, cancellationToken);
        await using var desks = await AutomaticDesks.StartAsync(system, LoadAgents.For(concurrency), Manner, null, cancellationToken);
        var before = WebhookTimes.SeenSoFar(await WebhookTimes.ReadAsync(system, after: 0, cancellationToken));
        var failures = new ConcurrentBag<string>();
        var cpuBefore = HostCpu(system);
        var elapsed = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, calls),
            new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken },
            async (number, token) => await PlayAsync(system, number, failures, token));
        elapsed.Stop();
        var cpu = HostCpu(system) - cpuBefore;
        var webhooks = await WebhookTimes.ReadAsync(system, before, cancellationToken);
        return new LoadReport(calls, concurrency, elapsed.Elapsed, cpu, webhooks, [.. failures]);
    }

    private static async Task PlayAsync(LocalSystem system, int number, ConcurrentBag<string> failures, CancellationToken cancellationToken)
    {
        var from = FormattableString.Invariant($"+38345{number:000000}");
        try
        {
            var handset = system.Handset(from);
            await handset.RegisterAsync(cancellationToken: cancellationToken);
            await handset.DialAsync(system.Options.ServiceNumber, cancellationToken);
            foreach (var (prompt, keys) in Turns)
            {
                await handset.WaitForAsync(e => e.BargeIn == true && e.Text?.Contains(prompt, StringComparison.Ordinal) == true, Patience, cancellationToken);
                await handset.PressAsync(keys, cancellationToken);
            }

            await handset.WaitForAsync(e => e.Kind == HandsetEventKinds.Joined, Patience, cancellationToken);
            await handset.SpeakAsync("Hello.", cancellationToken: cancellationToken);
            var rest = await handset.WaitForAsync(e => e.Kind == HandsetEventKinds.Ended, Patience, cancellationToken);
            if (!rest.Any(e => e.Kind == HandsetEventKinds.Heard))
            {
                failures.Add($"call {number}: the agent was not heard");
            }
        }
        catch (Exception e) when (e is TimeoutException or CarrierRefusedException or HttpRequestException)
        {
            failures.Add($"call {number}: {e.Message}");
        }
    }

    private static IEnumerable<(string Prompt, string Keys)> Turns =>
        [("press 3", "3"), ("customer code", "345778#"), ("For Gjakova", "2"), ("Your code", "1"), ("press 4", "4")];

    private static TimeSpan HostCpu(LocalSystem system)
    {
        using var process = Process.GetProcessById(system.Host.Pid ?? throw new TimeoutException("The host does not run."));
        return process.TotalProcessorTime;
    }
}
