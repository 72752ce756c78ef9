namespace CallCenter.LocalCarrier.Rest;

/// <summary>Answers API requests that lead to no operation in the provider's shape; the framework would send no body.</summary>
internal static class UnroutedRequests
{
    private static readonly string[] Versions = ["/2010-04-01", "/v1"];

    public static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var isOfAnApi = Versions.Any(version => context.Request.Path.StartsWithSegments(version));
        if (!isOfAnApi || context.Response.HasStarted || context.Response.ContentType is not null)
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
