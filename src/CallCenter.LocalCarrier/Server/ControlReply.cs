namespace CallCenter.LocalCarrier;

/// <summary>Answers of the <c>/carrier</c> API that say no.</summary>
internal static class ControlReply
{
    /// <summary>A status with a sentence that says what to do: <c>{"error": "…"}</c>.</summary>
    public static IResult Refuse(int status, string sentence) => Results.Json(new { error = sentence }, statusCode: status);
}
