using CallCenter.LocalCarrier.Client;

namespace CallCenter.LocalCarrier.Calls;

/// <summary>The time between placing a call and its being answered.</summary>
internal static class Ringing
{
    /// <summary>Rings the leg's handset.</summary>
    /// <param name="leg">A leg that was just placed.</param>
    /// <param name="timeout">How long it may ring, the carrier's buffer included.</param>
    /// <param name="cancellationToken">Ends the ringing.</param>
    /// <returns>Null when it was answered, else the status the call ends with.</returns>
    public static async Task<CallStatus?> RunAsync(CallLeg leg, TimeSpan timeout, CancellationToken cancellationToken)
    {
        leg.Advance(CallStatus.Initiated);
        if (leg.Wires.Handset is not { } handset)
        {
            return CallStatus.Failed; // "most likely because the phone number was non-existent"
        }

        if (!handset.TryOccupy(leg))
        {
            return CallStatus.Busy;
        }

        leg.Advance(CallStatus.Ringing);
        leg.Emit(HandsetEventKinds.Ringing, text: leg.Id.From);
        if (handset.AutoAnswer)
        {
            leg.Decide(RingOutcome.Answered);
        }

        return await DecisionAsync(leg, timeout, cancellationToken);
    }

    private static async Task<CallStatus?> DecisionAsync(CallLeg leg, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var ringing = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(leg.RingDecision, leg.Wires.Clock.DelayAsync(timeout, ringing.Token));
        await ringing.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        if (!leg.RingDecision.IsCompleted)
        {
            return CallStatus.NoAnswer;
        }

        if (await leg.RingDecision == RingOutcome.Rejected)
        {
            return CallStatus.Busy;
        }

        leg.Answer();
        return null;
    }
}
