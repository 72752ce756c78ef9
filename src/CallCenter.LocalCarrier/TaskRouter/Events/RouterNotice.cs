using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.TaskQueues;
using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.TaskRouter.Workers;
using CallCenter.LocalCarrier.TaskRouter.Workflows;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.TaskRouter.Events;

/// <summary>Something happened in a workspace (https://www.twilio.com/docs/taskrouter/api/event/reference), with what it was about.</summary>
/// <param name="Type">Such as <c>reservation.created</c>.</param>
/// <param name="Resource">The kind of thing: Task, Reservation, Worker, Activity, TaskQueue, Workflow, Workspace.</param>
/// <param name="ResourceSid">Which one.</param>
internal sealed record RouterNotice(string Type, string Resource, string ResourceSid)
{
    public RoutedTask? Task { get; private init; }

    public Worker? Worker { get; private init; }

    /// <summary>What the worker does.</summary>
    public WorkerActivity? Activity { get; private init; }

    /// <summary>What the worker did before, and since when; null when that did not change.</summary>
    public Worker? Before { get; init; }

    public Reservation? Reservation { get; private init; }

    public TaskQueue? Queue { get; private init; }

    public Workflow? Workflow { get; private init; }

    public static RouterNotice Of(string type, RoutedTask task) => new(type, "Task", task.Sid) { Task = task };

    public static RouterNotice Of(string type, WorkspaceState state, Worker worker) =>
        new(type, "Worker", worker.Sid) { Worker = worker, Activity = state.Activities.Find(worker.ActivitySid) };

    public static RouterNotice Of(string type, WorkspaceState state, Reservation reservation)
    {
        var worker = state.Workers.Find(reservation.WorkerSid);
        return new RouterNotice(type, "Reservation", reservation.Sid)
        {
            Task = state.Tasks.Find(reservation.TaskSid),
            Worker = worker,
            Activity = state.Activities.Find(worker?.ActivitySid),
            Reservation = reservation,
        };
    }

    public static RouterNotice Of(string type, WorkerActivity activity) => new(type, "Activity", activity.Sid) { Activity = activity };

    public static RouterNotice Of(string type, TaskQueue queue) => new(type, "TaskQueue", queue.Sid) { Queue = queue };

    public static RouterNotice Of(string type, Workflow workflow) => new(type, "Workflow", workflow.Sid) { Workflow = workflow };

    public static RouterNotice Of(string type, WorkspaceSettings workspace) => new(type, "Workspace", workspace.Sid);
}
