using CallCenter.Engine.Calls;
using CallCenter.Engine.Flows;
using CallCenter.Flows.Running;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallCenter.Engine.Http;

/// <summary>Asks other systems for a flow, as often as it may, in the time that the turn has.</summary>
internal sealed class HttpAnswers(
    HttpExchange exchange, TimeProvider time, Chance chance, IOptions<FlowOptions> options, ILogger<HttpAnswers> logger)
    : Answerer<FlowQuestion.Http>(TimeSpan.FromSeconds(2))
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    protected override async Task<FlowEvent.Answered> AnswerAsync(
        FlowQuestion.Http question, Asker asker, CancellationToken cancellationToken)
    {
        var request = question.Request;
        if (!Uri.TryCreate(request.Url, UriKind.Absolute, out var url) || !HttpHosts.Allow(options.Value.HttpHosts, url))
        {
            logger.HostNotAllowed(url?.Host ?? "an address that is none", asker.Call.Call.Value);
            return FlowEvent.Answered.Unavailable;
        }

        for (var retries = 0; ; retries++)
        {
            var outcome = await exchange.TryAsync(request, url, asker.Key, cancellationToken);
            if (outcome is HttpOutcome.Answered answered)
            {
                return new(answered.Outcome, answered.Values);
            }

            if (outcome is HttpOutcome.Late || retries >= request.Retries)
            {
                logger.HostFailed(url.Host, asker.Call.Call.Value, outcome.GetType().Name, retries + 1);
                return outcome is HttpOutcome.Broken ? new("failed") : FlowEvent.Answered.Unavailable;
            }

            // Half to one and a half times the pause, so that many calls that failed together do not come back together.
            await Task.Delay(FirstPause * Math.Pow(2, retries) * (0.5 + chance()), time, cancellationToken);
        }
    }
}

internal static partial class HttpLog
{
    [LoggerMessage(EventId = 2007, EventName = nameof(HostNotAllowed), Level = LogLevel.Warning,
        Message = "A flow wants to ask {Host} for call {CallId}, which Flows:HttpHosts does not allow")]
    public static partial void HostNotAllowed(this ILogger logger, string host, string callId);

    [LoggerMessage(EventId = 2008, EventName = nameof(HostFailed), Level = LogLevel.Warning,
        Message = "{Host} gave no answer for call {CallId}: {Outcome} after try {Tries}")]
    public static partial void HostFailed(this ILogger logger, string host, string callId, string outcome, int tries);
}
