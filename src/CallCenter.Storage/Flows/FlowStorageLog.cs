using Microsoft.Extensions.Logging;

namespace CallCenter.Storage.Flows;

/// <summary>The log of this folder, ids 4500–4549.</summary>
internal static partial class FlowStorageLog
{
    [LoggerMessage(EventId = 4501, EventName = nameof(RoutesUnavailable), Level = LogLevel.Warning,
        Message = "What is published cannot be read: {Reason} Calls keep the versions they have")]
    public static partial void RoutesUnavailable(this ILogger logger, string reason);

    [LoggerMessage(EventId = 4502, EventName = nameof(CopyUnavailable), Level = LogLevel.Warning,
        Message = "The live store does not keep or give copies of flows ({Reason})")]
    public static partial void CopyUnavailable(this ILogger logger, string reason);

    [LoggerMessage(EventId = 4503, EventName = nameof(ListenerLost), Level = LogLevel.Warning,
        Message = "The connection that hears of published flows is lost ({Reason}); it is made again, and until then changes are looked for every few seconds")]
    public static partial void ListenerLost(this ILogger logger, string reason);

    [LoggerMessage(EventId = 4504, EventName = nameof(CountsUnavailable), Level = LogLevel.Warning,
        Message = "What was counted of flow versions cannot be read ({Reason})")]
    public static partial void CountsUnavailable(this ILogger logger, string reason);
}
