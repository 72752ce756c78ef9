using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.Workflows;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.TaskRouter.Tasks;

internal enum AssignmentStatus
{
    Pending,
    Reserved,
    Assigned,
    Wrapping,
    Completed,
    Canceled,
}

/// <summary>One item of work.</summary>
/// <param name="Sid">WT and 32 hex digits.</param>
/// <param name="WorkflowSid">Whose rules it follows.</param>
/// <param name="Attributes">What is known of it.</param>
/// <param name="CreatedAt">When, UTC.</param>
internal sealed record RoutedTask(string Sid, string WorkflowSid, Attributes Attributes, DateTimeOffset CreatedAt) : IResource
{
    /// <summary>Longest life before assignment: two weeks.</summary>
    public const int LongestSeconds = 1_209_600;

    /// <summary>"Max Assignment Count": how often a task may be offered.</summary>
    public const int MostOffers = 1_000;

    /// <summary>Life before assignment, carrier time; default a day.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(86_400);

    /// <summary>Higher goes first; default 0.</summary>
    public int Priority { get; init; }

    /// <summary>Whether it came from Enqueue: its channel is then <c>voice</c>.</summary>
    public bool IsCall { get; init; }

    public AssignmentStatus Status { get; init; }

    /// <summary>Why it was cancelled, wrapped up or completed.</summary>
    public string? Reason { get; init; }

    public WorkflowPlace? Place { get; init; }

    public string? QueueSid { get; init; }

    /// <summary>When it came into the queue.</summary>
    public DateTimeOffset QueuedAt { get; init; } = CreatedAt;

    /// <summary>Counts the routing steps it has begun, so that a timer of an earlier one is known.</summary>
    public int Step { get; init; }

    /// <summary>The step's time is over, but a worker is still being asked.</summary>
    public bool Overdue { get; init; }

    /// <summary>How often it was offered.</summary>
    public int Offers { get; init; }

    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    /// <summary>Counts the changes; its ETag.</summary>
    public int Version { get; init; }

    /// <summary>The call it stands for; null when it stands for none.</summary>
    public string? CallSid => Attributes["call_sid"];

    public bool IsOver => Status is AssignmentStatus.Completed or AssignmentStatus.Canceled;

    public bool IsWaiting => Status is AssignmentStatus.Pending or AssignmentStatus.Reserved;
}
