namespace Twilio.Exceptions;

/// <summary>Credentials are missing.</summary>
/// <param name="message">Which.</param>
public class AuthenticationException(string message) : TwilioException(message);
