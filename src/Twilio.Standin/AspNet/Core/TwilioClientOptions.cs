namespace Twilio.AspNet.Core;

/// <summary>How the REST client signs in. Sections <c>Twilio</c>, then <c>Twilio:Client</c>.</summary>
public class TwilioClientOptions
{
    /// <summary>Account.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Auth token of the account.</summary>
    public string? AuthToken { get; set; }

    /// <summary>SID of an API key.</summary>
    public string? ApiKeySid { get; set; }

    /// <summary>Secret of that API key.</summary>
    public string? ApiKeySecret { get; set; }

    /// <summary>Which of the two is used.</summary>
    public CredentialType CredentialType { get; set; }

    /// <summary>Region of the host name.</summary>
    public string? Region { get; set; }

    /// <summary>Edge of the host name.</summary>
    public string? Edge { get; set; }

    /// <summary>Log level of the client.</summary>
    public string? LogLevel { get; set; }
}
