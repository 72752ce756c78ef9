using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CallCenter.Telephony.Signing;

/// <summary>
/// A status and nothing else. The framework's own status results are turned into problem details with a trace id,
/// which would teach a stranger something.
/// </summary>
/// <param name="status">HTTP status.</param>
internal sealed class RefusedResult(int status) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        if (context.HttpContext.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        context.HttpContext.Response.StatusCode = status;
        context.HttpContext.Response.ContentLength = 0;
        return Task.CompletedTask;
    }
}
