using CallCenter.LocalCarrier.Rest;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.TaskRouter.Workflows;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.TaskRouter.Rest;

/// <summary><c>Workflows</c>.</summary>
internal static class WorkflowRoutes
{
    public static void Map(WorkspaceScope routes, Carrier carrier)
    {
        routes.Get("/Workflows", call => call.Request.VersionedPage("workflows", [.. call.State.Workflows.All
            .Where(w => call.Request.Passes("FriendlyName", w.Name))
            .Select(w => Shown(carrier, call, w))]));
        routes.Post("/Workflows", call => Create(carrier, call));
        routes.Get("/Workflows/{sid}", call => With(call, w => RestReply.Ok(Shown(carrier, call, w))));
        routes.Post("/Workflows/{sid}", call => With(call, w => Store(carrier, call, w, RestReply.Ok)));
        routes.Delete("/Workflows/{sid}", call => With(call, w => call.Remove(w.Sid)));
    }

    private static IResult Create(Carrier carrier, WorkspaceRequest call)
    {
        if (call["FriendlyName"] is not { } name || call["Configuration"] is not { } configuration)
        {
            return WorkspaceRequest.Missing(call["FriendlyName"] is null ? "FriendlyName" : "Configuration");
        }

        var sid = carrier.Ids.Next("WW", call.Workspace.Sid);
        return Store(carrier, call, new Workflow(sid, name, configuration, new WorkflowPlan([], null), carrier.Clock.Now), RestReply.Created);
    }

    private static IResult Store(Carrier carrier, WorkspaceRequest call, Workflow before, Func<object, IResult> answer)
    {
        var configuration = call["Configuration"] ?? before.Configuration;
        var (plan, fault) = WorkflowReader.Read(configuration);
        if (plan is null)
        {
            return WorkspaceRequest.Invalid("Configuration: " + fault);
        }

        if (plan.Targets.FirstOrDefault(t => call.State.Queues.Find(t.QueueSid) is null) is { } lost)
        {
            return WorkspaceRequest.Invalid($"Configuration: the queue {lost.QueueSid} does not exist.");
        }

        var timeout = call.Request.Whole("TaskReservationTimeout", (int)before.ReservationTimeout.TotalSeconds, 1, 86_400);
        var stored = before with
        {
            Name = call["FriendlyName"] ?? before.Name,
            Configuration = configuration,
            Plan = plan,
            ReservationTimeout = TimeSpan.FromSeconds(timeout),
            CallbackUrl = call["AssignmentCallbackUrl"] ?? before.CallbackUrl,
            FallbackUrl = call["FallbackAssignmentCallbackUrl"] ?? before.FallbackUrl,
            UpdatedAt = carrier.Clock.Now,
        };
        return call.Apply(new RouterEvent.WorkflowStored(stored), _ => answer(Shown(carrier, call, stored)));
    }

    private static object Shown(Carrier carrier, WorkspaceRequest call, Workflow workflow) => new
    {
        workflow.Sid,
        carrier.Options.AccountSid,
        WorkspaceSid = call.Workspace.Sid,
        FriendlyName = workflow.Name,
        workflow.Configuration,
        DocumentContentType = "application/json",
        AssignmentCallbackUrl = workflow.CallbackUrl,
        FallbackAssignmentCallbackUrl = workflow.FallbackUrl,
        TaskReservationTimeout = (int)workflow.ReservationTimeout.TotalSeconds,
        DateCreated = CarrierClock.Iso8601(workflow.CreatedAt),
        DateUpdated = CarrierClock.Iso8601(workflow.UpdatedAt),
        Url = call.Url("Workflows/" + workflow.Sid),
        Links = new { Workspace = call.Request.Url("/v1/Workspaces/" + call.Workspace.Sid) },
    };

    private static IResult With(WorkspaceRequest call, Func<Workflow, IResult> action) =>
        call.State.Workflows.Find(call.Sid("sid")) is { } workflow ? action(workflow) : call.NotFound();
}
