using CallCenter.LocalCarrier.TaskRouter.Events;
using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.TaskRouter.Workflows;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.TaskRouter.Routing;

/// <summary>A task's way: pending, reserved, assigned, wrapping, completed; or canceled. Pure.</summary>
internal static class TaskTransitions
{
    public const string WorkflowTimeout = "Task canceled on Workflow timeout";

    /// <summary>"The Task is deleted five minutes after moving into completed", or canceled.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    public static RouterDecision Created(Draft draft, RoutedTask task)
    {
        if (draft.State.Tasks.Count >= WorkspaceState.MostTasks)
        {
            return new RouterDecision.Refused(RouterRefusal.Invalid($"A workspace holds at most {WorkspaceState.MostTasks} tasks."));
        }

        var plan = draft.State.Workflows.Find(task.WorkflowSid)!.Plan;
        var begun = draft.Put(task).Tell(RouterNotice.Of("task.created", task))
            .Do(new RouterEffect.Arm(new RouterTimer.Life(task.Sid), task.Timeout));
        return Enter(begun, task.Sid, WorkflowPlace.First(plan, task.Attributes)).Done();
    }

    public static RouterDecision Changed(Draft draft, RoutedTask task, Attributes? attributes, int? priority)
    {
        var changed = task with { Attributes = attributes ?? task.Attributes, Priority = priority ?? task.Priority };
        return draft.Put(changed).Tell(RouterNotice.Of("task.updated", changed)).Done();
    }

    /// <summary>A status that the application, or the end of the call, asks for.</summary>
    public static RouterDecision Asked(Draft draft, RoutedTask task, AssignmentStatus status, string? reason) => (task.Status, status) switch
    {
        (AssignmentStatus.Pending or AssignmentStatus.Reserved, AssignmentStatus.Canceled) => Cancel(draft, task, reason).Done(),
        (AssignmentStatus.Assigned, AssignmentStatus.Wrapping) => Wrap(draft, task, reason).Done(),
        (AssignmentStatus.Assigned or AssignmentStatus.Wrapping, AssignmentStatus.Completed) => Complete(draft, task, reason).Done(),
        _ => new RouterDecision.Refused(RouterRefusal.Invalid(
            $"Task {task.Sid} is {Words.Wire(task.Status)} and cannot become {Words.Wire(status)}.")),
    };

    /// <summary>The time of the step is over: on to the next, or as soon as the worker who is being asked has not accepted.</summary>
    public static Draft StepOver(Draft draft, RoutedTask task) => task.Status == AssignmentStatus.Reserved
        ? draft.Put(task with { Overdue = true })
        : Advance(draft.Tell(RouterNotice.Of("task-queue.timeout", task)), task);

    /// <summary>"The Task only moves back to pending if all of the created reservations end without acceptance."</summary>
    public static Draft Back(Draft draft, string taskSid)
    {
        if (draft.Task(taskSid) is not { Status: AssignmentStatus.Reserved } task
            || draft.State.ReservationsOf(taskSid).Any(r => r.Status == ReservationStatus.Pending))
        {
            return draft;
        }

        var pending = draft.Put(task with { Status = AssignmentStatus.Pending, Overdue = false });
        if (task.Offers >= RoutedTask.MostOffers)
        {
            return Cancel(pending, pending.Task(taskSid), "Max Assignment Count reached");
        }

        return task.Overdue ? StepOver(pending, pending.Task(taskSid)) : pending;
    }

    public static Draft Cancel(Draft draft, RoutedTask task, string? reason)
    {
        var canceled = task with { Status = AssignmentStatus.Canceled, Reason = reason };
        var asked = draft.State.ReservationsOf(task.Sid).Where(r => r.Status == ReservationStatus.Pending).ToList();
        var done = asked.Aggregate(draft.Put(canceled), (d, r) => ReservationTransitions.End(d, r, ReservationStatus.Canceled));
        return Over(done.Tell(RouterNotice.Of("task.canceled", canceled)), task.Sid);
    }

    public static Draft Wrap(Draft draft, RoutedTask task, string? reason)
    {
        var wrapping = task with { Status = AssignmentStatus.Wrapping, Reason = reason };
        var held = draft.State.ReservationsOf(task.Sid).Where(r => r.Status == ReservationStatus.Accepted).ToList();
        return held.Aggregate(draft.Put(wrapping), (d, r) => ReservationTransitions.Become(d, r, ReservationStatus.Wrapping))
            .Tell(RouterNotice.Of("task.wrapup", wrapping));
    }

    public static Draft Complete(Draft draft, RoutedTask task, string? reason)
    {
        var completed = task with { Status = AssignmentStatus.Completed, Reason = reason };
        var held = draft.State.ReservationsOf(task.Sid).Where(r => r.IsOpen).ToList();
        var done = held.Aggregate(draft.Put(completed), (d, r) => ReservationTransitions.End(d, r, ReservationStatus.Completed));
        return Over(done.Tell(RouterNotice.Of("task.completed", completed)), task.Sid);
    }

    public static Draft Forget(Draft draft, RoutedTask task)
    {
        var rest = draft.State.ReservationsOf(task.Sid).Aggregate(draft.State.Reservations, (all, r) => all.Without(r.Sid));
        var forgotten = draft with { State = draft.State with { Tasks = draft.State.Tasks.Without(task.Sid), Reservations = rest } };
        return forgotten.Do(new RouterEffect.Disarm(task.Sid));
    }

    private static Draft Over(Draft draft, string taskSid) =>
        draft.Do(new RouterEffect.Disarm(taskSid)).Do(new RouterEffect.Arm(new RouterTimer.Memory(taskSid), Remembered));

    private static Draft Advance(Draft draft, RoutedTask task)
    {
        var plan = draft.State.Workflows.Find(task.WorkflowSid)!.Plan;
        return Enter(draft, task.Sid, task.Place?.Next(plan, task.Attributes));
    }

    // Begins a routing step; "Skip Timeout is evaluated only if a Task can't be assigned to a Worker immediately".
    private static Draft Enter(Draft draft, string taskSid, WorkflowPlace? place)
    {
        var task = draft.Task(taskSid);
        if (place?.In(draft.State.Workflows.Find(task.WorkflowSid)!.Plan) is not { } target
            || draft.State.Queues.Find(target.QueueSid) is not { } queue)
        {
            return Cancel(draft, task, WorkflowTimeout);
        }

        var entered = task with
        {
            Place = place,
            QueueSid = queue.Sid,
            QueuedAt = task.QueueSid == queue.Sid ? task.QueuedAt : draft.Now,
            Priority = target.Priority ?? task.Priority,
            Step = task.Step + 1,
        };
        var next = draft.Put(entered);
        if (task.QueueSid is not null && task.QueueSid != queue.Sid)
        {
            next = next.Tell(RouterNotice.Of("task-queue.moved", entered));
        }

        next = next.Tell(RouterNotice.Of("task-queue.entered", entered));
        if (target.SkipIf is { } skip && Matching.WorkerFor(next.State, entered) is null && skip.Holds(Scopes.Presence(next.State, queue)))
        {
            return Advance(next, next.Task(taskSid));
        }

        return target.Timeout is { } time ? next.Do(new RouterEffect.Arm(new RouterTimer.Step(task.Sid, entered.Step), time)) : next;
    }
}
