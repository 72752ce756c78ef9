using CallCenter.Engine.Calls;
using CallCenter.Telephony.Signing;
using Microsoft.AspNetCore.Mvc;

namespace CallCenter.Telephony.Calls;

/// <summary>A new call.</summary>
/// <param name="calls">The engine's door.</param>
[CarrierSigned]
[Route("voice/incoming")]
public sealed class IncomingController(CallHandler calls) : VoiceController
{
    /// <summary>Begins the flow; a repeat gets the first answer again.</summary>
    /// <response code="200">What the carrier shall do.</response>
    /// <response code="422">The form does not describe a call.</response>
    /// <response code="503">The live store does not answer; the carrier turns to the fallback address.</response>
    [HttpPost]
    public Task<IActionResult> PostAsync() => WithFormAsync(async form =>
        Answer(await calls.BeginAsync(form.Call, form.From, form.To, HttpContext.RequestAborted)));
}
