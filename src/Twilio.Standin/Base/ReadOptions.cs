namespace Twilio.Base;

/// <summary>What a list of resources asks for.</summary>
/// <typeparam name="T">Resource it lists.</typeparam>
public abstract class ReadOptions<T> : IOptions<T>
    where T : Resource
{
    /// <summary>Resources in one answer, 1 to 1000; the carrier takes 50 when absent.</summary>
    public long? PageSize { get; set; }

    /// <summary>Most resources to enumerate; all when absent.</summary>
    public long? Limit { get; set; }

    /// <inheritdoc/>
    public abstract List<KeyValuePair<string, string>> GetParams();
}
