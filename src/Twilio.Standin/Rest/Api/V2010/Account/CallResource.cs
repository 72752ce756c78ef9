using System.Text.Json;
using Twilio.Base;
using Twilio.Clients;

namespace Twilio.Rest.Api.V2010.Account;

/// <summary>A call, as the REST API sees it.</summary>
public partial class CallResource : Resource
{
    private CallResource(JsonElement json)
    {
        Sid = json.Text("sid");
        AccountSid = json.Text("account_sid");
        ParentCallSid = json.Text("parent_call_sid");
        To = json.Text("to");
        From = json.Text("from");
        Status = json.Text("status") is { } status ? (StatusEnum)status : null;
        Direction = json.Text("direction");
        Duration = json.Text("duration");
        AnsweredBy = json.Text("answered_by");
        QueueTime = json.Text("queue_time");
        DateCreated = json.Date("date_created");
        DateUpdated = json.Date("date_updated");
        StartTime = json.Date("start_time");
        EndTime = json.Date("end_time");
    }

    /// <summary>SID, <c>CA</c> and 32 digits.</summary>
    public string? Sid { get; }

    /// <summary>Account.</summary>
    public string? AccountSid { get; }

    /// <summary>Call that dialled this leg.</summary>
    public string? ParentCallSid { get; }

    /// <summary>Who was called.</summary>
    public string? To { get; }

    /// <summary>Who called.</summary>
    public string? From { get; }

    /// <summary>State; compare what <c>ToString</c> gives.</summary>
    public StatusEnum? Status { get; }

    /// <summary><c>inbound</c>, <c>outbound-api</c> or <c>outbound-dial</c>.</summary>
    public string? Direction { get; }

    /// <summary>Seconds, as text.</summary>
    public string? Duration { get; }

    /// <summary>Human or machine, when asked for.</summary>
    public string? AnsweredBy { get; }

    /// <summary>Milliseconds before it was placed, as text.</summary>
    public string? QueueTime { get; }

    /// <summary>When, in UTC.</summary>
    public DateTime? DateCreated { get; }

    /// <summary>When, in UTC.</summary>
    public DateTime? DateUpdated { get; }

    /// <summary>When, in UTC.</summary>
    public DateTime? StartTime { get; }

    /// <summary>When, in UTC.</summary>
    public DateTime? EndTime { get; }

    /// <summary>Reads a resource from what the carrier answered.</summary>
    /// <param name="json">A JSON object.</param>
    /// <returns>The resource; what is missing is null.</returns>
    /// <exception cref="Exceptions.ApiException">The text is not JSON.</exception>
    public static CallResource FromJson(string json) => ResourceCall.Read(json, Parse);

    /// <summary>Makes a call, as the REST API sees it.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static CallResource Create(CreateCallOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.Post(client, PathOfCreate(options), options, Parse);

    /// <inheritdoc cref="Create(CreateCallOptions, ITwilioRestClient)"/>
    public static Task<CallResource> CreateAsync(CreateCallOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.PostAsync(client, PathOfCreate(options), options, Parse);

    /// <summary>Reads a call, as the REST API sees it.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static CallResource Fetch(FetchCallOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.Get(client, PathOfFetch(options), options, Parse);

    /// <inheritdoc cref="Fetch(FetchCallOptions, ITwilioRestClient)"/>
    public static Task<CallResource> FetchAsync(FetchCallOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.GetAsync(client, PathOfFetch(options), options, Parse);

    /// <summary>Reads a call, as the REST API sees it.</summary>
    /// <param name="pathSid">SID of the resource.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static CallResource Fetch(
        string pathSid,
        string? pathAccountSid = null,
        ITwilioRestClient? client = null) =>
        Fetch(new FetchCallOptions(pathSid) { PathAccountSid = pathAccountSid }, client);

    /// <summary>Reads a call, as the REST API sees it.</summary>
    /// <param name="pathSid">SID of the resource.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static Task<CallResource> FetchAsync(
        string pathSid,
        string? pathAccountSid = null,
        ITwilioRestClient? client = null) =>
        FetchAsync(new FetchCallOptions(pathSid) { PathAccountSid = pathAccountSid }, client);

    /// <summary>Changes a call, as the REST API sees it.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static CallResource Update(UpdateCallOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.Post(client, PathOfUpdate(options), options, Parse);

    /// <inheritdoc cref="Update(UpdateCallOptions, ITwilioRestClient)"/>
    public static Task<CallResource> UpdateAsync(UpdateCallOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.PostAsync(client, PathOfUpdate(options), options, Parse);

    /// <summary>Lists a call, as the REST API sees it.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resources, read page by page as they are enumerated.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static ResourceSet<CallResource> Read(ReadCallOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.List(client, PathOfRead(options), "calls", options, Parse);

    /// <inheritdoc cref="Read(ReadCallOptions, ITwilioRestClient)"/>
    public static Task<ResourceSet<CallResource>> ReadAsync(
        ReadCallOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.ListAsync(client, PathOfRead(options), "calls", options, Parse);

    private static ResourcePath PathOfCreate(CreateCallOptions options) =>
        new(options.PathAccountSid, "Calls.json");

    private static ResourcePath PathOfFetch(FetchCallOptions options) =>
        new(options.PathAccountSid, $"Calls/{Uri.EscapeDataString(options.PathSid)}.json");

    private static ResourcePath PathOfUpdate(UpdateCallOptions options) =>
        new(options.PathAccountSid, $"Calls/{Uri.EscapeDataString(options.PathSid)}.json");

    private static ResourcePath PathOfRead(ReadCallOptions options) =>
        new(options.PathAccountSid, "Calls.json");

    private static CallResource Parse(JsonElement json) => new(json);
}
