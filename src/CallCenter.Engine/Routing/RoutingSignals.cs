using System.Threading.Channels;

namespace CallCenter.Engine.Routing;

/// <summary>Wakes this node's own workers. Other nodes' workers look once a second.</summary>
internal sealed class RoutingSignals
{
    /// <summary>A call waits, or an agent is free.</summary>
    public Signal Matching { get; } = new();

    /// <summary>Something stands in the outbox.</summary>
    public Signal Effects { get; } = new();
}

/// <summary>Something may be to do: raised any number of times, it wakes the waiter once.</summary>
internal sealed class Signal
{
    private readonly Channel<byte> _raised =
        Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _raised.Writer.TryWrite(0);

    /// <summary>Waits for the signal, at most so long.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var raised = _raised.Reader.WaitToReadAsync(over.Token).AsTask();
        await Task.WhenAny(raised, Task.Delay(atMost, time, over.Token));
        await over.CancelAsync();
        _raised.Reader.TryRead(out _);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
