using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Conferences;
using CallCenter.LocalCarrier.Rooms;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Queues;

/// <summary>Why a call stopped waiting.</summary>
internal abstract record QueueExit
{
    private QueueExit()
    {
    }

    /// <summary>A dialling leg took it; the bridge is set by the waiting leg, or null when it is gone.</summary>
    internal sealed record Bridged(CallLeg By, string? Url, string Method, TaskCompletionSource<Bridge?> Ready) : QueueExit;

    /// <summary>A worker meets it in a conference.</summary>
    internal sealed record Met(ConferenceRequest Request) : QueueExit;

    /// <summary>A REST request sends it to another document.</summary>
    internal sealed record Redirected(DocumentSource Document) : QueueExit;
}

/// <summary>One waiting call.</summary>
internal sealed class QueueEntry(CallLeg leg, VoiceQueue queue, DateTimeOffset since)
{
    private readonly TaskCompletionSource<QueueExit> exit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CallLeg Leg => leg;

    public VoiceQueue Queue => queue;

    public DateTimeOffset Since => since;

    /// <summary>Completes when somebody else ends the waiting.</summary>
    public Task<QueueExit> Exit => exit.Task;

    internal void Leave(QueueExit how) => exit.TrySetResult(how);
}

/// <summary>A first-in-first-out queue of calls. Thread-safe.</summary>
internal sealed class VoiceQueue(string sid, string name, int maxSize, CarrierClock clock)
{
    private readonly LinkedList<QueueEntry> entries = new();
    private readonly LinkedList<TaskCompletionSource<QueueEntry>> takers = new();
    private readonly Lock gate = new();

    public string Sid => sid;

    public string Name { get; set; } = name;

    /// <summary>Most calls that may wait, 1–5,000.</summary>
    public int MaxSize { get; set; } = maxSize;

    public DateTimeOffset CreatedAt { get; } = clock.Now;

    public DateTimeOffset UpdatedAt { get; set; } = clock.Now;

    public IReadOnlyList<QueueEntry> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. entries];
            }
        }
    }

    /// <summary>"Average of the current waiters", whole carrier seconds.</summary>
    public int AverageWait => Entries is { Count: > 0 } waiting ? (int)waiting.Average(e => clock.SecondsSince(e.Since)) : 0;

    /// <summary>Place from 1; 0 when the call no longer waits.</summary>
    public int PositionOf(QueueEntry entry) => Entries.ToList().IndexOf(entry) + 1;

    /// <summary>Puts a call at the end; null when the queue is full.</summary>
    public QueueEntry? Add(CallLeg leg)
    {
        lock (gate)
        {
            if (entries.Count >= MaxSize)
            {
                return null;
            }

            var entry = new QueueEntry(leg, this, clock.Now);
            while (takers.First is { } taker)
            {
                takers.RemoveFirst();
                if (taker.Value.TrySetResult(entry))
                {
                    return entry;
                }
            }

            entries.AddLast(entry);
            return entry;
        }
    }

    public bool Remove(QueueEntry entry)
    {
        lock (gate)
        {
            return entries.Remove(entry);
        }
    }

    /// <summary>Takes one call out: the head for null, else the one with that sid. Null when it does not wait.</summary>
    public QueueEntry? Take(string? callSid)
    {
        lock (gate)
        {
            var entry = callSid is null ? entries.First?.Value : entries.FirstOrDefault(e => e.Leg.Sid == callSid);
            if (entry is not null)
            {
                entries.Remove(entry);
            }

            return entry;
        }
    }

    /// <summary>Takes the head, waiting for one to come; the token ends the waiting.</summary>
    public async Task<QueueEntry> TakeWhenThereIsOneAsync(CancellationToken cancellationToken)
    {
        var taker = new TaskCompletionSource<QueueEntry>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (Take(null) is { } waiting)
            {
                return waiting;
            }

            takers.AddLast(taker);
        }

        await using var registration = cancellationToken.Register(() => taker.TrySetCanceled(cancellationToken));
        return await taker.Task;
    }
}
