using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Calls;

/// <summary>The loop of one leg: work, be interrupted, go on elsewhere, end.</summary>
internal static class CallActor
{
    /// <summary>Runs a leg from its opening to its end, beside the caller.</summary>
    /// <param name="carrier">The carrier it belongs to.</param>
    /// <param name="leg">The leg.</param>
    /// <param name="opening">What happens first: fetching the voice address, or ringing.</param>
    public static void Start(Carrier carrier, CallLeg leg, Func<CancellationToken, Task<Flow>> opening) =>
        carrier.Clock.Start(() => RunAsync(carrier, leg, opening));

    private static async Task RunAsync(Carrier carrier, CallLeg leg, Func<CancellationToken, Task<Flow>> opening)
    {
        var work = opening;
        while (true)
        {
            var flow = await RoundAsync(carrier, leg, work);
            leg.LeaveRoom();
            switch (flow)
            {
                case Flow.Goto { Document: var document }:
                    work = token => new Script(carrier, leg, ScriptKind.Main).RunAsync(document, token);
                    continue;
                case Flow.HangUp { Status: var status }:
                    leg.Finish(status);
                    return;
                default:
                    leg.Finish(CallStatus.Completed);
                    return;
            }
        }
    }

    private static async Task<Flow> RoundAsync(Carrier carrier, CallLeg leg, Func<CancellationToken, Task<Flow>> work)
    {
        using var round = leg.BeginRound(carrier.Stopping);
        Flow flow;
        try
        {
            flow = await work(round.Token);
        }
        catch (OperationCanceledException) when (round.IsCancellationRequested)
        {
            flow = new Flow.HangUp(CallStatus.Completed);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A fault of the carrier itself must end one call, not all of them.
            carrier.Alerts.Add(leg.Sid, AlertCodes.ProtocolViolation, "The local carrier failed: " + e);
            flow = new Flow.HangUp(CallStatus.Failed);
        }

        return leg.EndRound() ?? flow;
    }
}
