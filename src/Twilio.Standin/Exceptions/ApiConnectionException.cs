namespace Twilio.Exceptions;

/// <summary>The carrier could not be reached, or did not answer in time.</summary>
/// <param name="message">Which request.</param>
/// <param name="exception">Why.</param>
public class ApiConnectionException(string message, Exception exception) : TwilioException(message, exception);
