using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.TaskRouter.Reservations;

internal enum ReservationStatus
{
    Pending,
    Accepted,
    Rejected,
    Timeout,
    Canceled,
    Rescinded,
    Wrapping,
    Completed,
}

/// <summary>One worker being asked about, or having, one task.</summary>
/// <param name="Sid">WR and 32 hex digits.</param>
/// <param name="Match">Who and what.</param>
/// <param name="CreatedAt">When, UTC.</param>
internal sealed record Reservation(string Sid, Match Match, DateTimeOffset CreatedAt) : IResource
{
    public ReservationStatus Status { get; init; }

    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    public string TaskSid => Match.TaskSid;

    public string WorkerSid => Match.WorkerSid;

    /// <summary>Whether it takes the worker's one place.</summary>
    public bool IsOpen => Status is ReservationStatus.Pending or ReservationStatus.Accepted or ReservationStatus.Wrapping;
}

/// <summary>A worker found for a task.</summary>
internal sealed record Match(string TaskSid, string WorkerSid, string QueueSid);
