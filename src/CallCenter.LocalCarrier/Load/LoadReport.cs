using CallCenter.LocalCarrier.Scenarios.Reading;

namespace CallCenter.LocalCarrier.Load;

/// <summary>A distribution of durations, milliseconds.</summary>
public sealed record Percentiles(long Count, double P50, double P90, double P99, double P999, double Max);

/// <summary>What became of the callers of one behaviour.</summary>
/// <param name="Title">The scenario's title.</param>
/// <param name="Weight">Its weight in the mix.</param>
/// <param name="Passed">Calls that went as the scenario says.</param>
/// <param name="Failed">Calls that did not.</param>
public sealed record BehaviourCount(string Title, double Weight, int Passed, int Failed);

/// <summary>What a load came to.</summary>
/// <param name="Plan">What was asked for.</param>
/// <param name="Calls">How many calls.</param>
/// <param name="Rates">How many a second.</param>
/// <param name="Latencies">How long things took.</param>
/// <param name="Outcomes">What became of the calls.</param>
public sealed record LoadReport(LoadPlan Plan, CallCounts Calls, CallRates Rates, LoadLatencies Latencies, LoadOutcomes Outcomes)
{
    /// <summary>Why nothing was played; empty when something was.</summary>
    public IReadOnlyList<FileFault> Faults { get; init; } = [];

    /// <summary>The carrier's own processor time, seconds.</summary>
    public double CarrierCpuSeconds { get; init; }

    /// <summary>Whether every call that arrived was started and went as its scenario says.</summary>
    public bool IsGood => Faults.Count == 0 && Calls.NotStarted == 0 && Calls.Unfinished == 0 && Outcomes.Behaviours.All(b => b.Failed == 0);
}

/// <summary>Numbers of calls.</summary>
/// <param name="Offered">Arrivals in all, ramp included.</param>
/// <param name="Started">Those that could dial.</param>
/// <param name="NotStarted">Those beyond <see cref="LoadPlan.MostAtOnce"/>.</param>
/// <param name="Finished">Those that were over in the end.</param>
/// <param name="Unfinished">Those that were not; they were hung up.</param>
/// <param name="PeakUnderWay">Most of them at the same time.</param>
public sealed record CallCounts(int Offered, int Started, int NotStarted, int Finished, int Unfinished, int PeakUnderWay);

/// <summary>Per real second, while the rate held (the ramp left out).</summary>
/// <param name="Offered">Calls that were to arrive.</param>
/// <param name="Started">Calls that were started: less than offered when this machine cannot keep up.</param>
/// <param name="Finished">Calls that were over: much less than started when the application cannot keep up.</param>
/// <param name="Webhooks">Requests that were answered.</param>
public sealed record CallRates(double Offered, double Started, double Finished, double Webhooks);

/// <summary>Durations of the whole run.</summary>
/// <param name="Service">Requests, from sending to the answer.</param>
/// <param name="Response">Requests, from the instant at which they were due to the answer: without coordinated omission.</param>
/// <param name="Lateness">How late calls were started.</param>
public sealed record LoadLatencies(Percentiles Service, Percentiles Response, Percentiles Lateness);

/// <summary>What became of calls and requests.</summary>
/// <param name="Behaviours">By behaviour, in the order of the mix.</param>
/// <param name="Statuses">Calls by final status.</param>
/// <param name="Errors">Errors by kind: HTTP status and carrier code of requests, alerts, steps that failed; most frequent first.</param>
public sealed record LoadOutcomes(
    IReadOnlyList<BehaviourCount> Behaviours, IReadOnlyDictionary<string, int> Statuses, IReadOnlyList<KeyValuePair<string, int>> Errors);
