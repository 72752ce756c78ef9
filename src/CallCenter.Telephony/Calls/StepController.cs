using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;
using CallCenter.Telephony.Signing;
using Microsoft.AspNetCore.Mvc;

namespace CallCenter.Telephony.Calls;

/// <summary>The caller's answer to the last step.</summary>
/// <param name="calls">The engine's door.</param>
[CarrierSigned]
[Route("voice/step")]
public sealed class StepController(CallHandler calls) : VoiceController
{
    /// <summary>Takes the flow on; a repeated step gets its first answer again.</summary>
    /// <param name="call">The call the address was made for; must be the one that answers.</param>
    /// <param name="n">The step's number.</param>
    /// <param name="served">1 where the caller comes back from a conversation with an agent.</param>
    /// <param name="after"><c>transfer</c> where the caller comes back from another number, <c>message</c> from leaving one.</param>
    /// <response code="200">What the carrier shall do.</response>
    /// <response code="404">The call is unknown here.</response>
    /// <response code="409">The address belongs to another call, or the step was never asked.</response>
    /// <response code="422">The form or the address does not describe a step.</response>
    [HttpPost]
    public Task<IActionResult> PostAsync([FromQuery] string call, [FromQuery] int n, [FromQuery] int served, [FromQuery] string? after) =>
        WithFormAsync(async form => form.Call.Value != call
            ? Answer(new CallAnswer.UnknownStep())
            : Answer(await calls.StepAsync(form.Call, n, Event(form, served == 1 ? "queue" : after), HttpContext.RequestAborted)));

    // What the address says was asked decides how the form is read: a field that does not belong to it counts for nothing.
    private static FlowEvent Event(VoiceForm form, string? after) => after switch
    {
        "queue" => new FlowEvent.QueueLeft(QueueEnd.Served),
        "transfer" => new FlowEvent.TransferEnded(Transfer(form.DialCallStatus)),
        "message" => new FlowEvent.Recorded(form.RecordingLength),
        _ when form.Digits.Length > 0 => new FlowEvent.Keys(form.Digits),
        _ when form.Words.Length > 0 => new FlowEvent.Speech(form.Words, form.Confidence),
        _ => new FlowEvent.Silence(),
    };

    private static TransferEnd Transfer(string status) => status switch
    {
        "completed" or "answered" => TransferEnd.Answered,
        "busy" => TransferEnd.Busy,
        "no-answer" => TransferEnd.NoAnswer,
        _ => TransferEnd.Failed,
    };
}
