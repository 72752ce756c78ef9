using CallCenter.Telephony.Signing;
using Microsoft.AspNetCore.Mvc;

namespace CallCenter.Telephony.Queues;

/// <summary>Where a waiting caller is sent when an agent took the call.</summary>
/// <param name="bridge">Puts callers through.</param>
[CarrierSigned]
[Route("voice/bridge")]
public sealed class BridgeController(CallerBridge bridge) : VoiceController
{
    /// <summary>Brings the caller into the conversation.</summary>
    /// <response code="200">What the carrier shall do.</response>
    /// <response code="422">The form does not describe a call.</response>
    [HttpPost]
    public Task<IActionResult> PostAsync() => WithFormAsync(async form =>
        Document(await bridge.ForAsync(form.Call, HttpContext.RequestAborted)));
}
