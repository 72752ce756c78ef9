using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Twilio.TwiML;

namespace Twilio.AspNet.Core;

/// <summary>A controller that answers with TwiML.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "The package offers these as instance methods.")]
public class TwilioController : ControllerBase
{
    /// <summary>Answers with a document.</summary>
    /// <param name="response">The document.</param>
    /// <returns>A result that writes it.</returns>
    [NonAction]
    public TwiMLResult TwiML(VoiceResponse response) => new(response);

    /// <summary>Answers with a document.</summary>
    /// <param name="response">The document.</param>
    /// <param name="formattingOptions">Whether lines are indented.</param>
    /// <returns>A result that writes it.</returns>
    [NonAction]
    public TwiMLResult TwiML(VoiceResponse response, SaveOptions formattingOptions) => new(response, formattingOptions);
}
