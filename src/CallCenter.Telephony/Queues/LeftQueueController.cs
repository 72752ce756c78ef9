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

        return form.QueueResult switch
        {
            "leave" => await LeftAsync(form, n, QueueEnd.WaitedLong),
            "hangup" => await EndedAsync(form),
            "redirected" or "redirected-from-bridged" or "bridged" or "bridging-in-process" => Document(new VoiceResponse()),
            "queue-full" => await LeftAsync(form, n, QueueEnd.Full),
            "error" or "system-error" => await LeftAsync(form, n, QueueEnd.Failed),
            _ => Refuse(StatusCodes.Status422UnprocessableEntity, "QueueResult is not one this system knows."),
        };
    });

    private async Task<IActionResult> EndedAsync(VoiceForm form)
    {
        await router.CallEndedAsync(form.Call, HttpContext.RequestAborted);
        return await calls.EndAsync(form.Call, HttpContext.RequestAborted) is CallEnding.Unavailable
            ? Answer(new CallAnswer.Unavailable())
            : Document(new VoiceResponse());
    }

    private async Task<IActionResult> LeftAsync(VoiceForm form, int n, QueueEnd how)
    {
        // Step 0 is the static document's: it queues callers without the engine, and they leave only for an agent.
        var load = n > 0 ? await calls.LookAsync(form.Call, HttpContext.RequestAborted) : null;
        var isPutThrough = load is CallLoad.Found { State: var state }
            ? state.Step == n && !await GoesOnAsync(state, how)
            : how is QueueEnd.WaitedLong;
        return isPutThrough
            ? Document(await bridge.ForAsync(form.Call, HttpContext.RequestAborted))
            : Answer(await calls.StepAsync(form.Call, n, new FlowEvent.QueueLeft(how), HttpContext.RequestAborted));
    }

    // Routing decides: who was taken by an agent is put through, whatever else happened. Anybody else is taken out of routing
    // before the flow goes on, so that no agent is offered a caller who is gone. Who waits without an end leaves only for an
    // agent, even for one who has vanished since: another will take the call.
    private async Task<bool> GoesOnAsync(CallState state, QueueEnd how) =>
        (how is not QueueEnd.WaitedLong || state.Waiting is { Until: not null })
        && await router.WithdrawAsync(state.Call, HttpContext.RequestAborted);
}
