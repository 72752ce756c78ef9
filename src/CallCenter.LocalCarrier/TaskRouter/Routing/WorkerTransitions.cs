using CallCenter.LocalCarrier.TaskRouter.Events;

namespace CallCenter.LocalCarrier.TaskRouter.Routing;

/// <summary>What workers do. Pure.</summary>
internal static class WorkerTransitions
{
    public static RouterDecision Asked(Draft draft, string workerSid, string activitySid) =>
        draft.State.Workers.Find(workerSid) is null || draft.State.Activities.Find(activitySid) is null
            ? new RouterDecision.Refused(RouterRefusal.Invalid($"Activity {activitySid} does not exist."))
            : Move(draft, workerSid, activitySid).Done();

    /// <summary>Sets the worker's activity; null and an activity that is gone leave it. Being available again begins a new idle time.</summary>
    public static Draft Move(Draft draft, string workerSid, string? activitySid)
    {
        var before = draft.Worker(workerSid);
        if (draft.State.Activities.Find(activitySid) is not { } activity || activity.Sid == before.ActivitySid)
        {
            return draft;
        }

        var wasAvailable = draft.State.Activities.Find(before.ActivitySid)!.Available;
        var after = before with
        {
            ActivitySid = activity.Sid,
            ActivitySince = draft.Now,
            IdleSince = activity.Available && !wasAvailable ? draft.Now : before.IdleSince,
        };
        var put = draft.Put(after);
        return put.Tell(RouterNotice.Of("worker.activity.update", put.State, after) with { Before = before });
    }
}
