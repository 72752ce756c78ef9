using System.Collections.Concurrent;
using System.Globalization;
using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Scenarios.Playing;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Load;

/// <summary>Counts and times what happens during a load. Thread-safe.</summary>
internal sealed class LoadMeter : IDisposable
{
    private const int MostErrorKinds = 200;
    private readonly Carrier carrier;
    private readonly DateTimeOffset steadyFrom;
    private readonly DateTimeOffset steadyUntil;
    private readonly LatencyRecorder service = new();
    private readonly LatencyRecorder response = new();
    private readonly LatencyRecorder lateness = new();
    private readonly ConcurrentDictionary<string, int> errors = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> statuses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Title, bool Passed), int> verdicts = new();
    private int started;
    private int finished;
    private int underWay;
    private int peak;
    private int steadyStarted;
    private int steadyFinished;
    private int steadyWebhooks;

    /// <summary>Begins to count.</summary>
    /// <param name="carrier">The carrier.</param>
    /// <param name="steadyFrom">When the ramp is over.</param>
    /// <param name="steadyUntil">When the last call arrives.</param>
    public LoadMeter(Carrier carrier, DateTimeOffset steadyFrom, DateTimeOffset steadyUntil)
    {
        (this.carrier, this.steadyFrom, this.steadyUntil) = (carrier, steadyFrom, steadyUntil);
        carrier.Deliveries.Added += OnDelivery;
        carrier.Alerts.Added += OnAlert;
    }

    public int UnderWay => Volatile.Read(ref underWay);

    public int Started => Volatile.Read(ref started);

    public int Finished => Volatile.Read(ref finished);

    public int Failed => verdicts.Where(verdict => !verdict.Key.Passed).Sum(verdict => verdict.Value);

    public int Peak => Volatile.Read(ref peak);

    public LoadLatencies Latencies => new(service.Read(), response.Read(), lateness.Read());

    /// <summary>A call starts that should have started at <paramref name="due"/>.</summary>
    public void OnStart(DateTimeOffset due)
    {
        var now = carrier.Clock.Now;
        lateness.Add(now - due);
        Interlocked.Increment(ref started);
        Count(ref steadyStarted, now);
        var all = Interlocked.Increment(ref underWay);
        for (var seen = Peak; all > seen && Interlocked.CompareExchange(ref peak, all, seen) != seen; seen = Peak)
        {
            // Somebody else raised it meanwhile.
        }
    }

    /// <summary>A call is over, or was ended for good.</summary>
    public void OnEnd(ScenarioResult result)
    {
        Interlocked.Decrement(ref underWay);
        if (!result.Stopped)
        {
            Interlocked.Increment(ref finished);
            Count(ref steadyFinished, carrier.Clock.Now);
        }

        statuses.AddOrUpdate(result.Facts.CallStatus ?? "not dialled", 1, (_, count) => count + 1);
        verdicts.AddOrUpdate((result.Scenario.Title, result.Passed), 1, (_, count) => count + 1);
        foreach (var reason in Kinds(result))
        {
            Error(reason);
        }
    }

    /// <summary>The carrier itself failed in a call.</summary>
    public void OnFault(string title, Exception fault)
    {
        Interlocked.Decrement(ref underWay);
        verdicts.AddOrUpdate((title, false), 1, (_, count) => count + 1);
        Error($"carrier: {fault.GetType().Name}: {fault.Message}");
    }

    public CallRates Rates(double offered) => new(offered, PerSecond(steadyStarted), PerSecond(steadyFinished), PerSecond(steadyWebhooks));

    public LoadOutcomes Outcomes(LoadMix mix) => new(
        [.. mix.Behaviours.Select(b => new BehaviourCount(b.Scenario.Title, b.Weight, Of(b, true), Of(b, false)))],
        statuses.OrderByDescending(status => status.Value).ToDictionary(),
        [.. errors.OrderByDescending(error => error.Value).ThenBy(error => error.Key, StringComparer.Ordinal)]);

    public void Dispose()
    {
        carrier.Deliveries.Added -= OnDelivery;
        carrier.Alerts.Added -= OnAlert;
    }

    private void OnDelivery(WebhookDelivery delivery)
    {
        var took = TimeSpan.FromMilliseconds(delivery.Milliseconds);
        service.Add(took);
        response.Add(delivery.At - delivery.DueAt + took);
        Count(ref steadyWebhooks, delivery.At + took);
        if (delivery.Status is not (>= 200 and < 300))
        {
            Error(string.Create(CultureInfo.InvariantCulture, $"webhook: HTTP {delivery.Status}, error {delivery.Error ?? 0}"));
        }
    }

    private void OnAlert(Alert alert) => Error(string.Create(CultureInfo.InvariantCulture, $"alert {alert.Code}"));

    // A step that failed is one kind, whoever's call it was and whatever was heard instead.
    private static IEnumerable<string> Kinds(ScenarioResult result) => result switch
    {
        { Stopped: true } => ["call: not over when the load was"],
        { Failure: { } failure } => [$"step: {Path.GetFileName(result.Scenario.File)}:{failure.Step.Line}, {failure.Step}"],
        _ => result.Unmet.Select(unmet => "expectation: " + unmet.Split(';')[0]),
    };

    private void Error(string kind)
    {
        var known = errors.Count < MostErrorKinds || errors.ContainsKey(kind) ? kind : "any other kind";
        errors.AddOrUpdate(known, 1, (_, count) => count + 1);
    }

    private int Of(Behaviour behaviour, bool passed) => verdicts.GetValueOrDefault((behaviour.Scenario.Title, passed));

    private void Count(ref int counter, DateTimeOffset at)
    {
        if (at >= steadyFrom && at < steadyUntil)
        {
            Interlocked.Increment(ref counter);
        }
    }

    private double PerSecond(int count) => count / (steadyUntil - steadyFrom).TotalSeconds;
}
