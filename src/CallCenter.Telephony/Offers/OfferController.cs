using CallCenter.Core.Routing;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Routing;
using CallCenter.Telephony.Documents;
using CallCenter.Telephony.Signing;
using Microsoft.AspNetCore.Mvc;
using Twilio.TwiML;

namespace CallCenter.Telephony.Offers;

/// <summary>The agent's leg: the whisper, and what the agent presses.</summary>
/// <param name="router">Routing.</param>
/// <param name="documents">What documents are made of.</param>
[CarrierSigned]
[Route("voice/offer")]
public sealed class OfferController(Router router, VoiceDocuments documents) : VoiceController
{
    /// <summary>The agent answered: tell who calls, or go straight to the conversation where the desk took the call already.</summary>
    /// <param name="offer">The offer the leg was made for.</param>
    /// <response code="200">What the carrier shall do.</response>
    /// <response code="404">No such offer.</response>
    [HttpPost]
    public Task<IActionResult> PostAsync([FromQuery] string offer) => WithOfferAsync(offer, async (id, form) =>
    {
        await router.AgentLegAnsweredAsync(id, form.Call.Value, HttpContext.RequestAborted);
        return await CurrentAsync(id);
    });

    /// <summary>The agent pressed a key: 1 takes the call, 2 refuses it, anything else repeats the whisper.</summary>
    /// <param name="offer">The offer the leg was made for.</param>
    /// <response code="200">What the carrier shall do.</response>
    /// <response code="404">No such offer.</response>
    [HttpPost("answer")]
    public Task<IActionResult> AnswerAsync([FromQuery] string offer) => WithOfferAsync(offer, async (id, form) =>
    {
        switch (form.Digits)
        {
            case "1":
                await router.AcceptAsync(id, AcceptedBy.Key, HttpContext.RequestAborted);
                return await CurrentAsync(id);
            case "2":
                await router.RefuseAsync(id, HttpContext.RequestAborted);
                return Document(new VoiceResponse().Hangup());
            default:
                return await CurrentAsync(id);
        }
    });

    /// <summary>The agent took the call at the desk while the whisper was playing.</summary>
    /// <param name="offer">The offer the leg was made for.</param>
    /// <response code="200">What the carrier shall do.</response>
    /// <response code="404">No such offer.</response>
    [HttpPost("bridge")]
    public Task<IActionResult> BridgeAsync([FromQuery] string offer) => WithOfferAsync(offer, (id, _) => CurrentAsync(id));

    private Task<IActionResult> WithOfferAsync(string offer, Func<OfferId, VoiceForm, Task<IActionResult>> then) =>
        WithFormAsync(form => OfferId.IsValid(offer)
            ? then(new OfferId(offer), form)
            : System.Threading.Tasks.Task.FromResult(Answer(new CallAnswer.UnknownCall())));

    private async Task<IActionResult> CurrentAsync(OfferId id) =>
        await router.OfferAsync(id, HttpContext.RequestAborted) switch
        {
            null or { State: OfferState.Over } => Document(new VoiceResponse().Hangup()),
            { State: OfferState.Accepted } taken => Document(ConversationDocument.For(taken.Call, "agent", after: null)),
            var ringing => Document(await WhisperDocument.MakeAsync(documents, ringing, HttpContext.RequestAborted)),
        };
}
