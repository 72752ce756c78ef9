using CallCenter.LocalCarrier.Rest;
using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.TaskRouter.Rest;

/// <summary><c>Tasks</c>; a task's version is its ETag.</summary>
internal static class TaskRoutes
{
    public static void Map(WorkspaceScope routes, Carrier carrier)
    {
        routes.Get("/Tasks", call => List(carrier, call));
        routes.Post("/Tasks", call => Create(carrier, call));
        routes.Get("/Tasks/{sid}", call => With(call, task => Answer(carrier, call, task, RestReply.Ok)));
        routes.Post("/Tasks/{sid}", call => With(call, task => Matches(call, task) ?? Update(carrier, call, task)));
        routes.Delete("/Tasks/{sid}", call => With(call, task => Matches(call, task) ?? call.Remove(task.Sid)));
    }

    private static IResult List(Carrier carrier, WorkspaceRequest call)
    {
        var (condition, fault) = call.Condition("EvaluateTaskAttributes");
        if (fault is not null)
        {
            return fault;
        }

        bool Is(string field, string? actual) =>
            call.Request.Query(field) is not { Length: > 0 } wanted || wanted.Split(',').Contains(actual, StringComparer.OrdinalIgnoreCase);
        return call.Request.VersionedPage("tasks", [.. call.State.Tasks.All
            .Where(t => Is("AssignmentStatus", Words.Wire(t.Status)) && Is("WorkflowSid", t.WorkflowSid) && Is("TaskQueueSid", t.QueueSid))
            .Where(t => condition?.Holds(Scopes.Task(t.Attributes)) ?? true)
            .Select(t => TaskResource.Of(carrier, call, t))]);
    }

    private static IResult Create(Carrier carrier, WorkspaceRequest call)
    {
        var workflows = call.State.Workflows;
        if ((call["WorkflowSid"] is { } sid ? workflows.Find(sid) : workflows.Count == 1 ? workflows.All.Single() : null) is not { } workflow)
        {
            return WorkspaceRequest.Invalid("WorkflowSid: a workflow of the workspace is required, unless it has only one.");
        }

        if (Attributes.Parse(call["Attributes"] ?? "{}") is not { } attributes)
        {
            return WorkspaceRequest.InvalidAttributes();
        }

        var made = new RoutedTask(carrier.Ids.Next("WT", workflow.Sid), workflow.Sid, attributes, carrier.Clock.Now)
        {
            Priority = call.Request.Whole("Priority", 0, 0, int.MaxValue),
            Timeout = TimeSpan.FromSeconds(call.Request.Whole("Timeout", 86_400, 1, RoutedTask.LongestSeconds)),
        };
        return call.Apply(new RouterEvent.TaskCreated(made), state => Answer(carrier, call, state.Tasks.Find(made.Sid)!, RestReply.Created));
    }

    // A change of status and one of attributes "need two requests": the status alone is looked at when both are there.
    private static IResult Update(Carrier carrier, WorkspaceRequest call, RoutedTask task)
    {
        if (call["AssignmentStatus"] is { } word)
        {
            return Words.Read<AssignmentStatus>(word) is { } status
                ? call.Apply(new RouterEvent.TaskStatusAsked(task.Sid, status, call["Reason"]), Now)
                : WorkspaceRequest.Invalid($"AssignmentStatus {word} is no status.");
        }

        var attributes = call["Attributes"] is { } json ? Attributes.Parse(json) : null;
        if (attributes is null && call["Attributes"] is not null)
        {
            return WorkspaceRequest.InvalidAttributes();
        }

        var priority = call["Priority"] is null ? (int?)null : call.Request.Whole("Priority", task.Priority, 0, int.MaxValue);
        return call.Apply(new RouterEvent.TaskChanged(task.Sid, attributes, priority), Now);
        IResult Now(WorkspaceState state) => Answer(carrier, call, state.Tasks.Find(task.Sid) ?? task, RestReply.Ok);
    }

    // "If the ETag does not match the provided version, the operation will fail with a 412 response."
    private static IResult? Matches(WorkspaceRequest call, RoutedTask task) =>
        call.Request.IfMatch is { } tag && tag.Trim('"') != TaskResource.Version(task)
            ? RestReply.Error(412, 20412, "The ETag does not match the version of the task")
            : null;

    private static IResult Answer(Carrier carrier, WorkspaceRequest call, RoutedTask task, Func<object, IResult> answer)
    {
        call.Request.Tag(task.Version);
        return answer(TaskResource.Of(carrier, call, task));
    }

    private static IResult With(WorkspaceRequest call, Func<RoutedTask, IResult> action) =>
        call.State.Tasks.Find(call.Sid("sid")) is { } task ? action(task) : call.NotFound();
}
