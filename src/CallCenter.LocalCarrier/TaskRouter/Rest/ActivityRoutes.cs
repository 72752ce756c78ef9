using CallCenter.LocalCarrier.Rest;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.TaskRouter.Workers;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.TaskRouter.Rest;

/// <summary><c>Activities</c>.</summary>
internal static class ActivityRoutes
{
    public static void Map(WorkspaceScope routes, Carrier carrier)
    {
        routes.Get("/Activities", call => call.Request.VersionedPage("activities", [.. call.State.Activities.All
            .Where(a => call.Request.Passes("FriendlyName", a.Name) && call.Request.Passes("Available", a.Available))
            .Select(a => Shown(carrier, call, a))]));
        routes.Post("/Activities", call => Create(carrier, call));
        routes.Get("/Activities/{sid}", call => With(call, a => RestReply.Ok(Shown(carrier, call, a))));
        routes.Post("/Activities/{sid}", call => With(call, a => Update(carrier, call, a)));
        routes.Delete("/Activities/{sid}", call => With(call, a => call.Remove(a.Sid)));
    }

    private static IResult Create(Carrier carrier, WorkspaceRequest call)
    {
        if (call["FriendlyName"] is not { Length: <= 64 } name)
        {
            return WorkspaceRequest.Invalid("FriendlyName of at most 64 characters is required");
        }

        var sid = carrier.Ids.Next("WA", call.Workspace.Sid);
        var made = new WorkerActivity(sid, name, call.Request.Flag("Available") ?? false, carrier.Clock.Now);
        return call.Apply(new RouterEvent.ActivityStored(made), _ => RestReply.Created(Shown(carrier, call, made)));
    }

    // "Available is immutable after creation (API silently ignores)"
    private static IResult Update(Carrier carrier, WorkspaceRequest call, WorkerActivity activity)
    {
        if (call["FriendlyName"] is { Length: > 64 })
        {
            return WorkspaceRequest.Invalid("FriendlyName of at most 64 characters is required");
        }

        var changed = activity with { Name = call["FriendlyName"] ?? activity.Name, UpdatedAt = carrier.Clock.Now };
        return call.Apply(new RouterEvent.ActivityStored(changed), _ => RestReply.Ok(Shown(carrier, call, changed)));
    }

    private static object Shown(Carrier carrier, WorkspaceRequest call, WorkerActivity activity) => new
    {
        activity.Sid,
        carrier.Options.AccountSid,
        WorkspaceSid = call.Workspace.Sid,
        FriendlyName = activity.Name,
        activity.Available,
        DateCreated = CarrierClock.Iso8601(activity.CreatedAt),
        DateUpdated = CarrierClock.Iso8601(activity.UpdatedAt),
        Url = call.Url("Activities/" + activity.Sid),
        Links = new { Workspace = call.Request.Url("/v1/Workspaces/" + call.Workspace.Sid) },
    };

    private static IResult With(WorkspaceRequest call, Func<WorkerActivity, IResult> action) =>
        call.State.Activities.Find(call.Sid("sid")) is { } activity ? action(activity) : call.NotFound();
}
