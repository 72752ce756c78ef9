using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.TaskQueues;
using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.TaskRouter.Workers;
using CallCenter.LocalCarrier.TaskRouter.Workflows;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.TaskRouter.Routing;

/// <summary>Finds workers for tasks. Pure.</summary>
internal static class Matching
{
    /// <summary>
    /// The next worker to reserve: tasks by priority, then age (or youth, where the queue says so); for each the longest idle
    /// worker, or the first by the step's order. Null when nobody can be reserved.
    /// </summary>
    public static Match? Next(WorkspaceState state)
    {
        var free = Free(state);
        if (free.Count == 0)
        {
            return null;
        }

        return state.Tasks.All
            .Where(task => task.IsWaiting && !task.Overdue && MayAskMore(state, task))
            .OrderByDescending(task => task.Priority)
            .ThenBy(task => state.Queues.Find(task.QueueSid)!.YoungestFirst ? -task.CreatedAt.Ticks : task.CreatedAt.Ticks)
            .Select(task => Best(state, task, free) is { } worker ? new Match(task.Sid, worker.Sid, task.QueueSid!) : null)
            .FirstOrDefault(match => match is not null);
    }

    /// <summary>The worker a task would get now; null when it has to wait.</summary>
    public static Worker? WorkerFor(WorkspaceState state, RoutedTask task) => Best(state, task, Free(state));

    // "MaxReservedWorkers": several may be asked about one task at once.
    private static bool MayAskMore(WorkspaceState state, RoutedTask task) =>
        state.Queues.Find(task.QueueSid) is { } queue
        && (task.Status == AssignmentStatus.Pending
            || state.ReservationsOf(task.Sid).Count(r => r.Status == ReservationStatus.Pending) < queue.MaxReservedWorkers);

    private static List<Worker> Free(WorkspaceState state)
    {
        var busy = state.Reservations.All.Where(r => r.IsOpen).Select(r => r.WorkerSid).ToHashSet(StringComparer.Ordinal);
        return [.. state.Workers.All.Where(w => state.Activities.Find(w.ActivitySid)!.Available && !busy.Contains(w.Sid))];
    }

    private static Worker? Best(WorkspaceState state, RoutedTask task, List<Worker> free)
    {
        if (task.Place?.In(state.Workflows.Find(task.WorkflowSid)!.Plan) is not { } target || state.Queues.Find(task.QueueSid) is not { } queue)
        {
            return null;
        }

        return InOrder(target, free.Where(worker => Suits(state, task, worker, (queue, target)))).FirstOrDefault();
    }

    private static bool Suits(WorkspaceState state, RoutedTask task, Worker worker, (TaskQueue Queue, WorkflowTarget Target) step) =>
        step.Queue.Condition.Holds(Scopes.Worker(state, worker))
        && (step.Target.Condition?.Holds(Scopes.Both(state, task.Attributes, worker)) ?? true)
        && (step.Target.Known is not { } known || IsKnown(known, task, worker));

    private static bool IsKnown(KnownWorker known, RoutedTask task, Worker worker) =>
        known.Who.In(Scopes.Task(task.Attributes)) is Value.Text { Content: var who }
        && (known.ByName ? worker.Name.Equals(who, StringComparison.OrdinalIgnoreCase) : worker.Sid == who);

    // "Workers are ordered by integer attributes"; one who has none comes last.
    private static IOrderedEnumerable<Worker> InOrder(WorkflowTarget target, IEnumerable<Worker> workers)
    {
        var ordered = workers.OrderBy(_ => 0);
        foreach (var key in target.OrderBy)
        {
            ordered = ordered.ThenBy(worker => worker.Attributes.At(key.Path) is Value.Number { Amount: var amount }
                ? key.Descending ? -amount : amount
                : double.MaxValue);
        }

        return ordered.ThenBy(worker => worker.IdleSince);
    }
}
