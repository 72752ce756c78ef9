using System.Globalization;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.TaskRouter.Workers;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.TaskRouter.Events;

/// <summary>The fields of an events callback (https://www.twilio.com/docs/taskrouter/api/event/reference).</summary>
internal static class NoticeForm
{
    public static List<KeyValuePair<string, string>> Of(Carrier carrier, WorkspaceSettings workspace, RouterNotice notice)
    {
        var now = carrier.Clock.Now;
        List<KeyValuePair<string, string>> form =
        [
            new("EventType", notice.Type),
            new("AccountSid", carrier.Options.AccountSid),
            new("WorkspaceSid", workspace.Sid),
            new("WorkspaceName", workspace.Name),
            new("EventDescription", Description(notice)),
            new("ResourceType", notice.Resource),
            new("ResourceSid", notice.ResourceSid),
            new("Timestamp", CarrierClock.Rfc2822(now)),
        ];
        form.AddRange(Work(carrier.Clock, notice));
        form.AddRange(People(notice));
        if (notice.Before is { } before)
        {
            form.Add(new("WorkerTimeInPreviousActivity", Text(carrier.Clock.Seconds(before.ActivitySince, now))));
            form.Add(new("WorkerPreviousActivitySid", before.ActivitySid));
        }

        form.AddRange(Store(notice));
        return form;
    }

    private static List<KeyValuePair<string, string>> Work(CarrierClock clock, RouterNotice notice)
    {
        var form = notice.Task is { } task ? Fields(clock, task, notice.Reservation?.Match.QueueSid ?? task.QueueSid) : [];
        if (notice.Reservation is { } reservation)
        {
            form.Add(new("ReservationSid", reservation.Sid));
        }

        return form;
    }

    private static KeyValuePair<string, string>[] People(RouterNotice notice) => notice switch
    {
        { Worker: { } worker } => Fields(worker, notice.Activity),
        { Activity: { } activity } =>
        [
            new("ActivitySid", activity.Sid),
            new("ActivityName", activity.Name),
            new("ActivityAvailable", activity.Available ? "true" : "false"),
        ],
        _ => [],
    };

    private static string Description(RouterNotice notice) => notice.Task is { IsOver: true, Reason: { } reason } && notice.Resource == "Task"
        ? reason
        : $"{notice.Resource} {notice.ResourceSid} {notice.Type[(notice.Type.IndexOf('.', StringComparison.Ordinal) + 1)..]}";

    private static List<KeyValuePair<string, string>> Fields(CarrierClock clock, RoutedTask task, string? queueSid)
    {
        List<KeyValuePair<string, string>> form =
        [
            new("TaskSid", task.Sid),
            new("TaskAttributes", task.Attributes.Text),
            new("TaskAge", Text(clock.SecondsSince(task.CreatedAt))),
            new("TaskPriority", Text(task.Priority)),
            new("TaskAssignmentStatus", Words.Wire(task.Status)),
            new("TaskQueueSid", queueSid ?? ""),
            new("WorkflowSid", task.WorkflowSid),
        ];
        if (task is { IsOver: true, Reason: { } reason })
        {
            form.Add(new(task.Status == AssignmentStatus.Canceled ? "TaskCanceledReason" : "TaskCompletedReason", reason));
        }

        return form;
    }

    private static KeyValuePair<string, string>[] Fields(Worker worker, WorkerActivity? activity) =>
    [
        new("WorkerSid", worker.Sid),
        new("WorkerName", worker.Name),
        new("WorkerAttributes", worker.Attributes.Text),
        new("WorkerActivitySid", worker.ActivitySid),
        new("WorkerActivityName", activity?.Name ?? ""),
        new("WorkerVersion", Text(worker.Version)),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Store(RouterNotice notice)
    {
        if (notice.Queue is { } queue)
        {
            yield return new("TaskQueueSid", queue.Sid);
            yield return new("TaskQueueName", queue.Name);
            yield return new("TaskQueueTargetExpression", queue.TargetWorkers);
        }

        if (notice.Workflow is { } workflow)
        {
            yield return new("WorkflowSid", workflow.Sid);
            yield return new("WorkflowName", workflow.Name);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
