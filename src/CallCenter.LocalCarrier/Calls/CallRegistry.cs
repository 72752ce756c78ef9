using System.Collections.Concurrent;
using CallCenter.LocalCarrier.Ids;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Calls;

/// <summary>All calls of the account: the live ones and the last <see cref="Capacity"/> in all.</summary>
internal sealed class CallRegistry(SidSource ids)
{
    public const int Capacity = 20_000;
    private readonly ConcurrentDictionary<string, CallLeg> calls = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    public void Add(CallLeg leg)
    {
        calls[leg.Sid] = leg;
        order.Enqueue(leg.Sid);
        while (order.Count > Capacity && order.TryDequeue(out var oldest))
        {
            if (calls.TryGetValue(oldest, out var old) && !old.Status.IsFinal())
            {
                order.Enqueue(oldest);
                break;
            }

            calls.TryRemove(oldest, out _);
            ids.Forget(oldest);
            ids.Forget(NoticeLine.TokenOwner(oldest));
        }
    }

    public CallLeg? Find(string sid) => calls.GetValueOrDefault(sid);

    /// <summary>Forgets a call that has ended.</summary>
    public void Remove(CallLeg leg) => calls.TryRemove(leg.Sid, out _);

    /// <summary>Newest first.</summary>
    public IEnumerable<CallLeg> NewestFirst() => calls.Values.OrderByDescending(c => c.CreatedAt).ThenBy(c => c.Sid, StringComparer.Ordinal);
}
