using System.Text.Json;
using Twilio.Base;
using Twilio.Clients;

namespace Twilio.Rest.Api.V2010.Account;

/// <summary>A conference.</summary>
public partial class ConferenceResource : Resource
{
    private ConferenceResource(JsonElement json)
    {
        Sid = json.Text("sid");
        AccountSid = json.Text("account_sid");
        FriendlyName = json.Text("friendly_name");
        Status = json.Text("status") is { } status ? (StatusEnum)status : null;
        Region = json.Text("region");
        CallSidEndingConference = json.Text("call_sid_ending_conference");
        DateCreated = json.Date("date_created");
        DateUpdated = json.Date("date_updated");
    }

    /// <summary>SID, <c>CF</c> and 32 digits.</summary>
    public string? Sid { get; }

    /// <summary>Account.</summary>
    public string? AccountSid { get; }

    /// <summary>Name.</summary>
    public string? FriendlyName { get; }

    /// <summary>State; compare what <c>ToString</c> gives.</summary>
    public StatusEnum? Status { get; }

    /// <summary>Where it is mixed.</summary>
    public string? Region { get; }

    /// <summary>Call whose leaving ended it.</summary>
    public string? CallSidEndingConference { get; }

    /// <summary>When, in UTC.</summary>
    public DateTime? DateCreated { get; }

    /// <summary>When, in UTC.</summary>
    public DateTime? DateUpdated { get; }

    /// <summary>Reads a resource from what the carrier answered.</summary>
    /// <param name="json">A JSON object.</param>
    /// <returns>The resource; what is missing is null.</returns>
    /// <exception cref="Exceptions.ApiException">The text is not JSON.</exception>
    public static ConferenceResource FromJson(string json) => ResourceCall.Read(json, Parse);

    /// <summary>Reads a conference.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static ConferenceResource Fetch(FetchConferenceOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.Get(client, PathOfFetch(options), options, Parse);

    /// <inheritdoc cref="Fetch(FetchConferenceOptions, ITwilioRestClient)"/>
    public static Task<ConferenceResource> FetchAsync(
        FetchConferenceOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.GetAsync(client, PathOfFetch(options), options, Parse);

    /// <summary>Reads a conference.</summary>
    /// <param name="pathSid">SID of the resource.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static ConferenceResource Fetch(
        string pathSid,
        string? pathAccountSid = null,
        ITwilioRestClient? client = null) =>
        Fetch(new FetchConferenceOptions(pathSid) { PathAccountSid = pathAccountSid }, client);

    /// <summary>Reads a conference.</summary>
    /// <param name="pathSid">SID of the resource.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static Task<ConferenceResource> FetchAsync(
        string pathSid,
        string? pathAccountSid = null,
        ITwilioRestClient? client = null) =>
        FetchAsync(new FetchConferenceOptions(pathSid) { PathAccountSid = pathAccountSid }, client);

    /// <summary>Changes a conference.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static ConferenceResource Update(UpdateConferenceOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.Post(client, PathOfUpdate(options), options, Parse);

    /// <inheritdoc cref="Update(UpdateConferenceOptions, ITwilioRestClient)"/>
    public static Task<ConferenceResource> UpdateAsync(
        UpdateConferenceOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.PostAsync(client, PathOfUpdate(options), options, Parse);

    /// <summary>Lists a conference.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resources, read page by page as they are enumerated.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static ResourceSet<ConferenceResource> Read(
        ReadConferenceOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.List(client, PathOfRead(options), "conferences", options, Parse);

    /// <inheritdoc cref="Read(ReadConferenceOptions, ITwilioRestClient)"/>
    public static Task<ResourceSet<ConferenceResource>> ReadAsync(
        ReadConferenceOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.ListAsync(client, PathOfRead(options), "conferences", options, Parse);

    private static ResourcePath PathOfFetch(FetchConferenceOptions options) =>
        new(options.PathAccountSid, $"Conferences/{Uri.EscapeDataString(options.PathSid)}.json");

    private static ResourcePath PathOfUpdate(UpdateConferenceOptions options) =>
        new(options.PathAccountSid, $"Conferences/{Uri.EscapeDataString(options.PathSid)}.json");

    private static ResourcePath PathOfRead(ReadConferenceOptions options) =>
        new(options.PathAccountSid, "Conferences.json");

    private static ConferenceResource Parse(JsonElement json) => new(json);
}
