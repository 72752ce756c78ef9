using System.Text.Json;
using Twilio.Base;
using Twilio.Clients;

namespace Twilio.Rest.Api.V2010.Account;

/// <summary>A text message.</summary>
public partial class MessageResource : Resource
{
    private MessageResource(JsonElement json)
    {
        Sid = json.Text("sid");
        AccountSid = json.Text("account_sid");
        To = json.Text("to");
        Body = json.Text("body");
        Status = json.Text("status") is { } status ? (StatusEnum)status : null;
        ErrorCode = json.Whole("error_code");
        DateCreated = json.Date("date_created");
        DateUpdated = json.Date("date_updated");
    }

    /// <summary>SID, <c>SM</c> and 32 digits.</summary>
    public string? Sid { get; }

    /// <summary>Account.</summary>
    public string? AccountSid { get; }

    /// <summary>Receiver.</summary>
    public string? To { get; }

    /// <summary>Text.</summary>
    public string? Body { get; }

    /// <summary>State; compare what <c>ToString</c> gives.</summary>
    public StatusEnum? Status { get; }

    /// <summary>Why it failed.</summary>
    public int? ErrorCode { get; }

    /// <summary>When, in UTC.</summary>
    public DateTime? DateCreated { get; }

    /// <summary>When, in UTC.</summary>
    public DateTime? DateUpdated { get; }

    /// <summary>Reads a resource from what the carrier answered.</summary>
    /// <param name="json">A JSON object.</param>
    /// <returns>The resource; what is missing is null.</returns>
    /// <exception cref="Exceptions.ApiException">The text is not JSON.</exception>
    public static MessageResource FromJson(string json) => ResourceCall.Read(json, Parse);

    /// <summary>Makes a text message.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static MessageResource Create(CreateMessageOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.Post(client, PathOfCreate(options), options, Parse);

    /// <inheritdoc cref="Create(CreateMessageOptions, ITwilioRestClient)"/>
    public static Task<MessageResource> CreateAsync(CreateMessageOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.PostAsync(client, PathOfCreate(options), options, Parse);

    private static ResourcePath PathOfCreate(CreateMessageOptions options) =>
        new(options.PathAccountSid, "Messages.json");

    private static MessageResource Parse(JsonElement json) => new(json);
}
