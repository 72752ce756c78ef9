namespace CallCenter.Host.Starting;

/// <summary>What happens to the database at start. Section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Database";

    /// <summary>
    /// Whether owed migrations are run at start, under an advisory lock. Default false: in production
    /// <c>callcenter db migrate</c> does it, and <c>/health/ready</c> says when it is owed.
    /// </summary>
    public bool MigrateAtStart { get; set; }
}
