namespace Twilio.Exceptions;

/// <summary>The carrier refused a request, or answered something that cannot be read.</summary>
public class ApiException : TwilioException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    public ApiException(string message) : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="exception">Why.</param>
    public ApiException(string message, Exception exception) : base(message, exception)
    {
    }

    /// <summary>Makes an exception from the carrier's error answer.</summary>
    /// <param name="code">The carrier's error code, such as 21220.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="message">The carrier's sentence.</param>
    /// <param name="moreInfo">Address of a page about the error.</param>
    /// <param name="details">Further values.</param>
    /// <param name="exception">Why.</param>
    public ApiException(
        int code,
        int status,
        string message,
        string? moreInfo,
        Dictionary<string, object>? details = null,
        Exception? exception = null) : base(message, exception)
    {
        Code = code;
        Status = status;
        MoreInfo = moreInfo;
        Details = details;
    }

    /// <summary>The carrier's error code; 0 when it gave none.</summary>
    public int Code { get; }

    /// <summary>HTTP status; 0 when there was none.</summary>
    public int Status { get; }

    /// <summary>Address of a page about the error.</summary>
    public string? MoreInfo { get; }

    /// <summary>Further values, when the carrier gave some.</summary>
    public Dictionary<string, object>? Details { get; }
}
