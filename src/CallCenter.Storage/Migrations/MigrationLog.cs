using Microsoft.Extensions.Logging;

namespace CallCenter.Storage.Migrations;

internal static partial class MigrationLog
{
    [LoggerMessage(EventId = 4001, EventName = nameof(MigrationApplied), Level = LogLevel.Information,
        Message = "Migration {Script} applied")]
    public static partial void MigrationApplied(this ILogger logger, string script);

    [LoggerMessage(EventId = 4002, EventName = nameof(MigrationFailed), Level = LogLevel.Error,
        Message = "Migration {Script} failed and was rolled back: {Reason}")]
    public static partial void MigrationFailed(this ILogger logger, string script, string reason);
}
