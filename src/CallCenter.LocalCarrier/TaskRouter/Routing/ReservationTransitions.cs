using CallCenter.LocalCarrier.TaskRouter.Events;
using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.Tasks;

namespace CallCenter.LocalCarrier.TaskRouter.Routing;

/// <summary>A reservation's way: pending, then accepted, wrapping and completed; or rejected, timed out, canceled, rescinded. Pure.</summary>
internal static class ReservationTransitions
{
    /// <summary>A worker is reserved: the task is, the clock runs, the application is asked.</summary>
    public static RouterDecision Made(Draft draft, Reservation reservation)
    {
        var task = draft.Task(reservation.TaskSid);
        var time = draft.State.Workflows.Find(task.WorkflowSid)!.ReservationTimeout;
        var made = draft.Put(reservation).Put(task with { Status = AssignmentStatus.Reserved, Offers = task.Offers + 1 });
        var queue = made.State.Queues.Find(reservation.Match.QueueSid);
        var moved = WorkerTransitions.Move(made, reservation.WorkerSid, queue?.ReservationActivitySid);
        return moved.Tell(RouterNotice.Of("reservation.created", moved.State, reservation))
            .Do(new RouterEffect.Arm(new RouterTimer.Decision(reservation.Sid), time))
            .Do(new RouterEffect.Assign(reservation.Sid))
            .Done();
    }

    /// <summary>The application, or the worker's telephone, decides.</summary>
    public static RouterDecision Asked(Draft draft, Reservation reservation, ReservationStatus status, string? activitySid)
    {
        if (activitySid is not null && draft.State.Activities.Find(activitySid) is null)
        {
            return new RouterDecision.Refused(RouterRefusal.Invalid($"Activity {activitySid} does not exist."));
        }

        Draft? decided = (reservation.Status, status) switch
        {
            (ReservationStatus.Pending, ReservationStatus.Accepted) => Accept(draft, reservation),
            (ReservationStatus.Pending, ReservationStatus.Rejected or ReservationStatus.Canceled) =>
                TaskTransitions.Back(End(draft, reservation, status), reservation.TaskSid),
            (ReservationStatus.Accepted, ReservationStatus.Wrapping) => TaskTransitions.Wrap(draft, draft.Task(reservation.TaskSid), null),
            (ReservationStatus.Accepted or ReservationStatus.Wrapping, ReservationStatus.Completed) =>
                TaskTransitions.Complete(draft, draft.Task(reservation.TaskSid), null),
            _ => null,
        };
        return decided is null ? NotNow(reservation, status) : WorkerTransitions.Move(decided, reservation.WorkerSid, activitySid).Done();
    }

    /// <summary>"On reservation timeout the worker is moved to the Workspace TimeoutActivitySid"; the task returns.</summary>
    public static Draft TimedOut(Draft draft, Reservation reservation)
    {
        var ended = End(draft, reservation, ReservationStatus.Timeout);
        var moved = WorkerTransitions.Move(ended, reservation.WorkerSid, ended.State.Settings.TimeoutActivitySid);
        return TaskTransitions.Back(moved, reservation.TaskSid);
    }

    public static RouterDecision Called(Draft draft, Reservation reservation, string callSid)
    {
        var task = draft.Task(reservation.TaskSid);
        return draft.Put(task with { Attributes = task.Attributes.With([new("worker_call_sid", callSid)]) }).Done();
    }

    /// <summary>
    /// The worker's call is over. Never answered: the worker is not there, as after a timeout. Else the task wraps up in a
    /// multitasking workspace and is completed in any other, and the worker goes to the activity the instruction named.
    /// </summary>
    public static RouterDecision CallOver(Draft draft, Reservation reservation, RouterEvent.CallOver e)
    {
        if (reservation.Status == ReservationStatus.Pending)
        {
            return TimedOut(draft, reservation).Done();
        }

        var task = draft.Task(reservation.TaskSid);
        if (reservation.Status != ReservationStatus.Accepted || task.Status != AssignmentStatus.Assigned)
        {
            return draft.Done();
        }

        var over = draft.State.Settings.MultiTask
            ? TaskTransitions.Wrap(draft, task, e.Reason)
            : TaskTransitions.Complete(draft, task, e.Reason);
        return WorkerTransitions.Move(over, reservation.WorkerSid, e.PostWorkActivitySid).Done();
    }

    /// <summary>The reservation is over: its timer stops, its telephone too, and the worker is idle again.</summary>
    public static Draft End(Draft draft, Reservation reservation, ReservationStatus status)
    {
        var ended = Become(draft, reservation, status).Do(new RouterEffect.Disarm(reservation.Sid));
        var idle = ended.Put(ended.Worker(reservation.WorkerSid) with { IdleSince = draft.Now });
        return status == ReservationStatus.Completed ? idle : idle.Do(new RouterEffect.Drop(reservation.Sid));
    }

    public static Draft Become(Draft draft, Reservation reservation, ReservationStatus status)
    {
        var changed = reservation with { Status = status };
        var put = draft.Put(changed);
        return put.Tell(RouterNotice.Of(Words.Event(status), put.State, changed));
    }

    // "Multi-reservation was used for a task and another worker has accepted": the others are rescinded.
    private static Draft Accept(Draft draft, Reservation reservation)
    {
        var task = draft.Task(reservation.TaskSid);
        var others = draft.State.ReservationsOf(task.Sid)
            .Where(r => r.Sid != reservation.Sid && r.Status == ReservationStatus.Pending).ToList();
        var assigned = draft.Put(task with { Status = AssignmentStatus.Assigned, Overdue = false });
        var accepted = Become(assigned, reservation, ReservationStatus.Accepted)
            .Do(new RouterEffect.Disarm(reservation.Sid))
            .Do(new RouterEffect.Disarm(task.Sid));
        var alone = others.Aggregate(accepted, (d, r) => End(d, r, ReservationStatus.Rescinded));
        var queue = draft.State.Queues.Find(reservation.Match.QueueSid);
        return WorkerTransitions.Move(alone, reservation.WorkerSid, queue?.AssignmentActivitySid);
    }

    private static RouterDecision.Refused NotNow(Reservation reservation, ReservationStatus status) =>
        new(RouterRefusal.Invalid($"Reservation {reservation.Sid} is {Words.Wire(reservation.Status)} and cannot become {Words.Wire(status)}."));
}
