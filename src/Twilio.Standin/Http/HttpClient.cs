namespace Twilio.Http;

/// <summary>Carries requests to the REST API.</summary>
public abstract class HttpClient
{
    /// <summary>Sends a request and waits.</summary>
    /// <param name="request">The request, with credentials.</param>
    /// <returns>The answer, whatever its status.</returns>
    public abstract Response MakeRequest(Request request);

    /// <inheritdoc cref="MakeRequest(Request)"/>
    public abstract Task<Response> MakeRequestAsync(Request request);
}
