using CallCenter.Engine.Calls;
using CallCenter.Engine.Routing;
using CallCenter.Flows.Running;
using CallCenter.Telephony.Signing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Twilio.TwiML;

namespace CallCenter.Telephony.Queues;

/// <summary>How a call's time in the carrier's queue ended.</summary>
/// <param name="calls">The engine's door.</param>
/// <param name="router">Routing.</param>
/// <param name="bridge">Puts callers through.</param>
[CarrierSigned]
[Route("voice/left-queue")]
public sealed class LeftQueueController(CallHandler calls, Router router, CallerBridge bridge) : VoiceController
{
    /// <summary>Takes the call on from the queue.</summary>
    /// <param name="call">The call the address was made for; must be the one that answers.</param>
    /// <param name="n">The step that the queue answers.</param>
    /// <response code="200">What the carrier shall do.</response>
    /// <response code="409">The address belongs to another call, or the step was never asked.</response>
    /// <response code="422">The form does not describe a queue's outcome.</response>
    [HttpPost]
    public Task<IActionResult> PostAsync([FromQuery] string call, [FromQuery] int n) => WithFormAsync(async form =>
    {
        if (form.Call.Value != call)
        {
            return Answer(new CallAnswer.UnknownStep());
        }

        switch (form.QueueResult)
        {
            case "leave":
                return Document(await bridge.ForAsync(form.Call, HttpContext.RequestAborted));
            case "hangup":
                await router.CallEndedAsync(form.Call, HttpContext.RequestAborted);
                return await calls.EndAsync(form.Call, HttpContext.RequestAborted) is CallEnding.Unavailable
                    ? Answer(new CallAnswer.Unavailable())
                    : Document(new VoiceResponse());
            case "redirected" or "redirected-from-bridged" or "bridged" or "bridging-in-process":
                return Document(new VoiceResponse());
            case "queue-full":
                return Answer(await calls.StepAsync(form.Call, n, new FlowEvent.QueueLeft(QueueEnd.Full), HttpContext.RequestAborted));
            case "error" or "system-error":
                return Answer(await calls.StepAsync(form.Call, n, new FlowEvent.QueueLeft(QueueEnd.Failed), HttpContext.RequestAborted));
            default:
                return Refuse(StatusCodes.Status422UnprocessableEntity, "QueueResult is not one this system knows.");
        }
    });
}
