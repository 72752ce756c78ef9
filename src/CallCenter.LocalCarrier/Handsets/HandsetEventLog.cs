using CallCenter.LocalCarrier.Client;

namespace CallCenter.LocalCarrier.Handsets;

/// <summary>The last <see cref="Capacity"/> events of one handset; a reader waits without a thread. Thread-safe.</summary>
internal sealed class HandsetEventLog
{
    public const int Capacity = 5_000;
    private readonly Queue<HandsetEvent> events = new();
    private readonly Lock gate = new();
    private TaskCompletionSource? changed;
    private long last;

    /// <summary>Number of the newest event; 0 when there is none.</summary>
    public long Last
    {
        get
        {
            lock (gate)
            {
                return last;
            }
        }
    }

    public void Add(HandsetEvent happened)
    {
        TaskCompletionSource? waiting;
        lock (gate)
        {
            events.Enqueue(happened with { Seq = ++last });
            if (events.Count > Capacity)
            {
                events.Dequeue();
            }

            waiting = changed;
            changed = null;
        }

        waiting?.TrySetResult();
    }

    /// <summary>Events after a number, at once or as soon as there are some; empty when none came in time.</summary>
    public async Task<IReadOnlyList<HandsetEvent>> AfterAsync(long seq, TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        Task change;
        lock (gate)
        {
            if (last > seq || wait <= TimeSpan.Zero)
            {
                return [.. events.Where(e => e.Seq > seq)];
            }

            changed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            change = changed.Task;
        }

        try
        {
            await change.WaitAsync(wait, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return [];
        }

        lock (gate)
        {
            return [.. events.Where(e => e.Seq > seq)];
        }
    }
}
