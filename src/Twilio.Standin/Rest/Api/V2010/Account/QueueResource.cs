using System.Text.Json;
using Twilio.Base;
using Twilio.Clients;

namespace Twilio.Rest.Api.V2010.Account;

/// <summary>A queue of waiting calls.</summary>
public class QueueResource : Resource
{
    private QueueResource(JsonElement json)
    {
        Sid = json.Text("sid");
        AccountSid = json.Text("account_sid");
        FriendlyName = json.Text("friendly_name");
        CurrentSize = json.Whole("current_size");
        MaxSize = json.Whole("max_size");
        AverageWaitTime = json.Whole("average_wait_time");
        DateCreated = json.Date("date_created");
        DateUpdated = json.Date("date_updated");
    }

    /// <summary>SID, <c>QU</c> and 32 digits.</summary>
    public string? Sid { get; }

    /// <summary>Account.</summary>
    public string? AccountSid { get; }

    /// <summary>Name.</summary>
    public string? FriendlyName { get; }

    /// <summary>Calls waiting now.</summary>
    public int? CurrentSize { get; }

    /// <summary>Most calls it takes.</summary>
    public int? MaxSize { get; }

    /// <summary>Mean wait of the calls in it now, in seconds.</summary>
    public int? AverageWaitTime { get; }

    /// <summary>When, in UTC.</summary>
    public DateTime? DateCreated { get; }

    /// <summary>When, in UTC.</summary>
    public DateTime? DateUpdated { get; }

    /// <summary>Reads a resource from what the carrier answered.</summary>
    /// <param name="json">A JSON object.</param>
    /// <returns>The resource; what is missing is null.</returns>
    /// <exception cref="Exceptions.ApiException">The text is not JSON.</exception>
    public static QueueResource FromJson(string json) => ResourceCall.Read(json, Parse);

    /// <summary>Makes a queue of waiting calls.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static QueueResource Create(CreateQueueOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.Post(client, PathOfCreate(options), options, Parse);

    /// <inheritdoc cref="Create(CreateQueueOptions, ITwilioRestClient)"/>
    public static Task<QueueResource> CreateAsync(CreateQueueOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.PostAsync(client, PathOfCreate(options), options, Parse);

    /// <summary>Makes a queue of waiting calls.</summary>
    /// <param name="friendlyName">Name, at most 64 characters.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="maxSize">Callers it takes, 1 to 5000; 1000 when absent.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static QueueResource Create(
        string friendlyName,
        string? pathAccountSid = null,
        int? maxSize = null,
        ITwilioRestClient? client = null) =>
        Create(new CreateQueueOptions(friendlyName) { PathAccountSid = pathAccountSid, MaxSize = maxSize }, client);

    /// <summary>Makes a queue of waiting calls.</summary>
    /// <param name="friendlyName">Name, at most 64 characters.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="maxSize">Callers it takes, 1 to 5000; 1000 when absent.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static Task<QueueResource> CreateAsync(
        string friendlyName,
        string? pathAccountSid = null,
        int? maxSize = null,
        ITwilioRestClient? client = null) =>
        CreateAsync(
            new CreateQueueOptions(friendlyName) { PathAccountSid = pathAccountSid, MaxSize = maxSize },
            client);

    /// <summary>Reads a queue of waiting calls.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static QueueResource Fetch(FetchQueueOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.Get(client, PathOfFetch(options), options, Parse);

    /// <inheritdoc cref="Fetch(FetchQueueOptions, ITwilioRestClient)"/>
    public static Task<QueueResource> FetchAsync(FetchQueueOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.GetAsync(client, PathOfFetch(options), options, Parse);

    /// <summary>Reads a queue of waiting calls.</summary>
    /// <param name="pathSid">SID of the resource.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static QueueResource Fetch(
        string pathSid,
        string? pathAccountSid = null,
        ITwilioRestClient? client = null) =>
        Fetch(new FetchQueueOptions(pathSid) { PathAccountSid = pathAccountSid }, client);

    /// <summary>Reads a queue of waiting calls.</summary>
    /// <param name="pathSid">SID of the resource.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static Task<QueueResource> FetchAsync(
        string pathSid,
        string? pathAccountSid = null,
        ITwilioRestClient? client = null) =>
        FetchAsync(new FetchQueueOptions(pathSid) { PathAccountSid = pathAccountSid }, client);

    /// <summary>Lists a queue of waiting calls.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resources, read page by page as they are enumerated.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static ResourceSet<QueueResource> Read(ReadQueueOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.List(client, PathOfRead(options), "queues", options, Parse);

    /// <inheritdoc cref="Read(ReadQueueOptions, ITwilioRestClient)"/>
    public static Task<ResourceSet<QueueResource>> ReadAsync(
        ReadQueueOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.ListAsync(client, PathOfRead(options), "queues", options, Parse);

    private static ResourcePath PathOfCreate(CreateQueueOptions options) =>
        new(options.PathAccountSid, "Queues.json");

    private static ResourcePath PathOfFetch(FetchQueueOptions options) =>
        new(options.PathAccountSid, $"Queues/{Uri.EscapeDataString(options.PathSid)}.json");

    private static ResourcePath PathOfRead(ReadQueueOptions options) =>
        new(options.PathAccountSid, "Queues.json");

    private static QueueResource Parse(JsonElement json) => new(json);
}
