using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallCenter.LocalCarrier.Rest;

/// <summary>Answers in the provider's shape: snake_case, nulls present, its error body.</summary>
internal static class RestReply
{
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IResult Ok(object body) => Results.Json(body, Json);

    public static IResult Created(object body) => Results.Json(body, Json, statusCode: 201);

    public static IResult Gone() => Results.StatusCode(204);

    /// <summary>The error body: code, message, more_info, status.</summary>
    public static IResult Error(int status, int code, string message) =>
        Results.Json(new { code, message, more_info = $"https://www.twilio.com/docs/errors/{code}", status }, Json, statusCode: status);

    public static IResult NotFound(string path) => Error(404, 20404, $"The requested resource {path} was not found");

    /// <summary>"REST 429 = code 20429, never processed, always safe to retry with backoff".</summary>
    public static IResult TooManyRequests() => Error(429, 20429, "Too Many Requests");

    public static IResult Missing(string parameter) => Error(400, 21201, $"No '{parameter}' was given");

    public static IResult NotInProgress() => Error(400, 21220, "Call is not in-progress. Cannot redirect.");
}
