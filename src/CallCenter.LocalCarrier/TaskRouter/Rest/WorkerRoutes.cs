using CallCenter.LocalCarrier.Rest;
using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.TaskRouter.Workers;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.TaskRouter.Rest;

/// <summary><c>Workers</c>.</summary>
internal static class WorkerRoutes
{
    public static void Map(WorkspaceScope routes, Carrier carrier)
    {
        routes.Get("/Workers", call => List(carrier, call));
        routes.Post("/Workers", call => Create(carrier, call));
        routes.Get("/Workers/{sid}", call => With(call, w => RestReply.Ok(Shown(carrier, call, w))));
        routes.Post("/Workers/{sid}", call => With(call, w => Update(carrier, call, w)));
        routes.Delete("/Workers/{sid}", call => With(call, w => call.Remove(w.Sid)));
    }

    private static IResult List(Carrier carrier, WorkspaceRequest call)
    {
        var state = call.State;
        var (condition, fault) = call.Condition("TargetWorkersExpression");
        if (fault is not null)
        {
            return fault;
        }

        bool Is(string field, string actual) => call.Request.Passes(field, actual, StringComparison.OrdinalIgnoreCase);
        return call.Request.VersionedPage("workers", [.. state.Workers.All
            .Where(w => Is("FriendlyName", w.Name) && Is("ActivitySid", w.ActivitySid) && Is("ActivityName", Activity(state, w).Name))
            .Where(w => call.Request.Passes("Available", Activity(state, w).Available) && (condition?.Holds(Scopes.Worker(state, w)) ?? true))
            .Select(w => Shown(carrier, call, w))]);
    }

    private static IResult Create(Carrier carrier, WorkspaceRequest call)
    {
        if (call["FriendlyName"] is not { } name)
        {
            return WorkspaceRequest.Missing("FriendlyName");
        }

        if (Fault(call) is { } fault)
        {
            return fault;
        }

        var made = new Worker(carrier.Ids.Next("WK", $"{call.Workspace.Sid}/{name}"), name, carrier.Clock.Now)
        {
            ActivitySid = call["ActivitySid"] ?? call.State.Settings.DefaultActivitySid,
            Attributes = Attributes.Parse(call["Attributes"] ?? "{}")!,
        };
        return call.Apply(new RouterEvent.WorkerStored(made), state => RestReply.Created(Shown(carrier, call, state.Workers.Find(made.Sid)!)));
    }

    private static IResult Update(Carrier carrier, WorkspaceRequest call, Worker worker)
    {
        if (Fault(call) is { } fault)
        {
            return fault;
        }

        if ((call["FriendlyName"] ?? call["Attributes"]) is not null
            && call.Workspace.Apply(state => Changed(call, state.Workers.Find(worker.Sid) ?? worker)) is { } refusal)
        {
            return WorkspaceRequest.Refused(refusal);
        }

        if (call["ActivitySid"] is { } activity
            && call.Workspace.Apply(new RouterEvent.ActivityAsked(worker.Sid, activity)) is { } refused)
        {
            return WorkspaceRequest.Refused(refused);
        }

        return RestReply.Ok(Shown(carrier, call, call.State.Workers.Find(worker.Sid) ?? worker));
    }

    private static RouterEvent.WorkerStored Changed(WorkspaceRequest call, Worker worker) => new(worker with
    {
        Name = call["FriendlyName"] ?? worker.Name,
        Attributes = call["Attributes"] is { } json ? Attributes.Parse(json)! : worker.Attributes,
    });

    private static IResult? Fault(WorkspaceRequest call)
    {
        if (call["Attributes"] is { } json && Attributes.Parse(json) is null)
        {
            return WorkspaceRequest.InvalidAttributes();
        }

        return call.UnknownActivity("ActivitySid");
    }

    private static object Shown(Carrier carrier, WorkspaceRequest call, Worker worker)
    {
        var activity = Activity(call.State, worker);
        return new
        {
            worker.Sid,
            carrier.Options.AccountSid,
            WorkspaceSid = call.Workspace.Sid,
            FriendlyName = worker.Name,
            Attributes = worker.Attributes.Text,
            worker.ActivitySid,
            ActivityName = activity.Name,
            activity.Available,
            DateCreated = CarrierClock.Iso8601(worker.CreatedAt),
            DateUpdated = CarrierClock.Iso8601(worker.UpdatedAt),
            DateStatusChanged = CarrierClock.Iso8601(worker.ActivitySince),
            Url = call.Url("Workers/" + worker.Sid),
            Links = new
            {
                Activity = call.Url("Activities/" + worker.ActivitySid),
                Reservations = call.Url($"Workers/{worker.Sid}/Reservations"),
                Workspace = call.Request.Url("/v1/Workspaces/" + call.Workspace.Sid),
            },
        };
    }

    private static WorkerActivity Activity(WorkspaceState state, Worker worker) => state.Activities.Find(worker.ActivitySid)!;

    private static IResult With(WorkspaceRequest call, Func<Worker, IResult> action) =>
        call.State.Workers.Find(call.Sid("sid")) is { } worker ? action(worker) : call.NotFound();
}
