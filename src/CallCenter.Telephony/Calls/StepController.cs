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
    /// <response code="200">What the carrier shall do.</response>
    /// <response code="404">The call is unknown here.</response>
    /// <response code="409">The address belongs to another call, or the step was never asked.</response>
    /// <response code="422">The form or the address does not describe a step.</response>
    [HttpPost]
    public Task<IActionResult> PostAsync([FromQuery] string call, [FromQuery] int n, [FromQuery] int served) => WithFormAsync(async form =>
        form.Call.Value != call
            ? Answer(new CallAnswer.UnknownStep())
            : Answer(await calls.StepAsync(form.Call, n, Event(form, served), HttpContext.RequestAborted)));

    private static FlowEvent Event(VoiceForm form, int served) => (served, form.Digits) switch
    {
        (1, _) => new FlowEvent.QueueLeft(QueueEnd.Served),
        (_, "") => new FlowEvent.Silence(),
        _ => new FlowEvent.Keys(form.Digits),
    };
}
