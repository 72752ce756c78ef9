namespace CallCenter.LocalCarrier.Rest;

/// <summary>Answers API requests that lead to no operation in the provider's shape; the framework would send no body.</summary>
internal static class UnroutedRequests
{
    public static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (!context.Request.Path.StartsWithSegments("/2010-04-01") || context.Response.HasStarted || context.Response.ContentType is not null)
        {
            return;
        }

        var answer = context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => RestReply.NotFound(context.Request.Path),
            StatusCodes.Status405MethodNotAllowed => RestReply.WrongMethod(context.Request.Method),
            _ => null,
        };
        await (answer?.ExecuteAsync(context) ?? Task.CompletedTask);
    }
}
