using Twilio.Http;

namespace Twilio.Clients;

/// <summary>Sends requests to the carrier's REST API.</summary>
public interface ITwilioRestClient
{
    /// <summary>Account whose resources are meant.</summary>
    string AccountSid { get; }

    /// <summary>Region of the host name; null for the default one.</summary>
    string? Region { get; }

    /// <summary>What carries the requests.</summary>
    Http.HttpClient HttpClient { get; }

    /// <summary>Sends a request and waits.</summary>
    /// <param name="request">The request, without credentials.</param>
    /// <returns>The answer, of status 200 to 399.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    Response Request(Request request);

    /// <inheritdoc cref="Request(Http.Request)"/>
    Task<Response> RequestAsync(Request request);
}
