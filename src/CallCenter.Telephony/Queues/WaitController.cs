using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Core.Routing;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Flows;
using CallCenter.Engine.Routing;
using CallCenter.Telephony.Documents;
using CallCenter.Telephony.Signing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Twilio.TwiML;

namespace CallCenter.Telephony.Queues;

/// <summary>
/// What a waiting caller hears. Each round also makes sure that routing knows the call, so a caller who was queued
/// while a store was down is found again as soon as it is back.
/// </summary>
[CarrierSigned]
[Route("voice/wait")]
public sealed class WaitController : VoiceController
{
    private readonly CallHandler _calls;
    private readonly Router _router;
    private readonly VoiceDocuments _documents;
    private readonly WaitingEntries _entries;
    private readonly ILogger<WaitController> _logger;

    /// <summary>Made by the container.</summary>
    /// <param name="calls">The engine's door.</param>
    /// <param name="router">Routing.</param>
    /// <param name="documents">What documents are made of.</param>
    /// <param name="entries">Makes queue entries.</param>
    /// <param name="logger">The log.</param>
    public WaitController(
        CallHandler calls, Router router, VoiceDocuments documents, WaitingEntries entries, ILogger<WaitController> logger)
    {
        _calls = calls;
        _router = router;
        _documents = documents;
        _entries = entries;
        _logger = logger;
    }

    /// <summary>One round of waiting.</summary>
    /// <response code="200">Words and music, or the way out of the queue when an agent is there.</response>
    /// <response code="422">The form does not describe a call.</response>
    [HttpPost]
    public Task<IActionResult> PostAsync() => WithFormAsync(async form =>
    {
        var (accepted, language) = await EnterAsync(form);
        return Document(accepted
            ? new VoiceResponse().Leave()
            : await WaitingDocument.MakeAsync(_documents, language, HttpContext.RequestAborted));
    });

    private async Task<(bool Accepted, Language Language)> EnterAsync(VoiceForm form)
    {
        var language = _documents.DefaultLanguage;
        try
        {
            var load = await _calls.LookAsync(form.Call, HttpContext.RequestAborted);
            var state = (load as CallLoad.Found)?.State;
            language = state?.Flow.Language ?? language;
            if (load is CallLoad.Unavailable || state is { EndedAt: not null })
            {
                return (false, language);
            }

            await _router.EnterAsync(_entries.For(form.Call, form.From, state, language), HttpContext.RequestAborted);
            var status = await _router.WaitingAsync(form.Call, HttpContext.RequestAborted);
            return (status.State is WaitingState.Accepted, language);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The music must go on: routing is asked again in the next round.
            _logger.RoutingNotReached(e.GetType().Name, form.Call.Value);
            return (false, language);
        }
    }
}

/// <summary>Makes queue entries from what is known of a call. Made by the container.</summary>
/// <param name="time">The clock.</param>
/// <param name="options">Names the queue for unidentified callers.</param>
public sealed class WaitingEntries(TimeProvider time, IOptions<FlowOptions> options)
{
    /// <summary>The entry for a waiting call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="from">The caller's number.</param>
    /// <param name="state">What is kept of the call, or null where the store lost or never had it.</param>
    /// <param name="language">The caller's language.</param>
    internal QueueEntry For(CallId call, PhoneNumber from, CallState? state, Language language) => new(
        call,
        state?.Waiting?.Queue ?? options.Value.UnidentifiedQueue,
        language,
        state?.Flow.Code,
        state?.Flow.Identified ?? false,
        from,
        state?.Waiting?.Priority ?? 0,
        state?.Flow.Journey ?? [],
        state?.Waiting?.Since ?? time.GetUtcNow());
}

internal static partial class WaitLog
{
    [LoggerMessage(EventId = 5401, EventName = nameof(RoutingNotReached), Level = LogLevel.Warning,
        Message = "Routing was not reached ({Reason}); call {CallId} goes on waiting")]
    public static partial void RoutingNotReached(this ILogger logger, string reason, string callId);
}
