using System.Threading.Channels;

namespace CallCenter.LocalCarrier.Time;

/// <summary>
/// Runs everything that was posted to it on one thread at a time, in order, and knows when nothing is left to do: neither
/// posted work nor anything somebody holds it busy for. That makes a stepped clock exact and its runs repeatable.
/// </summary>
internal sealed class Pump : SynchronizationContext, IDisposable
{
    private readonly Channel<(SendOrPostCallback Callback, object? State)> work =
        Channel.CreateUnbounded<(SendOrPostCallback, object?)>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock gate = new();
    private TaskCompletionSource? quiet;
    private long begun;
    private int open;

    public Pump() => _ = Task.Run(RunAsync);

    public override void Post(SendOrPostCallback d, object? state)
    {
        Enter();
        if (!work.Writer.TryWrite((d, state)))
        {
            Leave(); // the carrier has stopped: nobody waits for this any more
        }
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("Nobody may wait for the pump on its own thread.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Keeps it from being quiet until the returned value is disposed.</summary>
    public IDisposable Hold()
    {
        Enter();
        return new Holding(this);
    }

    /// <summary>Waits until nothing is left to do.</summary>
    public async Task QuietAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var before = await EmptyAsync(cancellationToken);

            // A completion may pass through the thread pool on its way here, without being counted meanwhile.
            for (var turn = 0; turn < 3 || ThreadPool.PendingWorkItemCount > 0; turn++)
            {
                await Task.Delay(1, cancellationToken);
            }

            if (await EmptyAsync(cancellationToken) == before)
            {
                return;
            }
        }
    }

    public void Dispose() => work.Writer.TryComplete();

    /// <summary>How much was begun so far, at an instant when nothing was open.</summary>
    private async Task<long> EmptyAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task wait;
            lock (gate)
            {
                if (open == 0)
                {
                    return begun;
                }

                quiet ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                wait = quiet.Task;
            }

            await wait.WaitAsync(cancellationToken);
        }
    }

    private async Task RunAsync()
    {
        await foreach (var (callback, state) in work.Reader.ReadAllAsync())
        {
            SetSynchronizationContext(this);
            try
            {
                callback(state);
            }
            finally
            {
                SetSynchronizationContext(null);
                Leave();
            }
        }
    }

    private void Enter()
    {
        lock (gate)
        {
            open++;
            begun++;
        }
    }

    private void Leave()
    {
        TaskCompletionSource? waiting = null;
        lock (gate)
        {
            if (--open == 0)
            {
                (waiting, quiet) = (quiet, null);
            }
        }

        waiting?.TrySetResult();
    }

    private sealed class Holding(Pump pump) : IDisposable
    {
        private int over;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref over, 1) == 0)
            {
                pump.Leave();
            }
        }
    }
}
