using System.Collections.Concurrent;
using CallCenter.LocalCarrier.Scenarios.Playing;
using CallCenter.LocalCarrier.Scenarios.Reading;

namespace CallCenter.LocalCarrier.Scenarios.Running;

/// <summary>What to play.</summary>
/// <param name="Scenarios">The scenarios, in order.</param>
/// <param name="Target">What the command says instead of the files.</param>
/// <param name="Repeat">How often each is played; from 1.</param>
/// <param name="Parallel">How many at the same time; from 1.</param>
internal sealed record ScenarioRunPlan(IReadOnlyList<Scenario> Scenarios, CallTarget Target, int Repeat, int Parallel);

/// <summary>What came of it.</summary>
/// <param name="Results">Of every copy that was played, in the order of the plan.</param>
/// <param name="Planned">How many copies there were to play.</param>
/// <param name="Elapsed">Real time.</param>
internal sealed record ScenarioRunReport(IReadOnlyList<ScenarioResult> Results, int Planned, TimeSpan Elapsed)
{
    /// <summary>Why nothing was played; empty when the plan was good.</summary>
    public IReadOnlyList<FileFault> Faults { get; init; } = [];

    public int Passed => Results.Count(result => result.Passed);

    public bool AllPassed => Faults.Count == 0 && Passed == Planned;
}

/// <summary>Plays many scenarios at the same time, without a thread for each.</summary>
internal sealed class ScenarioRun(Carrier carrier)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> shared = new(StringComparer.Ordinal);

    /// <summary>Plays everything in the plan.</summary>
    /// <param name="plan">What to play.</param>
    /// <param name="finished">Called as each copy is over, from any thread.</param>
    /// <param name="cancellationToken">Stops: copies under way hang up, the rest is not played.</param>
    public async Task<ScenarioRunReport> RunAsync(
        ScenarioRunPlan plan, Action<ScenarioResult> finished, CancellationToken cancellationToken)
    {
        var started = carrier.Clock.Provider.GetTimestamp();
        var numbers = NumberPlan.Of(plan.Scenarios, plan.Target, number => carrier.Handsets.FindNumber(number) is not null);
        var copies = numbers.Scenarios.SelectMany(scenario => Enumerable.Repeat(scenario, plan.Repeat)).ToList();
        if (numbers.Faults.Count > 0)
        {
            return new ScenarioRunReport([], copies.Count, TimeSpan.Zero) { Faults = numbers.Faults };
        }

        foreach (var number in numbers.Numbers)
        {
            carrier.Handsets.SetNumber(number);
        }

        var results = new ScenarioResult?[copies.Count];
        using var watch = new CallWatch(carrier);
        var player = new ScenarioPlayer(carrier, watch);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, copies.Count),
            new ParallelOptions { MaxDegreeOfParallelism = plan.Parallel },
            async (index, _) => results[index] = await PlayAsync(player, copies[index], index + 1, finished, cancellationToken));
        return new ScenarioRunReport(
            [.. results.OfType<ScenarioResult>()], copies.Count, carrier.Clock.Provider.GetElapsedTime(started));
    }

    // Null when it was not begun before the run was stopped.
    private async Task<ScenarioResult?> PlayAsync(
        ScenarioPlayer player, Scenario scenario, int copy, Action<ScenarioResult> finished, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return null;
        }

        // A phone whose address is written out is one phone: who needs it waits. In one order, so that no two wait for each other.
        List<SemaphoreSlim> turns = [.. scenario.Phones.Where(phone => !phone.IsOwn).Select(phone => phone.Address)
            .Distinct().Order(StringComparer.Ordinal).Select(address => shared.GetOrAdd(address, _ => new SemaphoreSlim(1)))];
        foreach (var turn in turns)
        {
            await turn.WaitAsync(CancellationToken.None);
        }

        var cast = Cast.Take(carrier, scenario, copy);
        try
        {
            var result = await player.PlayAsync(cast, carrier.Clock.Now, cancellationToken);
            finished(result);
            return result;
        }
        finally
        {
            cast.Leave(carrier);
            turns.ForEach(turn => turn.Release());
        }
    }
}
