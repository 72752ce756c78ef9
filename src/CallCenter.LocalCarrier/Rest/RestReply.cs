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

    /// <summary>A required parameter is absent; 'To' has a code of its own.</summary>
    public static IResult Missing(string parameter) => Invalid($"No '{parameter}' was given", parameter == "To" ? 21201 : 20001);

    /// <summary>A parameter has a value that is none; 20001 is the provider's code for any of them.</summary>
    public static IResult Invalid(string message, int code = 20001) => Error(400, code, message);

    public static IResult NotInProgress() => Error(400, 21220, "Call is not in-progress. Cannot redirect.");

    /// <summary>"You attempted to delete a call or message resource before it was completed."</summary>
    public static IResult NotComplete() => Error(409, 20009, "Cannot delete this resource before it is complete");

    public static IResult WrongMethod(string method) => Error(405, 20004, $"The method {method} is not allowed here");

    /// <summary>"Never processed, always safe to retry with backoff."</summary>
    public static IResult TooManyRequests() => Error(429, 20429, "Too Many Requests");

    /// <summary>Asks for the account's sid and token.</summary>
    public static IResult Unauthorized(HttpResponse response)
    {
        response.Headers.WWWAuthenticate = "Basic realm=\"Twilio API\"";
        return Error(401, 20003, "Authenticate");
    }
}
