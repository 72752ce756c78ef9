using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Twilio.AspNet.Core;

/// <summary>Writes a document with the content type <c>application/xml</c>; an empty one when there is none.</summary>
public class TwiMLResult : IActionResult, IResult
{
    private readonly string text;

    /// <summary>Makes a result.</summary>
    /// <param name="response">The document.</param>
    public TwiMLResult(TwiML.TwiML? response) : this(response, SaveOptions.None)
    {
    }

    /// <summary>Makes a result.</summary>
    /// <param name="response">The document.</param>
    /// <param name="formattingOptions">Whether lines are indented.</param>
    public TwiMLResult(TwiML.TwiML? response, SaveOptions formattingOptions) =>
        text = response?.ToString(formattingOptions) ?? "<Response></Response>";

    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ExecuteAsync(context.HttpContext);
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.ContentType = "application/xml";
        return httpContext.Response.WriteAsync(text);
    }
}
