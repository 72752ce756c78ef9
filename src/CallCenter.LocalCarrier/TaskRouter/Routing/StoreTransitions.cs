using CallCenter.LocalCarrier.TaskRouter.Events;
using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.TaskRouter.Workers;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.TaskRouter.Routing;

/// <summary>How a workspace is set up: what is stored and removed by the REST API. Pure.</summary>
internal static class StoreTransitions
{
    public static RouterDecision Decide(Draft draft, RouterEvent happened)
    {
        var state = draft.State;
        return happened switch
        {
            RouterEvent.SettingsStored e =>
                Stored(draft, state with { Settings = e.Settings }, RouterNotice.Of("workspace.updated", e.Settings)),
            RouterEvent.ActivityStored e => Count(state.Activities, e.Activity, WorkspaceState.MostActivities)
                ?? Stored(draft, state with { Activities = state.Activities.With(e.Activity) },
                    RouterNotice.Of(Verb("activity", state.Activities, e.Activity), e.Activity)),
            RouterEvent.QueueStored e => Count(state.Queues, e.Queue, WorkspaceState.MostQueues)
                ?? Stored(draft, state with { Queues = state.Queues.With(e.Queue) },
                    RouterNotice.Of(state.Queues.Find(e.Queue.Sid) is null ? "task-queue.created" : "task-queue.expression.updated", e.Queue)),
            RouterEvent.WorkflowStored e => Count(state.Workflows, e.Workflow, WorkspaceState.MostWorkflows)
                ?? Stored(draft, state with { Workflows = state.Workflows.With(e.Workflow) },
                    RouterNotice.Of(Verb("workflow", state.Workflows, e.Workflow), e.Workflow)),
            RouterEvent.WorkerStored e => Worker(draft, e.Worker),
            RouterEvent.Removed e => Removed(draft, e.Sid),
            _ => throw new InvalidOperationException("Unknown event " + happened),
        };
    }

    // "Worker names unique case-insensitively"
    private static RouterDecision Worker(Draft draft, Worker worker)
    {
        if (draft.State.Workers.All.Any(w => w.Sid != worker.Sid && w.Name.Equals(worker.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return Refuse($"A worker with the friendly name '{worker.Name}' exists already.");
        }

        var type = draft.State.Workers.Find(worker.Sid) is null ? "worker.created" : "worker.attributes.update";
        return Count(draft.State.Workers, worker, WorkspaceState.MostWorkers)
            ?? draft.Put(worker).Tell(RouterNotice.Of(type, draft.State, worker)).Done();
    }

    private static RouterDecision Removed(Draft draft, string sid)
    {
        var state = draft.State;
        return sid[..2] switch
        {
            "WA" when state.Activities.Find(sid) is { } a => state.Workers.All.Any(w => w.ActivitySid == sid)
                || sid == state.Settings.DefaultActivitySid || sid == state.Settings.TimeoutActivitySid
                    ? Refuse("The activity is in use.")
                    : Stored(draft, state with { Activities = state.Activities.Without(sid) }, RouterNotice.Of("activity.deleted", a)),
            "WQ" when state.Queues.Find(sid) is { } q => state.Workflows.All.Any(w => w.Plan.Targets.Any(t => t.QueueSid == sid))
                ? Refuse("A workflow leads to the queue.")
                : Stored(draft, state with { Queues = state.Queues.Without(sid) }, RouterNotice.Of("task-queue.deleted", q)),
            "WW" when state.Workflows.Find(sid) is { } w => state.Tasks.All.Any(t => t.WorkflowSid == sid && !t.IsOver)
                ? Refuse("Tasks follow the workflow.")
                : Stored(Forgotten(draft, sid), RouterNotice.Of("workflow.deleted", w)),
            "WK" when state.Workers.Find(sid) is { } w => state.Reservations.All.Any(r => r.WorkerSid == sid && r.IsOpen)
                ? Refuse("The worker has a reservation.")
                : Stored(draft, state with { Workers = state.Workers.Without(sid) }, RouterNotice.Of("worker.deleted", state, w)),
            "WT" when state.Tasks.Find(sid) is { } t => Task(draft, t),
            _ => Refuse($"{sid} does not exist."),
        };
    }

    private static Draft Forgotten(Draft draft, string workflowSid)
    {
        var over = draft.State.Tasks.All.Where(t => t.WorkflowSid == workflowSid).ToList();
        var rest = over.Aggregate(draft, (d, task) => TaskTransitions.Forget(d, task));
        return rest with { State = rest.State with { Workflows = rest.State.Workflows.Without(workflowSid) } };
    }

    // A task that a worker has cannot be taken away; one that waits is canceled first, so that nobody is asked about it.
    private static RouterDecision Task(Draft draft, RoutedTask task)
    {
        if (task.Status is AssignmentStatus.Assigned or AssignmentStatus.Wrapping)
        {
            return Refuse("The task is assigned.");
        }

        var over = task.IsOver ? draft : TaskTransitions.Cancel(draft, task, null);
        return Stored(TaskTransitions.Forget(over, task), RouterNotice.Of("task.deleted", task));
    }

    private static RouterDecision.Refused? Count<T>(Roster<T> roster, T resource, int most)
        where T : class, IResource =>
        roster.Count >= most && roster.Find(resource.Sid) is null ? Refuse($"A workspace has at most {most} of these.") : null;

    private static string Verb<T>(string kind, Roster<T> roster, T resource)
        where T : class, IResource => kind + (roster.Find(resource.Sid) is null ? ".created" : ".updated");

    private static RouterDecision Stored(Draft draft, WorkspaceState state, RouterNotice notice) => Stored(draft with { State = state }, notice);

    private static RouterDecision Stored(Draft draft, RouterNotice notice) => draft.Tell(notice).Done();

    private static RouterDecision.Refused Refuse(string message) => new(RouterRefusal.Invalid(message));
}
