using CallCenter.LocalCarrier.Ids;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Queues;

/// <summary>All queues of the account, by name and by sid. Thread-safe.</summary>
internal sealed class QueueBoard(SidSource ids, CarrierClock clock)
{
    /// <summary>Default size of a queue that nobody sized.</summary>
    public const int DefaultMaxSize = 1_000;

    /// <summary>Largest size a queue may be given.</summary>
    public const int LargestMaxSize = 5_000;
    private readonly List<VoiceQueue> queues = [];
    private readonly Lock gate = new();

    public IReadOnlyList<VoiceQueue> All()
    {
        lock (gate)
        {
            return [.. queues];
        }
    }

    /// <summary>By sid or by name.</summary>
    public VoiceQueue? Find(string sidOrName) => All().FirstOrDefault(q => q.Sid == sidOrName || q.Name == sidOrName);

    /// <summary>A new queue; null when the name is taken.</summary>
    public VoiceQueue? Create(string name, int maxSize)
    {
        lock (gate)
        {
            if (queues.Any(q => q.Name == name))
            {
                return null;
            }

            var queue = new VoiceQueue(ids.Next("QU", name), name, maxSize, clock);
            queues.Add(queue);
            return queue;
        }
    }

    /// <summary>"queue auto-created" by Enqueue.</summary>
    public VoiceQueue FindOrCreate(string name, int? maxSize)
    {
        lock (gate)
        {
            return queues.FirstOrDefault(q => q.Name == name) ?? Create(name, maxSize ?? DefaultMaxSize)!;
        }
    }

    /// <summary>"only empty queues can be deleted".</summary>
    public bool Delete(VoiceQueue queue)
    {
        lock (gate)
        {
            return queue.Entries.Count == 0 && queues.Remove(queue);
        }
    }
}
