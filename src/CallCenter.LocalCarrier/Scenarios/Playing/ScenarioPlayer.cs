using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Handsets;

namespace CallCenter.LocalCarrier.Scenarios.Playing;

/// <summary>Plays scenarios on the carrier's own handsets. It only waits and does; <see cref="ScenarioState"/> decides.</summary>
internal sealed class ScenarioPlayer(Carrier carrier, CallWatch watch)
{
    // What is left to do when everybody has hung up is one request at most, and that has 15 s.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly double speed = carrier.Options.Speed;

    /// <summary>Plays one copy to its end; its phones are in no call afterwards.</summary>
    /// <param name="cast">The copy.</param>
    /// <param name="dueAt">When its first step begins, or should have begun.</param>
    /// <param name="cancellationToken">Stops it: everybody hangs up.</param>
    public async Task<ScenarioResult> PlayAsync(Cast cast, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        var before = cast.Phones.ToDictionary(phone => phone.Key, phone => phone.Value.Events.Last);
        var state = ScenarioState.Begin(cast.Scenario, speed, dueAt, before);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, carrier.Stopping);
        var stopped = false;
        try
        {
            while (state.Need is not ScenarioNeed.Nothing)
            {
                state = await AdvanceAsync(state, cast, stop.Token);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            stopped = true;
        }

        var facts = await FactsAsync(cast, before, dueAt);
        return new ScenarioResult(cast.Scenario, cast.Copy, facts, speed)
        {
            Failure = state.Failure,
            Stopped = stopped,
            Unmet = state.Failure is null && !stopped ? ScenarioJudge.Unmet(cast.Scenario.Expect, facts, speed) : [],
        };
    }

    private async Task<ScenarioState> AdvanceAsync(ScenarioState state, Cast cast, CancellationToken cancellationToken)
    {
        var clock = carrier.Clock;
        switch (state.Need)
        {
            case ScenarioNeed.Act act:
                await clock.DelayAsync((act.DueAt - clock.Now) * speed, cancellationToken);
                return Perform(act, cast) is { } refusal ? state.OnRefused(refusal) : state.OnDone();
            case ScenarioNeed.Events need:
                var log = cast.Phones[need.Phone].Events;
                var events = await log.AfterAsync(need.After, need.Until - clock.Now, clock.Provider, cancellationToken);
                return events.Count == 0 ? state.OnTimeOver() : state.OnEvents(events);
            default:
                return state;
        }
    }

    private string? Perform(ScenarioNeed.Act act, Cast cast)
    {
        var handset = cast.Phones[act.Phone];
        return act.What switch
        {
            StepAct.Dials dials => Dial(handset, dials.Number ?? cast.Scenario.Number?.Number, act.DueAt),
            StepAct.Presses presses => HandsetActions.Press(handset, presses.Keys, carrier.Clock.Now, act.DueAt),
            StepAct.Says says => HandsetActions.Speak(handset, says.Text, says.Confidence, carrier.Clock.Now),
            StepAct.Answers => HandsetActions.Answer(handset),
            StepAct.Rejects => HandsetActions.Reject(handset),
            StepAct.HangsUp => HandsetActions.HangUp(handset),
            _ => null,
        };
    }

    private string? Dial(Handset handset, string? number, DateTimeOffset dueAt)
    {
        if (number is null || carrier.Handsets.FindNumber(number) is not { } voice)
        {
            return $"'{number}' is no number of this carrier.";
        }

        return carrier.Place.Inbound(handset, voice, dueAt) is null ? $"{handset.Address} is in a call already." : null;
    }

    // Everybody hangs up as people do when there is nothing more to say; then the calls' last requests are waited for.
    private async Task<ScenarioFacts> FactsAsync(Cast cast, Dictionary<string, long> before, DateTimeOffset begun)
    {
        foreach (var handset in cast.Phones.Values)
        {
            await LeaveAsync(handset);
        }

        List<PhoneEvent> events = [];
        foreach (var (name, handset) in cast.Phones)
        {
            var all = await handset.Events.AfterAsync(before[name], TimeSpan.Zero, carrier.Clock.Provider, CancellationToken.None);
            events.AddRange(all.Select(happened => new PhoneEvent(name, happened)));
        }

        List<string> sids = [.. events.Select(e => e.Event.CallSid).OfType<string>().Distinct()];
        foreach (var leg in sids.Select(carrier.Calls.Find).OfType<CallLeg>())
        {
            await PatientlyAsync(leg.Wires.Progress.Settled);
        }

        var (requests, alerts) = watch.Take(sids);
        return new ScenarioFacts(begun, [.. events.OrderBy(e => e.Event.At)]) { Requests = requests, Alerts = alerts };
    }

    private async Task LeaveAsync(Handset handset)
    {
        if (handset.Call is { } leg)
        {
            _ = HandsetActions.HangUp(handset) is not null && HandsetActions.Reject(handset) is null;
            await PatientlyAsync(leg.Ended);
        }
    }

    private async Task PatientlyAsync(Task task)
    {
        // A carrier that stops sends nothing more; who waits for it would wait for ever.
        using var patience = new CancellationTokenSource(Patience, carrier.Clock.Provider);
        await Task.WhenAny(task, Task.Delay(Timeout.Infinite, patience.Token));
    }
}
