using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Conferences;
using CallCenter.LocalCarrier.Queues;
using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;
using CallCenter.LocalCarrier.Verbs;
using CallCenter.LocalCarrier.Verbs.Dial;

namespace CallCenter.LocalCarrier.TaskRouter.Assignment;

/// <summary>What a worker's call does once answered: takes the reserved caller out of the queue and talks.</summary>
/// <param name="RunAsync">Run on the worker's leg.</param>
/// <param name="Ending">Why the task is over when the talk is.</param>
internal sealed record WorkerTalk(Func<CallLeg, CancellationToken, Task<Flow>> RunAsync, string Ending)
{
    /// <summary>"When the call is answered, the Task will be removed from hold and it will be bridged to the agent."</summary>
    public static WorkerTalk Bridged(Carrier carrier, Workspace workspace, Reservation reservation, string callSid) =>
        new(async (worker, token) =>
        {
            if (Take(carrier, workspace, reservation, callSid) is { } entry)
            {
                var queue = new DialTarget.Queue("", null, "POST");
                await DialQueue.ConnectAsync(new DialVerb(queue, null, "POST"), entry, queue, new VerbContext(carrier, worker, null), token);
            }

            return new Flow.HangUp(CallStatus.Completed);
        }, "hangup");

    /// <summary>Worker and caller meet in a conference.</summary>
    public static WorkerTalk Met(
        Carrier carrier, Workspace workspace, Reservation reservation, string callSid, Instruction.Conference meeting) =>
        new(async (worker, token) =>
        {
            if (Take(carrier, workspace, reservation, callSid) is { } entry)
            {
                var caller = meeting.Worker with { Muted = false, StartOnEnter = true, EndOnExit = meeting.EndOnCustomerExit };
                entry.Leave(new QueueExit.Met(caller));
                await new ConferenceStay(new VerbContext(carrier, worker, null), meeting.Worker).RunAsync(token);
            }

            return new Flow.HangUp(CallStatus.Completed);
        }, "Conference ended");

    /// <summary>"Once the call is bridged to the Worker, the Task is marked as accepted": null when caller or reservation is gone.</summary>
    public static QueueEntry? Take(Carrier carrier, Workspace workspace, Reservation reservation, string callSid)
    {
        var task = workspace.State.Tasks.Find(reservation.TaskSid);
        return task is not null && workspace.Apply(new RouterEvent.ReservationAsked(reservation.Sid, ReservationStatus.Accepted, null)) is null
            ? carrier.Queues.Find(task.WorkflowSid)?.Take(callSid)
            : null;
    }
}
