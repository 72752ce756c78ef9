using CallCenter.Core.Agents;
using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.Routing;

internal static partial class RoutingLog
{
    [LoggerMessage(3001, LogLevel.Information, "{Command}: agent {Agent} is {State}, call {Call}, offer {Offer}")]
    public static partial void Changed(
        ILogger logger, string command, string? agent, AgentState? state, string? call, string? offer);

    [LoggerMessage(3002, LogLevel.Error, "The routing worker '{Worker}' failed and goes on in a second")]
    public static partial void WorkerFailed(ILogger logger, string worker, Exception exception);

    [LoggerMessage(3003, LogLevel.Warning, "The carrier did not do {Effect}: {Reason}; attempt {Attempt}, again in {Delay}")]
    public static partial void EffectPutOff(ILogger logger, string effect, string reason, int attempt, TimeSpan delay);

    [LoggerMessage(3004, LogLevel.Error, "The carrier did not do {Effect}: {Reason}; given up after attempt {Attempt}")]
    public static partial void EffectGivenUp(ILogger logger, string effect, string reason, int attempt);

    [LoggerMessage(3005, LogLevel.Error, "The effect {Effect} failed; it is taken up again when its lease is over")]
    public static partial void EffectFailed(ILogger logger, string effect, Exception exception);
}
