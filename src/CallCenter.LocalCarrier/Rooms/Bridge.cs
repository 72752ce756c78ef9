using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Client;

namespace CallCenter.LocalCarrier.Rooms;

/// <summary>Two legs that hear each other until one of them leaves.</summary>
internal sealed class Bridge : IRoom
{
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CallLeg first;
    private readonly CallLeg second;

    private Bridge(CallLeg first, CallLeg second)
    {
        this.first = first;
        this.second = second;
    }

    /// <summary>Connects two legs at once, so that neither can speak before the other listens.</summary>
    public static Bridge Connect(CallLeg first, CallLeg second)
    {
        var bridge = new Bridge(first, second);
        var both = first.EnterRoom(bridge) & second.EnterRoom(bridge);
        if (!both)
        {
            bridge.End();
            return bridge;
        }

        first.Emit(HandsetEventKinds.Joined, text: second.Party);
        second.Emit(HandsetEventKinds.Joined, text: first.Party);
        return bridge;
    }

    /// <summary>Waits until either leg leaves.</summary>
    public async Task StayAsync(CallLeg leg, CancellationToken cancellationToken)
    {
        try
        {
            await over.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            leg.LeaveRoom();
        }
    }

    public void Speak(CallLeg from, string text) => Other(from).Emit(HandsetEventKinds.Heard, text: text);

    public IReadOnlyList<string> PeersOf(CallLeg leg) => [Other(leg).Party];

    public void Leave(CallLeg leg) => End();

    private CallLeg Other(CallLeg leg) => ReferenceEquals(leg, first) ? second : first;

    private void End()
    {
        if (over.TrySetResult())
        {
            first.Emit(HandsetEventKinds.Left, text: second.Party);
            second.Emit(HandsetEventKinds.Left, text: first.Party);
        }
    }
}
