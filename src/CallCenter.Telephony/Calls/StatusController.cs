using CallCenter.Core.Routing;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Routing;
using CallCenter.Telephony.Signing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CallCenter.Telephony.Calls;

/// <summary>Progress of any leg. It may come late, twice or out of order; only the end matters, and only once.</summary>
/// <param name="calls">The engine's door for callers.</param>
/// <param name="router">Routing.</param>
[CarrierSigned]
[Route("voice/status")]
public sealed class StatusController(CallHandler calls, Router router) : VoiceController
{
    /// <summary>Notes a status.</summary>
    /// <param name="offer">The offer an agent's leg was made for; absent for a caller's call.</param>
    /// <response code="204">Noted, or nothing to note.</response>
    /// <response code="404">The call is unknown here.</response>
    /// <response code="422">The form does not describe a status this system knows.</response>
    /// <response code="503">The live store does not answer.</response>
    [HttpPost]
    public Task<IActionResult> PostAsync([FromQuery] string? offer) => WithFormAsync(async form => form.CallStatus switch
    {
        "completed" or "busy" or "failed" or "no-answer" or "canceled" => await EndedAsync(form, offer),
        "queued" or "initiated" or "ringing" or "in-progress" => NoContent(),
        _ => Refuse(StatusCodes.Status422UnprocessableEntity, "CallStatus is not one this system knows."),
    });

    private async Task<IActionResult> EndedAsync(VoiceForm form, string? offer)
    {
        if (OfferId.IsValid(offer))
        {
            await router.AgentLegEndedAsync(new OfferId(offer!), form.Call.Value, HttpContext.RequestAborted);
            return NoContent();
        }

        await router.CallEndedAsync(form.Call, HttpContext.RequestAborted);
        return await calls.EndAsync(form.Call, HttpContext.RequestAborted) switch
        {
            CallEnding.Noted => NoContent(),
            CallEnding.UnknownCall => Answer(new CallAnswer.UnknownCall()),
            CallEnding.Unavailable => Answer(new CallAnswer.Unavailable()),
        };
    }
}
