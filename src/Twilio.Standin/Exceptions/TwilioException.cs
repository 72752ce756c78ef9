namespace Twilio.Exceptions;

/// <summary>Something went wrong between us and the carrier.</summary>
public class TwilioException : Exception
{
    /// <summary>Makes an empty exception.</summary>
    public TwilioException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    public TwilioException(string message) : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="exception">Why.</param>
    public TwilioException(string message, Exception? exception) : base(message, exception)
    {
    }
}
