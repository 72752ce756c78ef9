using System.Net;
using System.Text.Json;
using CallCenter.Contracts;

namespace CallCenter.Pages.Desk;

/// <summary>A refusal of the API, read.</summary>
/// <param name="Kind">Its type, such as <c>urn:callcenter:too-late</c>; empty where the answer was no problem document.</param>
/// <param name="Sentence">What to show.</param>
/// <param name="SessionOver">Whether the agent has to sign in again.</param>
/// <param name="Passing">Whether the same request may succeed a little later.</param>
internal sealed record ApiProblem(string Kind, string Sentence, bool SessionOver, bool Passing)
{
    /// <summary>Reads a refusal.</summary>
    /// <param name="refusal">What the client threw.</param>
    public static ApiProblem Of(CallCenterException refusal)
    {
        var (kind, title) = Read(refusal.Problem);
        return new ApiProblem(
            kind,
            title ?? $"The call centre refused this ({(int)refusal.Status}).",
            refusal.Status == HttpStatusCode.Unauthorized || kind == "urn:callcenter:signed-out",
            (int)refusal.Status >= 500);
    }

    private static (string Kind, string? Title) Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return (Text(document, "type") ?? "", Text(document, "title"));
        }
        catch (JsonException)
        {
            return ("", null); // a proxy in between answers with a page of its own
        }
    }

    private static string? Text(JsonDocument document, string name) =>
        document.RootElement.ValueKind == JsonValueKind.Object
        && document.RootElement.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
