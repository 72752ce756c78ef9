using CallCenter.LocalCarrier.Rest;
using CallCenter.LocalCarrier.TaskRouter.Events;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.TaskRouter.Rest;

/// <summary><c>Events</c>, newest first.</summary>
internal static class EventRoutes
{
    public static void Map(WorkspaceScope routes, Carrier carrier)
    {
        routes.Get("/Events", call => call.Request.VersionedPage("events", [.. call.Workspace.Log.NewestFirst()
            .Where(e => call.Request.Passes("EventType", e.Notice.Type) && call.Request.Passes("TaskSid", e.Notice.Task?.Sid))
            .Where(e => call.Request.Passes("WorkerSid", e.Notice.Worker?.Sid) && call.Request.Passes("ReservationSid", e.Notice.Reservation?.Sid))
            .Select(e => Shown(carrier, call, e))]));
        routes.Get("/Events/{sid}", call => call.Workspace.Log.NewestFirst().FirstOrDefault(e => e.Sid == call.Sid("sid")) is { } found
            ? RestReply.Ok(Shown(carrier, call, found))
            : call.NotFound());
    }

    private static object Shown(Carrier carrier, WorkspaceRequest call, LoggedEvent logged) => new
    {
        logged.Sid,
        carrier.Options.AccountSid,
        WorkspaceSid = call.Workspace.Sid,
        EventType = logged.Notice.Type,
        Description = logged.Form.First(field => field.Key == "EventDescription").Value,
        EventDate = CarrierClock.Iso8601(logged.At),
        EventDateMs = logged.At.ToUnixTimeMilliseconds(),
        ResourceType = logged.Notice.Resource,
        logged.Notice.ResourceSid,
        ActorSid = (string?)null,
        ActorType = (string?)null,
        Source = "taskrouter",
        SourceIpAddress = (string?)null,
        EventData = logged.Form.ToDictionary(field => field.Key, field => field.Value),
        Url = call.Url("Events/" + logged.Sid),
    };
}
