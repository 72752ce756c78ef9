using System.Net;
using System.Text.Json;
using Twilio.Base;
using Twilio.Exceptions;
using Twilio.Http;

namespace Twilio.Clients;

/// <summary>Sends requests to the carrier's REST API, with HTTP Basic credentials. Nothing is retried.</summary>
/// <param name="username">Account or API key SID.</param>
/// <param name="password">Auth token or API key secret.</param>
/// <param name="accountSid">Account; the user name when absent.</param>
/// <param name="region">Region of the host name.</param>
/// <param name="httpClient">What carries the requests; a new one when absent.</param>
/// <param name="edge">Edge of the host name.</param>
public class TwilioRestClient(
    string username,
    string password,
    string? accountSid = null,
    string? region = null,
    Http.HttpClient? httpClient = null,
    string? edge = null) : ITwilioRestClient
{
    /// <inheritdoc/>
    public string AccountSid { get; } = accountSid ?? username;

    /// <inheritdoc/>
    public string? Region { get; } = region;

    /// <summary>Edge of the host name; null for the default one.</summary>
    public string? Edge { get; set; } = edge;

    /// <summary>Accepted for the sake of configuration; this client writes no log.</summary>
    public string? LogLevel { get; set; }

    /// <inheritdoc/>
    public Http.HttpClient HttpClient { get; } = httpClient ?? new SystemNetHttpClient();

    /// <inheritdoc/>
    public Response Request(Request request)
    {
        Prepare(request);
        try
        {
            return Accept(HttpClient.MakeRequest(request));
        }
        catch (Exception e) when (e is not TwilioException)
        {
            throw Unreachable(request, e);
        }
    }

    /// <inheritdoc/>
    public async Task<Response> RequestAsync(Request request)
    {
        Prepare(request);
        try
        {
            return Accept(await HttpClient.MakeRequestAsync(request));
        }
        catch (Exception e) when (e is not TwilioException)
        {
            throw Unreachable(request, e);
        }
    }

    private void Prepare(Request request)
    {
        request.SetAuth(username, password);
        request.Region = Region ?? request.Region;
        request.Edge = Edge ?? request.Edge;
    }

    private static ApiConnectionException Unreachable(Request request, Exception cause) =>
        new($"Connection Error: {request.Method} {request.ConstructUrl().GetLeftPart(UriPartial.Path)}", cause);

    private static Response Accept(Response response) =>
        response.StatusCode is >= HttpStatusCode.OK and < HttpStatusCode.BadRequest
            ? response
            : throw Refusal(response);

    private static ApiException Refusal(Response response)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Content);
            var error = json.RootElement;
            return new ApiException(
                error.Whole("code") ?? 0,
                (int)response.StatusCode,
                error.Text("message") ?? $"Unable to make request, {response.StatusCode}",
                error.Text("more_info"));
        }
        catch (JsonException e)
        {
            return new ApiException(0, (int)response.StatusCode, $"Api Error: {response.StatusCode}", null, null, e);
        }
    }
}
