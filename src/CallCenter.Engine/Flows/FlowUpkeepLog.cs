using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.Flows;

/// <summary>The log of this folder, ids 2500–2549.</summary>
internal static partial class FlowUpkeepLog
{
    [LoggerMessage(EventId = 2501, EventName = nameof(VersionTaken), Level = LogLevel.Information,
        Message = "New calls begin with version {Number} ({Hash}); candidate {Candidate} takes {Share} % of them")]
    public static partial void VersionTaken(this ILogger logger, int number, string hash, int? candidate, int share);

    [LoggerMessage(EventId = 2502, EventName = nameof(VersionUnreadable), Level = LogLevel.Error,
        Message = "The flow files of {Hash} cannot be read by this build: {Findings}")]
    public static partial void VersionUnreadable(this ILogger logger, string hash, string findings);

    [LoggerMessage(EventId = 2503, EventName = nameof(LiveNotTaken), Level = LogLevel.Error,
        Message = "Version {Number} ({Hash}) is live and cannot be had; new calls begin with what they had before")]
    public static partial void LiveNotTaken(this ILogger logger, int number, string hash);

    [LoggerMessage(EventId = 2504, EventName = nameof(NothingTaken), Level = LogLevel.Warning,
        Message = "The host starts without a published flow: {Reason}")]
    public static partial void NothingTaken(this ILogger logger, string reason);

    [LoggerMessage(EventId = 2505, EventName = nameof(DraftFaulty), Level = LogLevel.Warning,
        Message = "The draft that {Number} reaches has {Count} faults, so its callers hear what is live. The first: {Finding}")]
    public static partial void DraftFaulty(this ILogger logger, string number, int count, string finding);

    [LoggerMessage(EventId = 2506, EventName = nameof(RefreshFailed), Level = LogLevel.Error,
        Message = "Looking for newly published flows failed; new calls begin with what they had before")]
    public static partial void RefreshFailed(this ILogger logger, Exception exception);

    [LoggerMessage(EventId = 2507, EventName = nameof(RefreshEnded), Level = LogLevel.Debug,
        Message = "Looking for published flows was ended by the host's stop")]
    public static partial void RefreshEnded(this ILogger logger);

    [LoggerMessage(EventId = 2508, EventName = nameof(LastKnownTaken), Level = LogLevel.Warning,
        Message = "The database is away; flows are taken from the copy in the live store, revision {Revision}")]
    public static partial void LastKnownTaken(this ILogger logger, long revision);

    [LoggerMessage(EventId = 2509, EventName = nameof(EditTaken), Level = LogLevel.Information,
        Message = "The flow files changed; new calls begin with {Hash}")]
    public static partial void EditTaken(this ILogger logger, string hash);

    [LoggerMessage(EventId = 2510, EventName = nameof(EditFaulty), Level = LogLevel.Error,
        Message = "The changed flow files have a fault, so new calls begin with what was there before: {Finding}")]
    public static partial void EditFaulty(this ILogger logger, string finding);
}
