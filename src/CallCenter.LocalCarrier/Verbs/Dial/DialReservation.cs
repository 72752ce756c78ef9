using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.TaskRouter.Assignment;
using CallCenter.LocalCarrier.TaskRouter.Routing;

namespace CallCenter.LocalCarrier.Verbs.Dial;

/// <summary>Dial Queue with a <c>reservationSid</c>: connects the caller whose task the reservation is for.</summary>
internal static class DialReservation
{
    /// <summary>
    /// "Dial->Queue is responsible for accepting the reservation provided. If the reservation has been accepted already … the
    /// dequeue attempt will fail with an error."
    /// </summary>
    public static async Task<DialResult> RunAsync(
        DialVerb verb, DialTarget.Queue target, VerbContext context, CancellationToken cancellationToken)
    {
        var sid = target.ReservationSid!;
        var carrier = context.Carrier;
        if (carrier.Workspaces.OfReservation(sid) is not { } workspace
            || workspace.State.Reservations.Find(sid) is not { } reservation
            || workspace.State.Tasks.Find(reservation.TaskSid)?.CallSid is not { } callSid
            || WorkerTalk.Take(carrier, workspace, reservation, callSid) is not { } entry)
        {
            context.Leg.Fail(carrier.Alerts, AlertCodes.ReservationNotPending, $"Reservation {sid} is not pending.", context.DocumentUrl);
            return new DialResult(CallStatus.Failed.Wire(), [new("DialBridged", "false")]);
        }

        try
        {
            return await DialQueue.ConnectAsync(verb, entry, target, context, cancellationToken);
        }
        finally
        {
            workspace.Apply(new RouterEvent.CallOver(sid, "hangup", target.PostWorkActivitySid));
        }
    }
}
