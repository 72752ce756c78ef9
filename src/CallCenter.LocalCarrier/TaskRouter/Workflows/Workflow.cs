using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.TaskRouter.Workflows;

/// <summary>Rules that lead tasks to queues, and the addresses asked when a worker is found.</summary>
/// <param name="Sid">WW and 32 hex digits.</param>
/// <param name="Name">Friendly name.</param>
/// <param name="Configuration">The JSON as it was given.</param>
/// <param name="Plan">The same, read.</param>
/// <param name="CreatedAt">When, UTC.</param>
internal sealed record Workflow(string Sid, string Name, string Configuration, WorkflowPlan Plan, DateTimeOffset CreatedAt) : IResource
{
    /// <summary>How long a worker has to decide; default 120 s, at most a day.</summary>
    public static readonly TimeSpan DefaultReservationTimeout = TimeSpan.FromSeconds(120);

    public TimeSpan ReservationTimeout { get; init; } = DefaultReservationTimeout;

    /// <summary>Asked what to do with a reservation; null for nobody.</summary>
    public string? CallbackUrl { get; init; }

    /// <summary>Asked when <see cref="CallbackUrl"/> fails.</summary>
    public string? FallbackUrl { get; init; }

    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;
}
