using System.Globalization;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.TaskRouter.Rest;

/// <summary>A task as the API shows it; keys as in the provider's OpenAPI file.</summary>
internal static class TaskResource
{
    public static string Version(RoutedTask task) => task.Version.ToString(CultureInfo.InvariantCulture);

    public static object Of(Carrier carrier, WorkspaceRequest call, RoutedTask task) => new
    {
        task.Sid,
        carrier.Options.AccountSid,
        WorkspaceSid = call.Workspace.Sid,
        task.WorkflowSid,
        WorkflowFriendlyName = call.State.Workflows.Find(task.WorkflowSid)?.Name,
        TaskQueueSid = task.QueueSid,
        TaskQueueFriendlyName = call.State.Queues.Find(task.QueueSid)?.Name,
        Age = carrier.Clock.SecondsSince(task.CreatedAt),
        AssignmentStatus = Words.Wire(task.Status),
        task.Reason,
        Attributes = task.Attributes.Text,
        Addons = "{}",
        task.Priority,
        Timeout = (int)task.Timeout.TotalSeconds,
        TaskChannelSid = (string?)null,
        TaskChannelUniqueName = task.IsCall ? "voice" : "default",
        RoutingTarget = (string?)null,
        IgnoreCapacity = false,
        DateCreated = CarrierClock.Iso8601(task.CreatedAt),
        DateUpdated = CarrierClock.Iso8601(task.UpdatedAt),
        TaskQueueEnteredDate = CarrierClock.Iso8601(task.QueuedAt),
        VirtualStartTime = CarrierClock.Iso8601(task.CreatedAt),
        Url = call.Url("Tasks/" + task.Sid),
        Links = new
        {
            TaskQueue = call.Url("TaskQueues/" + task.QueueSid),
            Workflow = call.Url("Workflows/" + task.WorkflowSid),
            Workspace = call.Request.Url("/v1/Workspaces/" + call.Workspace.Sid),
            Reservations = call.Url($"Tasks/{task.Sid}/Reservations"),
        },
    };
}
