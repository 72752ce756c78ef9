using System.Collections.Immutable;
using CallCenter.LocalCarrier.Client;

namespace CallCenter.LocalCarrier.Scenarios.Playing;

/// <summary>
/// A scenario under way as a state machine: says what it needs next and takes what happened. Steps go one after the other; a
/// step looks at what its phone noticed since that phone's last step, so two phones may notice things at the same time. Pure.
/// </summary>
/// <param name="Scenario">What is played.</param>
/// <param name="Speed">How many times faster than real the carrier runs; above 0.</param>
internal sealed record ScenarioState(Scenario Scenario, double Speed)
{
    private const int MostRemembered = 5;

    /// <summary>Index of the step under way; the number of steps when all are over.</summary>
    public int Step { get; private init; }

    /// <summary>Instant of the step before: when it was noticed, or should have been done.</summary>
    public DateTimeOffset Since { get; private init; }

    /// <summary>Set once, when a step failed.</summary>
    public StepFailure? Failure { get; private init; }

    // Number of the last event each phone has looked at.
    private ImmutableDictionary<string, long> Looked { get; init; } = ImmutableDictionary<string, long>.Empty;

    // What was noticed instead, for the reason of a failure.
    private ImmutableList<string> Instead { get; init; } = [];

    public static ScenarioState Begin(Scenario scenario, double speed, DateTimeOffset at, IReadOnlyDictionary<string, long> looked) =>
        new(scenario, speed) { Since = at, Looked = looked.ToImmutableDictionary() };

    /// <summary>What has to happen for the scenario to go on.</summary>
    public ScenarioNeed Need => Failure is not null || Step == Scenario.Steps.Count
        ? new ScenarioNeed.Nothing()
        : Current.Act is StepAct.Notices
            ? new ScenarioNeed.Events(Current.Phone, Looked[Current.Phone], Deadline)
            : new ScenarioNeed.Act(Current.Phone, Current.Act, Since + (Current.After / Speed));

    private ScenarioStep Current => Scenario.Steps[Step];

    private DateTimeOffset Deadline => Since + (Current.Within / Speed);

    /// <summary>The act was done; what follows counts from when it should have been, however late the machine was.</summary>
    public ScenarioState OnDone() => Next(Since + (Current.After / Speed));

    /// <summary>The act was impossible.</summary>
    /// <param name="why">A sentence.</param>
    public ScenarioState OnRefused(string why) => Fail(why);

    /// <summary>The phone noticed something, in order.</summary>
    public ScenarioState OnEvents(IReadOnlyList<HandsetEvent> events)
    {
        var state = this;
        foreach (var happened in events)
        {
            state = state.OnEvent(happened);
            if (state.Step != Step || state.Failure is not null)
            {
                return state;
            }
        }

        return state;
    }

    /// <summary>The time for noticing is over.</summary>
    public ScenarioState OnTimeOver()
    {
        var instead = Instead.Count == 0 ? "nothing was noticed" : "instead: " + string.Join(", ", Instead);
        return Fail($"not within {StepWords.Of(Current.Within)}; {instead}.");
    }

    private ScenarioState OnEvent(HandsetEvent happened)
    {
        if (happened.At > Deadline)
        {
            return OnTimeOver();
        }

        var looked = this with { Looked = Looked.SetItem(Current.Phone, happened.Seq) };
        var sought = (StepAct.Notices)Current.Act;
        if (NoticeRules.IsOfKind(happened, sought.What) && (sought.Pattern?.Matches(happened.Text) ?? true))
        {
            return looked.Next(happened.At > Since ? happened.At : Since);
        }

        var instead = looked with { Instead = looked.Instead.Add(NoticeRules.Describe(happened)) };
        instead = instead with { Instead = instead.Instead.RemoveRange(0, Math.Max(0, instead.Instead.Count - MostRemembered)) };
        return happened.Kind == HandsetEventKinds.Ended && sought.What != Notice.Ringing
            ? instead.Fail($"the call ended before; noticed: {string.Join(", ", instead.Instead)}.")
            : instead;
    }

    private ScenarioState Next(DateTimeOffset at) => this with { Step = Step + 1, Since = at, Instead = [] };

    private ScenarioState Fail(string why) => this with { Failure = new StepFailure(Current, why) };
}
