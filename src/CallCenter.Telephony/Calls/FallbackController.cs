using System.Globalization;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Flows;
using CallCenter.Telephony.Documents;
using CallCenter.Telephony.Signing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Twilio.TwiML;
using HttpMethod = Twilio.Http.HttpMethod;

namespace CallCenter.Telephony.Calls;

/// <summary>
/// Where the carrier turns when another address failed. Takes the call on where it can, and else answers with a
/// document that needs neither Redis nor PostgreSQL nor a voice: the queue for unidentified callers.
/// </summary>
[CarrierSigned]
[Route("voice/fallback")]
public sealed class FallbackController : VoiceController
{
    private readonly CallHandler _calls;
    private readonly SpeechVerbs _speech;
    private readonly VoiceAddresses _addresses;
    private readonly string _queue;
    private readonly ILogger<FallbackController> _logger;

    /// <summary>Made by the container.</summary>
    /// <param name="calls">The engine's door.</param>
    /// <param name="documents">What documents are made of.</param>
    /// <param name="options">Names the queue for unidentified callers.</param>
    /// <param name="logger">The log.</param>
    public FallbackController(
        CallHandler calls, VoiceDocuments documents, IOptions<FlowOptions> options, ILogger<FallbackController> logger)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(options);
        _calls = calls;
        _speech = documents.Speech;
        _addresses = documents.Addresses;
        _queue = options.Value.UnidentifiedQueue;
        _logger = logger;
    }

    /// <summary>Takes over a call whose last document could not be used.</summary>
    /// <response code="200">What the carrier shall do; always a document.</response>
    /// <response code="422">The form does not describe a call.</response>
    [HttpPost]
    public Task<IActionResult> PostAsync() => WithFormAsync(async form =>
    {
        _logger.FellBack(form.Call.Value, form.ErrorCode, form.ErrorUrl?.AbsolutePath ?? "");
        var answer = await TakeOverAsync(form);
        return answer is CallAnswer.Reply ? Answer(answer) : Document(Static(form));
    });

    private async Task<CallAnswer> TakeOverAsync(VoiceForm form)
    {
        try
        {
            return await _calls.TakeOverAsync(form.Call, form.From, LostStep(form), HttpContext.RequestAborted);
        }
        catch (InvalidOperationException e)
        {
            _logger.FallbackFailed(e, form.Call.Value);
            return new CallAnswer.Unavailable();
        }
    }

    // 112xx: the document was lost on its way. Anything else was wrong with the document itself, and it must not be repeated.
    private static int? LostStep(VoiceForm form) =>
        form.ErrorCode.StartsWith("112", StringComparison.Ordinal)
        && form.ErrorUrl is { } url
        && url.AbsolutePath.EndsWith("/voice/step", StringComparison.Ordinal)
        && int.TryParse(QueryHelpers.ParseQuery(url.Query)["n"], NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            ? step
            : null;

    private VoiceResponse Static(VoiceForm form) => new VoiceResponse().Append(_speech.Tone()).Enqueue(
        name: _queue,
        action: _addresses.LeftQueue(form.Call, step: 0),
        method: HttpMethod.Post,
        waitUrl: _addresses.Wait(form.Call),
        waitUrlMethod: HttpMethod.Post);
}

internal static partial class FallbackLog
{
    [LoggerMessage(EventId = 5301, EventName = nameof(FellBack), Level = LogLevel.Warning,
        Message = "Call {CallId} came to the fallback address: error {ErrorCode} at {Path}")]
    public static partial void FellBack(this ILogger logger, string callId, string errorCode, string path);

    [LoggerMessage(EventId = 5302, EventName = nameof(FallbackFailed), Level = LogLevel.Error,
        Message = "Call {CallId} could not be taken over; it gets the static document")]
    public static partial void FallbackFailed(this ILogger logger, Exception exception, string callId);
}
