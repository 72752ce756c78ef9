namespace Twilio.AspNet.Core;

/// <summary>What a REST client signs in with.</summary>
public enum CredentialType
{
    /// <summary>Whatever is configured, an API key first.</summary>
    Unspecified,

    /// <summary>Account SID and auth token.</summary>
    AuthToken,

    /// <summary>API key SID and secret.</summary>
    ApiKey,
}
