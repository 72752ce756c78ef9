using CallCenter.LocalCarrier.Rest;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.TaskRouter.Rest;

/// <summary><c>/v1/Workspaces</c> and <c>/v1/Workspaces/{WS}</c>.</summary>
internal static class WorkspaceRoutes
{
    public static void Map(RestRoutes routes, WorkspaceScope scope, Carrier carrier)
    {
        routes.Get("", (request, _) => request.VersionedPage("workspaces", [.. carrier.Workspaces.All()
            .Where(w => request.Passes("FriendlyName", w.State.Settings.Name))
            .Select(w => Shown(carrier, request, w.State))]));
        routes.Post("", (request, _) => Create(carrier, request));
        scope.Get("", call => RestReply.Ok(Shown(carrier, call.Request, call.State)));
        scope.Post("", call => Update(carrier, call));
        scope.Delete("", call =>
        {
            carrier.Workspaces.Remove(call.Workspace);
            return RestReply.Gone();
        });
    }

    private static IResult Create(Carrier carrier, RestRequest request)
    {
        if (request["FriendlyName"] is not { } name)
        {
            return WorkspaceRequest.Missing("FriendlyName");
        }

        if (request["Template"] is { } template && template is not ("NONE" or "FIFO"))
        {
            return WorkspaceRequest.Invalid($"Template {template} is neither NONE nor FIFO.");
        }

        if (carrier.Workspaces.Create(name) is not { } workspace)
        {
            return WorkspaceRequest.Invalid($"An account has at most {WorkspaceBoard.MostWorkspaces} workspaces.");
        }

        workspace.Apply(state => new RouterEvent.SettingsStored(Changed(state.Settings, request, carrier.Clock.Now)));
        return RestReply.Created(Shown(carrier, request, workspace.State));
    }

    private static IResult Update(Carrier carrier, WorkspaceRequest call)
    {
        if (call.UnknownActivity("DefaultActivitySid", "TimeoutActivitySid") is { } unknown)
        {
            return unknown;
        }

        call.Workspace.Apply(state => new RouterEvent.SettingsStored(Changed(state.Settings, call.Request, carrier.Clock.Now)));
        return RestReply.Ok(Shown(carrier, call.Request, call.State));
    }

    private static WorkspaceSettings Changed(WorkspaceSettings before, RestRequest request, DateTimeOffset now) => before with
    {
        Name = request["FriendlyName"] ?? before.Name,
        EventCallbackUrl = request["EventCallbackUrl"] ?? before.EventCallbackUrl,
        EventsFilter = request["EventsFilter"]?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) ?? before.EventsFilter,
        MultiTask = request.Flag("MultiTaskEnabled") ?? before.MultiTask,
        DefaultActivitySid = request["DefaultActivitySid"] ?? before.DefaultActivitySid,
        TimeoutActivitySid = request["TimeoutActivitySid"] ?? before.TimeoutActivitySid,
        UpdatedAt = now,
    };

    private static object Shown(Carrier carrier, RestRequest request, WorkspaceState state)
    {
        var settings = state.Settings;
        var url = request.Url($"/v1/Workspaces/{settings.Sid}");
        return new
        {
            settings.Sid,
            carrier.Options.AccountSid,
            FriendlyName = settings.Name,
            settings.DefaultActivitySid,
            DefaultActivityName = state.Activities.Find(settings.DefaultActivitySid)?.Name,
            settings.TimeoutActivitySid,
            TimeoutActivityName = state.Activities.Find(settings.TimeoutActivitySid)?.Name,
            settings.EventCallbackUrl,
            EventsFilter = settings.EventsFilter.Count == 0 ? null : string.Join(',', settings.EventsFilter),
            MultiTaskEnabled = settings.MultiTask,
            PrioritizeQueueOrder = "FIFO",
            DateCreated = CarrierClock.Iso8601(settings.CreatedAt),
            DateUpdated = CarrierClock.Iso8601(settings.UpdatedAt),
            Url = url,
            Links = new
            {
                Activities = url + "/Activities",
                TaskQueues = url + "/TaskQueues",
                Workers = url + "/Workers",
                Workflows = url + "/Workflows",
                Tasks = url + "/Tasks",
                Events = url + "/Events",
            },
        };
    }
}
