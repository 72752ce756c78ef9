namespace CallCenter.Flows.Hours;

/// <summary>Whether something is open at a time, and what says so.</summary>
/// <param name="IsOpen">Whether it is.</param>
/// <param name="Cause">What says so.</param>
/// <param name="Detail">The window or the holiday's name; for a closure its reason. Null where there is nothing to name.</param>
public sealed record HoursVerdict(bool IsOpen, HoursCause Cause, string? Detail);

/// <summary>What decides whether something is open.</summary>
public enum HoursCause
{
    /// <summary>The hours of the week: within one of them, or outside all.</summary>
    Week,

    /// <summary>A holiday, which may have hours of its own.</summary>
    Holiday,

    /// <summary>A closure that stands in the file.</summary>
    Closure,
}
