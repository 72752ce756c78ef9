using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.TaskQueues;
using CallCenter.LocalCarrier.TaskRouter.Workers;

namespace CallCenter.LocalCarrier.TaskRouter.Workspaces;

/// <summary>What names stand for in the three places where expressions are used. Pure.</summary>
internal static class Scopes
{
    /// <summary>In a filter: the task's attributes, with or without <c>task.</c> before them.</summary>
    public static Scope Task(Attributes task) => path => path is ["task", _, ..] ? task.At(path.Skip(1)) : task.At(path);

    /// <summary>
    /// In a queue: the worker's attributes, and "sid, friendly_name, activity_sid, or activity_name"; with or without <c>worker.</c>.
    /// </summary>
    public static Scope Worker(WorkspaceState state, Worker worker) => path =>
        Of(state, worker, path is ["worker", _, ..] ? [.. path.Skip(1)] : path);

    /// <summary>In a routing step: "All attributes must be prefixed by task. or worker.".</summary>
    public static Scope Both(WorkspaceState state, Attributes task, Worker worker) => path => path switch
    {
        ["task", _, ..] => task.At(path.Skip(1)),
        ["worker", _, ..] => Of(state, worker, [.. path.Skip(1)]),
        _ => new Value.Nothing(),
    };

    /// <summary>In skip_if: how many workers of the queue are available, unavailable, or in the activity of that sid.</summary>
    public static Scope Presence(WorkspaceState state, TaskQueue queue) => path =>
    {
        var workers = state.Workers.All.Where(w => queue.Condition.Holds(Worker(state, w)));
        return path switch
        {
            ["workers", "available"] => new Value.Number(workers.Count(w => state.Activities.Find(w.ActivitySid)!.Available)),
            ["workers", "unavailable"] => new Value.Number(workers.Count(w => !state.Activities.Find(w.ActivitySid)!.Available)),
            ["workers", var activity] => new Value.Number(workers.Count(w => w.ActivitySid == activity)),
            _ => new Value.Nothing(),
        };
    };

    private static Value Of(WorkspaceState state, Worker worker, IReadOnlyList<string> path) =>
        worker.Attributes.At(path) is not Value.Nothing and var own
            ? own
            : path switch
            {
                ["sid"] => new Value.Text(worker.Sid),
                ["friendly_name"] => new Value.Text(worker.Name),
                ["activity_sid"] => new Value.Text(worker.ActivitySid),
                ["activity_name"] => new Value.Text(state.Activities.Find(worker.ActivitySid)!.Name),
                _ => new Value.Nothing(),
            };
}
