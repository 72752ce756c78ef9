using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.TaskRouter.TaskQueues;

/// <summary>Tasks that wait for workers of one kind.</summary>
/// <param name="Sid">WQ and 32 hex digits.</param>
/// <param name="Name">Friendly name.</param>
/// <param name="TargetWorkers">The condition as it was given.</param>
/// <param name="Condition">The same, read; over the worker's attributes.</param>
/// <param name="CreatedAt">When, UTC.</param>
internal sealed record TaskQueue(string Sid, string Name, string TargetWorkers, Expression Condition, DateTimeOffset CreatedAt) : IResource
{
    /// <summary>Every worker.</summary>
    public const string Everybody = "1==1";

    /// <summary>How many workers may be asked about one task at once, 1–50; default 1.</summary>
    public int MaxReservedWorkers { get; init; } = 1;

    /// <summary>TaskOrder LIFO: the youngest task first.</summary>
    public bool YoungestFirst { get; init; }

    /// <summary>What a worker does while reserved; null leaves the activity.</summary>
    public string? ReservationActivitySid { get; init; }

    /// <summary>What a worker does once it accepted; null leaves the activity.</summary>
    public string? AssignmentActivitySid { get; init; }

    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;
}
