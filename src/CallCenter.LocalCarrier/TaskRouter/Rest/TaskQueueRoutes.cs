using CallCenter.LocalCarrier.Rest;
using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.TaskRouter.TaskQueues;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.TaskRouter.Rest;

/// <summary><c>TaskQueues</c>.</summary>
internal static class TaskQueueRoutes
{
    public static void Map(WorkspaceScope routes, Carrier carrier)
    {
        routes.Get("/TaskQueues", call => call.Request.VersionedPage("task_queues", [.. call.State.Queues.All
            .Where(q => call.Request.Passes("FriendlyName", q.Name))
            .Select(q => Shown(carrier, call, q))]));
        routes.Post("/TaskQueues", call => call["FriendlyName"] is { } name
            ? Store(carrier, call, New(carrier, call, name), RestReply.Created)
            : WorkspaceRequest.Missing("FriendlyName"));
        routes.Get("/TaskQueues/{sid}", call => With(call, q => RestReply.Ok(Shown(carrier, call, q))));
        routes.Post("/TaskQueues/{sid}", call => With(call, q => Store(carrier, call, q, RestReply.Ok)));
        routes.Delete("/TaskQueues/{sid}", call => With(call, q => call.Remove(q.Sid)));
    }

    private static TaskQueue New(Carrier carrier, WorkspaceRequest call, string name)
    {
        var everybody = ExpressionParser.Parse(TaskQueue.Everybody).Expression!;
        return new TaskQueue(carrier.Ids.Next("WQ", call.Workspace.Sid), name, TaskQueue.Everybody, everybody, carrier.Clock.Now);
    }

    private static IResult Store(Carrier carrier, WorkspaceRequest call, TaskQueue before, Func<object, IResult> answer)
    {
        var target = call["TargetWorkers"] ?? before.TargetWorkers;
        var (condition, fault) = ExpressionParser.Parse(target);
        if (condition is null)
        {
            return WorkspaceRequest.Invalid("TargetWorkers: " + fault);
        }

        if (call.UnknownActivity("ReservationActivitySid", "AssignmentActivitySid") is { } unknown)
        {
            return unknown;
        }

        var stored = before with
        {
            Name = call["FriendlyName"] ?? before.Name,
            TargetWorkers = target,
            Condition = condition,
            MaxReservedWorkers = call.Request.Whole("MaxReservedWorkers", before.MaxReservedWorkers, 1, 50),
            YoungestFirst = call["TaskOrder"] is { } order ? order == "LIFO" : before.YoungestFirst,
            ReservationActivitySid = call["ReservationActivitySid"] ?? before.ReservationActivitySid,
            AssignmentActivitySid = call["AssignmentActivitySid"] ?? before.AssignmentActivitySid,
            UpdatedAt = carrier.Clock.Now,
        };
        return call.Apply(new RouterEvent.QueueStored(stored), _ => answer(Shown(carrier, call, stored)));
    }

    private static object Shown(Carrier carrier, WorkspaceRequest call, TaskQueue queue) => new
    {
        queue.Sid,
        carrier.Options.AccountSid,
        WorkspaceSid = call.Workspace.Sid,
        FriendlyName = queue.Name,
        queue.TargetWorkers,
        queue.MaxReservedWorkers,
        TaskOrder = queue.YoungestFirst ? "LIFO" : "FIFO",
        queue.ReservationActivitySid,
        ReservationActivityName = call.State.Activities.Find(queue.ReservationActivitySid)?.Name,
        queue.AssignmentActivitySid,
        AssignmentActivityName = call.State.Activities.Find(queue.AssignmentActivitySid)?.Name,
        DateCreated = CarrierClock.Iso8601(queue.CreatedAt),
        DateUpdated = CarrierClock.Iso8601(queue.UpdatedAt),
        Url = call.Url("TaskQueues/" + queue.Sid),
        Links = new { Workspace = call.Request.Url("/v1/Workspaces/" + call.Workspace.Sid) },
    };

    private static IResult With(WorkspaceRequest call, Func<TaskQueue, IResult> action) =>
        call.State.Queues.Find(call.Sid("sid")) is { } queue ? action(queue) : call.NotFound();
}
