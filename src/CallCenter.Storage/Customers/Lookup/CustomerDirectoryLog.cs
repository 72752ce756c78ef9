using Microsoft.Extensions.Logging;

namespace CallCenter.Storage.Customers;

internal static partial class CustomerDirectoryLog
{
    [LoggerMessage(EventId = 4301, EventName = nameof(DirectoryUnavailable), Level = LogLevel.Warning,
        Message = "No answer about customer {MaskedCode}: {Fault}")]
    public static partial void DirectoryUnavailable(this ILogger logger, string maskedCode, string fault);

    [LoggerMessage(EventId = 4302, EventName = nameof(StaleServed), Level = LogLevel.Warning,
        Message = "A stale customer profile is served: PostgreSQL failed or was slow")]
    public static partial void StaleServed(this ILogger logger);

    [LoggerMessage(EventId = 4303, EventName = nameof(RedisGivenUp), Level = LogLevel.Warning,
        Message = "Customer profiles are looked up without Redis for a moment: it failed or was slow")]
    public static partial void RedisGivenUp(this ILogger logger);

    [LoggerMessage(EventId = 4304, EventName = nameof(RedisTakenUp), Level = LogLevel.Information,
        Message = "Customer profiles are looked up in Redis again")]
    public static partial void RedisTakenUp(this ILogger logger);
}
