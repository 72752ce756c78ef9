using CallCenter.Engine.Calls;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Twilio.TwiML;

namespace CallCenter.Telephony;

/// <summary>What every webhook shares: reading the form, and turning an answer into a status.</summary>
[ApiController]
[ApiExplorerSettings(IgnoreApi = true)]
public abstract class VoiceController : ControllerBase
{
    private const string DocumentType = "application/xml";

    /// <summary>Reads the form and hands it on; a form that cannot be is 422 with a sentence and changes nothing.</summary>
    private protected async Task<IActionResult> WithFormAsync(Func<VoiceForm, Task<IActionResult>> then)
    {
        if (!Request.HasFormContentType)
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "A form is expected.");
        }

        var (form, fault) = VoiceForm.Read(await Request.ReadFormAsync(HttpContext.RequestAborted));
        return form is null ? Refuse(StatusCodes.Status422UnprocessableEntity, fault!) : await then(form);
    }

    /// <summary>The answer to a step, or the status that says why there is none.</summary>
    private protected IActionResult Answer(CallAnswer answer) => answer switch
    {
        CallAnswer.Reply reply => Content(reply.Document.Body, reply.Document.ContentType),
        CallAnswer.UnknownCall => Refuse(StatusCodes.Status404NotFound, "No such call is known here."),
        CallAnswer.UnknownStep => Refuse(StatusCodes.Status409Conflict, "This call is not at that step."),
        CallAnswer.Unavailable => Refuse(StatusCodes.Status503ServiceUnavailable, "The live store does not answer; use the fallback address."),
        _ => Refuse(StatusCodes.Status500InternalServerError, "No answer was made."),
    };

    /// <summary>A document for the carrier.</summary>
    private protected ContentResult Document(VoiceResponse response) => Content(response.ToString(), DocumentType);

    /// <summary>A status with one sentence, as problem+json.</summary>
    private protected ObjectResult Refuse(int status, string sentence) => Problem(statusCode: status, title: sentence);
}
