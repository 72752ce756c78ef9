using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Rooms;
using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Dial;

/// <summary>A leg that a Dial placed: rings, hears the whisper, then waits to be connected.</summary>
internal sealed class ChildLeg
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Bridge> joined = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile bool wentElsewhere;

    private readonly Action whispering;

    private ChildLeg(CallLeg leg, Action whispering)
    {
        Leg = leg;
        this.whispering = whispering;
    }

    public CallLeg Leg { get; }

    /// <summary>Starts to ring a party.</summary>
    /// <param name="carrier">The carrier.</param>
    /// <param name="leg">The leg to it, just made.</param>
    /// <param name="party">Whom, and what it hears first.</param>
    /// <param name="timeout">How long it may ring, the carrier's buffer included.</param>
    /// <param name="whispering">Called when it has answered and hears something before the connection.</param>
    public static ChildLeg Start(Carrier carrier, CallLeg leg, DialParty party, TimeSpan timeout, Action whispering)
    {
        var child = new ChildLeg(leg, whispering);
        CallActor.Start(carrier, leg, token => child.RunAsync(carrier, party, timeout, token));
        return child;
    }

    /// <summary>This leg once it can be connected; null when it ended before.</summary>
    public async Task<ChildLeg?> ReadyAsync()
    {
        await Task.WhenAny(ready.Task, Leg.Ended);
        return ready.Task.IsCompleted && !Leg.Ended.IsCompleted ? this : null;
    }

    public void Join(Bridge bridge) => joined.TrySetResult(bridge);

    /// <summary>Ends the leg unless it went its own way by a REST request.</summary>
    public void Drop()
    {
        if (!wentElsewhere)
        {
            Leg.HangUp();
        }
    }

    private async Task<Flow> RunAsync(Carrier carrier, DialParty party, TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            if (await Ringing.RunAsync(Leg, timeout, cancellationToken) is { } notAnswered)
            {
                return new Flow.HangUp(notAnswered);
            }

            if (party.SendDigits is { } digits)
            {
                await Leg.SendKeysAsync(digits, cancellationToken);
            }

            if (party.Url is { } url)
            {
                whispering();
                var whisper = new DocumentSource.Address(url, party.Method, []);
                var flow = await new Script(carrier, Leg, ScriptKind.Whisper).RunAsync(whisper, cancellationToken);
                if (flow is not Flow.Continue)
                {
                    return new Flow.HangUp(CallStatus.Completed);
                }
            }

            ready.TrySetResult();
            var bridge = await joined.Task.WaitAsync(cancellationToken);
            await bridge.StayAsync(Leg, cancellationToken);
            return new Flow.HangUp(CallStatus.Completed);
        }
        finally
        {
            wentElsewhere = Leg.Pending is Flow.Goto;
        }
    }
}
