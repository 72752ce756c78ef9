using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.TaskQueues;
using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.TaskRouter.Workers;
using CallCenter.LocalCarrier.TaskRouter.Workflows;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.TaskRouter.Routing;

/// <summary>What can happen to a workspace.</summary>
internal abstract record RouterEvent
{
    private RouterEvent()
    {
    }

    internal sealed record SettingsStored(WorkspaceSettings Settings) : RouterEvent;

    internal sealed record ActivityStored(WorkerActivity Activity) : RouterEvent;

    internal sealed record QueueStored(TaskQueue Queue) : RouterEvent;

    internal sealed record WorkflowStored(Workflow Workflow) : RouterEvent;

    /// <summary>A worker came, or its name or attributes changed; the activity changes by <see cref="ActivityAsked"/>.</summary>
    internal sealed record WorkerStored(Worker Worker) : RouterEvent;

    /// <summary>Takes anything but the workspace itself away.</summary>
    internal sealed record Removed(string Sid) : RouterEvent;

    internal sealed record ActivityAsked(string WorkerSid, string ActivitySid) : RouterEvent;

    internal sealed record TaskCreated(RoutedTask Task) : RouterEvent;

    internal sealed record TaskChanged(string Sid, Attributes? Attributes, int? Priority) : RouterEvent;

    /// <summary>Somebody asks for a status: canceled, wrapping or completed.</summary>
    internal sealed record TaskStatusAsked(string Sid, AssignmentStatus Status, string? Reason) : RouterEvent;

    /// <summary>A match became a reservation.</summary>
    internal sealed record Reserved(string Sid, Match Match) : RouterEvent;

    /// <summary>Somebody decides about a reservation; the activity is the worker's from then on, null leaves it.</summary>
    internal sealed record ReservationAsked(string Sid, ReservationStatus Status, string? ActivitySid) : RouterEvent;

    /// <summary>"TaskRouter will update the TaskAttributes of the Task with a worker_call_sid".</summary>
    internal sealed record WorkerCalled(string ReservationSid, string CallSid) : RouterEvent;

    /// <summary>The worker's connection with the caller is over, or never came about.</summary>
    internal sealed record CallOver(string ReservationSid, string Reason, string? PostWorkActivitySid) : RouterEvent;

    internal sealed record TimerRang(RouterTimer Timer) : RouterEvent;
}

/// <summary>What a timer was set for.</summary>
/// <param name="Owner">Sid of the task or reservation; it is disarmed by it.</param>
internal abstract record RouterTimer(string Owner)
{
    /// <summary>The worker did not decide in time.</summary>
    internal sealed record Decision(string ReservationSid) : RouterTimer(ReservationSid);

    /// <summary>A routing step's time is over; the number tells an earlier step's timer.</summary>
    internal sealed record Step(string TaskSid, int Number) : RouterTimer(TaskSid);

    /// <summary>"Task TTL Exceeded".</summary>
    internal sealed record Life(string TaskSid) : RouterTimer(TaskSid);

    /// <summary>"The Task is deleted five minutes after" it is over.</summary>
    internal sealed record Memory(string TaskSid) : RouterTimer(TaskSid);
}
