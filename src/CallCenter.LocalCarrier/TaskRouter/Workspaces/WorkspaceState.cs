using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.TaskQueues;
using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.TaskRouter.Workers;
using CallCenter.LocalCarrier.TaskRouter.Workflows;

namespace CallCenter.LocalCarrier.TaskRouter.Workspaces;

/// <summary>How a workspace is set up.</summary>
/// <param name="Sid">WS and 32 hex digits.</param>
/// <param name="Name">Friendly name.</param>
/// <param name="CreatedAt">When, UTC.</param>
internal sealed record WorkspaceSettings(string Sid, string Name, DateTimeOffset CreatedAt)
{
    /// <summary>What a new worker does.</summary>
    public required string DefaultActivitySid { get; init; }

    /// <summary>What a worker does who did not answer in time.</summary>
    public required string TimeoutActivitySid { get; init; }

    /// <summary>Told about every event; null for nobody.</summary>
    public string? EventCallbackUrl { get; init; }

    /// <summary>The kinds of event it is told; empty for all.</summary>
    public IReadOnlyList<string> EventsFilter { get; init; } = [];

    /// <summary>
    /// "In a multitasking Workspace, Tasks move to wrapping first when the state is automatically transitioned by TaskRouter."
    /// </summary>
    public bool MultiTask { get; init; } = true;

    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;
}

/// <summary>Everything a workspace knows. Immutable; replaced whole.</summary>
internal sealed record WorkspaceState(WorkspaceSettings Settings)
{
    public const int MostActivities = 100;
    public const int MostQueues = 5_000;
    public const int MostWorkers = 15_000;
    public const int MostWorkflows = 1_000;
    public const int MostTasks = 50_000;

    public Roster<WorkerActivity> Activities { get; init; } = new();

    public Roster<TaskQueue> Queues { get; init; } = new();

    public Roster<Worker> Workers { get; init; } = new();

    public Roster<Workflow> Workflows { get; init; } = new();

    public Roster<RoutedTask> Tasks { get; init; } = new();

    public Roster<Reservation> Reservations { get; init; } = new();

    public IEnumerable<Reservation> ReservationsOf(string taskSid) => Reservations.All.Where(r => r.TaskSid == taskSid);
}
