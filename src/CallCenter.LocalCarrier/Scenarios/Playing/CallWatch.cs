using System.Collections.Concurrent;
using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Scenarios.Playing;

/// <summary>Remembers, call by call, what was requested and what went wrong, until it is taken. Thread-safe.</summary>
internal sealed class CallWatch : IDisposable
{
    /// <summary>Calls that nobody takes are forgotten beyond this number, oldest first.</summary>
    public const int Capacity = 50_000;
    private const int MostPerCall = 1_000;
    private readonly Carrier carrier;
    private readonly ConcurrentDictionary<string, Seen> calls = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    public CallWatch(Carrier carrier)
    {
        this.carrier = carrier;
        carrier.Deliveries.Added += OnDelivery;
        carrier.Alerts.Added += OnAlert;
    }

    /// <summary>Paths that were requested for these calls and alert codes they had; a call is forgotten by it.</summary>
    public (IReadOnlyList<string> Requests, IReadOnlyList<int> Alerts) Take(IEnumerable<string> sids)
    {
        List<string> requests = [];
        List<int> alerts = [];
        foreach (var sid in sids)
        {
            if (calls.TryRemove(sid, out var seen))
            {
                lock (seen)
                {
                    requests.AddRange(seen.Requests);
                    alerts.AddRange(seen.Alerts);
                }
            }
        }

        return (requests, alerts);
    }

    public void Dispose()
    {
        carrier.Deliveries.Added -= OnDelivery;
        carrier.Alerts.Added -= OnAlert;
    }

    private void OnDelivery(WebhookDelivery delivery) => Note(delivery.CallSid, seen => seen.Requests, delivery.Url.Split('?')[0]);

    private void OnAlert(Alert alert)
    {
        if (alert.CallSid is { } sid)
        {
            Note(sid, seen => seen.Alerts, alert.Code);
        }
    }

    private void Note<T>(string sid, Func<Seen, List<T>> list, T what)
    {
        if (!calls.TryGetValue(sid, out var seen))
        {
            seen = calls.GetOrAdd(sid, new Seen());
            order.Enqueue(sid);
            while (order.Count > Capacity && order.TryDequeue(out var oldest))
            {
                calls.TryRemove(oldest, out _);
            }
        }

        lock (seen)
        {
            if (list(seen).Count < MostPerCall)
            {
                list(seen).Add(what);
            }
        }
    }

    private sealed class Seen
    {
        public List<string> Requests { get; } = [];

        public List<int> Alerts { get; } = [];
    }
}
