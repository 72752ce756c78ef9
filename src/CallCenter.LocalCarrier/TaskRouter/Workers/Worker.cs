using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.TaskRouter.Workers;

/// <summary>Who takes tasks.</summary>
/// <param name="Sid">WK and 32 hex digits.</param>
/// <param name="Name">Friendly name, unique in the workspace whatever the case.</param>
/// <param name="CreatedAt">When, UTC.</param>
internal sealed record Worker(string Sid, string Name, DateTimeOffset CreatedAt) : IResource
{
    public Attributes Attributes { get; init; } = Attributes.Empty;

    public required string ActivitySid { get; init; }

    /// <summary>When the activity was last set.</summary>
    public DateTimeOffset ActivitySince { get; init; } = CreatedAt;

    /// <summary>Since when nothing was to be done: the longest idle is asked first.</summary>
    public DateTimeOffset IdleSince { get; init; } = CreatedAt;

    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    /// <summary>Counts the changes.</summary>
    public int Version { get; init; }

    /// <summary>Address of the worker's telephone: +E164, client:name; null when the attributes do not say.</summary>
    public string? ContactUri => Attributes["contact_uri"];
}

/// <summary>What a worker is doing, and whether tasks may come meanwhile.</summary>
/// <param name="Sid">WA and 32 hex digits.</param>
/// <param name="Name">At most 64 characters.</param>
/// <param name="Available">"Immutable after creation".</param>
/// <param name="CreatedAt">When, UTC.</param>
internal sealed record WorkerActivity(string Sid, string Name, bool Available, DateTimeOffset CreatedAt) : IResource
{
    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;
}
