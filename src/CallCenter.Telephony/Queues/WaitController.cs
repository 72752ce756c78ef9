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
    /// <param name="n">The step that the queue answers; absent for a caller who was queued without the engine.</param>
    /// <response code="200">Words and music, or the way out of the queue when an agent is there or the caller has waited long enough.</response>
    /// <response code="422">The form does not describe a call.</response>
    [HttpPost]
    public Task<IActionResult> PostAsync([FromQuery] int n) => WithFormAsync(async form =>
    {
        var (leaves, language) = await RoundAsync(form, n);
        return Document(leaves
            ? new VoiceResponse().Leave()
            : await WaitingDocument.MakeAsync(_documents, language, HttpContext.RequestAborted));
    });

    private async Task<(bool Leaves, Language Language)> RoundAsync(VoiceForm form, int n)
    {
        var language = _documents.DefaultLanguage;
        try
        {
            var load = await _calls.LookAsync(form.Call, HttpContext.RequestAborted);
            var state = (load as CallLoad.Found)?.State;
            language = state?.Flow.Language ?? language;

            // A late request of a caller whose call has gone on must not put them back into routing.
            var hasGoneOn = state is { EndedAt: not null } || (n > 0 && state is not null && state.Step != n);
            return load is CallLoad.Unavailable || hasGoneOn
                ? (false, language)
                : (await LeavesAsync(form, state, language), language);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The music must go on: routing is asked again in the next round.
            _logger.RoutingNotReached(e.GetType().Name, form.Call.Value);
            return (false, language);
        }
    }

    private async Task<bool> LeavesAsync(VoiceForm form, CallState? state, Language language)
    {
        if (_entries.HasWaitedLong(state))
        {
            if (await _router.WithdrawAsync(form.Call, HttpContext.RequestAborted))
            {
                return true;
            }
        }
        else
        {
            await _router.EnterAsync(_entries.For(form.Call, form.From, state, language), HttpContext.RequestAborted);
        }

        return (await _router.WaitingAsync(form.Call, HttpContext.RequestAborted)).State is WaitingState.Accepted;
    }
}

/// <summary>Makes queue entries from what is known of a call. Made by the container.</summary>
/// <param name="time">The clock.</param>
/// <param name="options">Names the queue for unidentified callers.</param>
public sealed class WaitingEntries(TimeProvider time, IOptions<FlowOptions> options)
{
    /// <summary>Whether a caller has waited as long as the flow lets them before it goes on.</summary>
    /// <param name="state">What is kept of the call, or null.</param>
    internal bool HasWaitedLong(CallState? state) => state?.Waiting?.Until is { } until && until <= time.GetUtcNow();

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
