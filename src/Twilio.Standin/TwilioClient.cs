using Twilio.Clients;
using Twilio.Exceptions;

namespace Twilio;

/// <summary>The client of the whole process, for calls that name none.</summary>
public static class TwilioClient
{
    private static ITwilioRestClient? restClient;

    /// <summary>Makes the client of the process.</summary>
    /// <param name="username">Account or API key SID.</param>
    /// <param name="password">Auth token or API key secret.</param>
    /// <exception cref="AuthenticationException">One of them is empty.</exception>
    public static void Init(string username, string password)
    {
        if (string.IsNullOrEmpty(username) || string.IsNullOrEmpty(password))
        {
            throw new AuthenticationException("Username and password must not be empty");
        }

        restClient = new TwilioRestClient(username, password);
    }

    /// <summary>Replaces the client of the process.</summary>
    /// <param name="restClient">The client.</param>
    public static void SetRestClient(ITwilioRestClient restClient) => TwilioClient.restClient = restClient;

    /// <summary>The client of the process.</summary>
    /// <returns>The client.</returns>
    /// <exception cref="AuthenticationException">None was made.</exception>
    public static ITwilioRestClient GetRestClient() =>
        restClient ?? throw new AuthenticationException("TwilioClient has not been initialised: call Init first");

    /// <summary>Forgets the client of the process.</summary>
    public static void Invalidate() => restClient = null;
}
