using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.Calls;

internal static partial class CallEngineLog
{
    [LoggerMessage(EventId = 2001, EventName = nameof(StepRepeated), Level = LogLevel.Information,
        Message = "Call {CallId} repeats step {Step}; it gets the stored answer")]
    public static partial void StepRepeated(this ILogger logger, string callId, int step);

    [LoggerMessage(EventId = 2002, EventName = nameof(CallContended), Level = LogLevel.Warning,
        Message = "Call {CallId} step {Step} was stored by others each time; the fallback takes over")]
    public static partial void CallContended(this ILogger logger, string callId, int step);

    [LoggerMessage(EventId = 2003, EventName = nameof(StepFailed), Level = LogLevel.Error,
        Message = "Call {CallId} step {Step} failed; the caller is sent to a person")]
    public static partial void StepFailed(this ILogger logger, Exception exception, string callId, int step);

    [LoggerMessage(EventId = 2004, EventName = nameof(VoiceFailed), Level = LogLevel.Warning,
        Message = "Call {CallId} has no voice for a prompt ({Reason}); the caller gets tones, and a person")]
    public static partial void VoiceFailed(this ILogger logger, string callId, string reason);

    [LoggerMessage(EventId = 2005, EventName = nameof(AnswerTimedOut), Level = LogLevel.Warning,
        Message = "A flow's question ({Question}) was not answered within its time budget")]
    public static partial void AnswerTimedOut(this ILogger logger, string question);

    [LoggerMessage(EventId = 2006, EventName = nameof(VersionGone), Level = LogLevel.Error,
        Message = "Call {CallId} began with the flow version {Hash}, which is nowhere to be found; the call is sent to a person")]
    public static partial void VersionGone(this ILogger logger, string callId, string hash);
}
