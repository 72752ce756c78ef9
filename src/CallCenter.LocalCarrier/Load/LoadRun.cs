using CallCenter.LocalCarrier.Scenarios;
using CallCenter.LocalCarrier.Scenarios.Playing;
using CallCenter.LocalCarrier.Scenarios.Reading;

namespace CallCenter.LocalCarrier.Load;

/// <summary>Plays a load: starts every call at its instant, lets it go its way, and waits in the end, but not for ever.</summary>
internal sealed class LoadRun(Carrier carrier)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    // Those that are left when the time is over hang up; that takes a moment, too.
    private static readonly TimeSpan HangingUp = TimeSpan.FromSeconds(20);
    private readonly TimeProvider time = carrier.Clock.Provider;

    /// <summary>Plays it.</summary>
    /// <param name="plan">What to play.</param>
    /// <param name="progress">Told once a second.</param>
    /// <param name="cancellationToken">Stops: nobody starts any more, and calls under way are hung up.</param>
    public async Task<LoadReport> RunAsync(LoadPlan plan, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        List<FileFault> faults = [];
        if (MixReader.ReadFile(plan.MixFile, faults) is not { } written || Aim(written, plan, faults) is not { } mix)
        {
            return Nothing(plan, faults);
        }

        var cpu = Environment.CpuUsage.TotalTime;
        var begin = carrier.Clock.Now;
        using var meter = new LoadMeter(carrier, begin + plan.Ramp, begin + plan.Ramp + plan.Hold);
        await using var told = Tell(progress, meter, begin);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, carrier.Stopping);
        using var watch = new CallWatch(carrier);
        var arrivals = new Arrivals(plan, mix, carrier.Options.Seed);
        var (offered, notStarted) = await StartAllAsync(arrivals, begin, new Playing(new ScenarioPlayer(carrier, watch), meter, stop.Token));
        await DrainAsync(meter, plan.Drain, stop);
        return new LoadReport(
            plan,
            new CallCounts(offered, meter.Started, notStarted, meter.Finished, meter.Started - meter.Finished, meter.Peak),
            meter.Rates(plan.Rate),
            meter.Latencies,
            meter.Outcomes(mix))
        {
            CarrierCpuSeconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
        };
    }

    private sealed record Playing(ScenarioPlayer Player, LoadMeter Meter, CancellationToken Stop);

    private async Task<(int Offered, int NotStarted)> StartAllAsync(Arrivals arrivals, DateTimeOffset begin, Playing playing)
    {
        var (offered, notStarted) = (0, 0);
        foreach (var (at, behaviour) in arrivals.All())
        {
            var due = begin + at;
            if (due - carrier.Clock.Now is { Ticks: > 0 } early)
            {
                await Task.Delay(early, time, playing.Stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            if (playing.Stop.IsCancellationRequested)
            {
                break;
            }

            offered++;
            if (playing.Meter.UnderWay >= arrivals.MostAtOnce)
            {
                notStarted++;
                continue;
            }

            playing.Meter.OnStart(due);
            // The telephone is taken here, in the order of arrival: with one seed each call has the same number in every run.
            var cast = Cast.Take(carrier, behaviour.Scenario, offered);
            _ = Task.Run(() => PlayAsync(cast, due, playing), CancellationToken.None);
        }

        return (offered, notStarted);
    }

    private async Task PlayAsync(Cast cast, DateTimeOffset due, Playing playing)
    {
        try
        {
            playing.Meter.OnEnd(await playing.Player.PlayAsync(cast, due, playing.Stop));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A fault of the carrier itself must count as one call that failed, and hold up nobody.
            playing.Meter.OnFault(cast.Scenario.Title, e);
        }
        finally
        {
            cast.Leave(carrier);
        }
    }

    private async Task DrainAsync(LoadMeter meter, TimeSpan longest, CancellationTokenSource stop)
    {
        await EmptyAsync(meter, longest, stop.Token);
        await stop.CancelAsync();
        await EmptyAsync(meter, HangingUp, CancellationToken.None);
    }

    // Waits until nobody is under way, or the time is over, or the load is stopped.
    private async Task EmptyAsync(LoadMeter meter, TimeSpan longest, CancellationToken stop)
    {
        var end = carrier.Clock.Now + longest;
        while (meter.UnderWay > 0 && carrier.Clock.Now < end && !stop.IsCancellationRequested)
        {
            await Task.Delay(Glance, time, CancellationToken.None);
        }
    }

    private LoadMix? Aim(LoadMix mix, LoadPlan plan, List<FileFault> faults)
    {
        var scenarios = mix.Behaviours.Select(behaviour => behaviour.Scenario).ToList();
        var numbers = NumberPlan.Of(scenarios, plan.Target, number => carrier.Handsets.FindNumber(number) is not null);
        faults.AddRange(numbers.Faults);
        foreach (var number in numbers.Numbers)
        {
            carrier.Handsets.SetNumber(number);
        }

        return numbers.Faults.Count > 0
            ? null
            : mix with { Behaviours = [.. mix.Behaviours.Zip(numbers.Scenarios, (behaviour, aimed) => behaviour with { Scenario = aimed })] };
    }

    private ITimer Tell(IProgress<LoadProgress>? progress, LoadMeter meter, DateTimeOffset begin) => time.CreateTimer(
        _ => progress?.Report(new LoadProgress(carrier.Clock.Now - begin, meter.Started, meter.UnderWay, meter.Failed)), null, Pace, Pace);

    private static LoadReport Nothing(LoadPlan plan, IReadOnlyList<FileFault> faults)
    {
        var none = new Percentiles(0, 0, 0, 0, 0, 0);
        return new LoadReport(
            plan, new CallCounts(0, 0, 0, 0, 0, 0), new CallRates(0, 0, 0, 0), new LoadLatencies(none, none, none),
            new LoadOutcomes([], new Dictionary<string, int>(), []))
        {
            Faults = faults,
        };
    }
}
