namespace Twilio.Jwt.AccessToken;

/// <summary>Something an access token permits.</summary>
public interface IGrant
{
    /// <summary>Name of the grant in the token.</summary>
    string Key { get; }

    /// <summary>Content of the grant, written as JSON.</summary>
    object Payload { get; }
}
