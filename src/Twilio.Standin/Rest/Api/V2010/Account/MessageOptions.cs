using Twilio.Base;

namespace Twilio.Rest.Api.V2010.Account;

/// <summary>Makes a text message; what is not set is not sent.</summary>
/// <param name="to">Who is called.</param>
public class CreateMessageOptions(Types.PhoneNumber to) : IOptions<MessageResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>Who is called.</summary>
    public Types.PhoneNumber To { get; } = to;

    /// <summary>Sender.</summary>
    public Types.PhoneNumber? From { get; set; }

    /// <summary>Service that picks the sender instead.</summary>
    public string? MessagingServiceSid { get; set; }

    /// <summary>Text, at most 1600 characters.</summary>
    public string? Body { get; set; }

    /// <summary>Address told about the delivery.</summary>
    public Uri? StatusCallback { get; set; }

    /// <inheritdoc/>
    public List<KeyValuePair<string, string>> GetParams() => new ParameterList()
        .With("To", To)
        .With("From", From)
        .With("MessagingServiceSid", MessagingServiceSid)
        .With("Body", Body)
        .With("StatusCallback", StatusCallback);
}
