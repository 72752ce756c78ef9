using System.Text.Json;
using Twilio.Base;
using Twilio.Clients;

namespace Twilio.Rest.Api.V2010.Account.Queue;

/// <summary>A call that waits in a queue.</summary>
public class MemberResource : Resource
{
    private MemberResource(JsonElement json)
    {
        CallSid = json.Text("call_sid");
        QueueSid = json.Text("queue_sid");
        Position = json.Whole("position");
        WaitTime = json.Whole("wait_time");
        DateEnqueued = json.Date("date_enqueued");
    }

    /// <summary>SID of the call.</summary>
    public string? CallSid { get; }

    /// <summary>SID of the queue.</summary>
    public string? QueueSid { get; }

    /// <summary>Place in the queue, 1 is next.</summary>
    public int? Position { get; }

    /// <summary>Seconds waited.</summary>
    public int? WaitTime { get; }

    /// <summary>When, in UTC.</summary>
    public DateTime? DateEnqueued { get; }

    /// <summary>Reads a resource from what the carrier answered.</summary>
    /// <param name="json">A JSON object.</param>
    /// <returns>The resource; what is missing is null.</returns>
    /// <exception cref="Exceptions.ApiException">The text is not JSON.</exception>
    public static MemberResource FromJson(string json) => ResourceCall.Read(json, Parse);

    /// <summary>Reads a call that waits in a queue.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static MemberResource Fetch(FetchMemberOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.Get(client, PathOfFetch(options), options, Parse);

    /// <inheritdoc cref="Fetch(FetchMemberOptions, ITwilioRestClient)"/>
    public static Task<MemberResource> FetchAsync(FetchMemberOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.GetAsync(client, PathOfFetch(options), options, Parse);

    /// <summary>Reads a call that waits in a queue.</summary>
    /// <param name="pathQueueSid">SID of the queue.</param>
    /// <param name="pathCallSid">SID of the call; <c>Front</c> is the head of the queue.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static MemberResource Fetch(
        string pathQueueSid,
        string pathCallSid,
        string? pathAccountSid = null,
        ITwilioRestClient? client = null) =>
        Fetch(new FetchMemberOptions(pathQueueSid, pathCallSid) { PathAccountSid = pathAccountSid }, client);

    /// <summary>Reads a call that waits in a queue.</summary>
    /// <param name="pathQueueSid">SID of the queue.</param>
    /// <param name="pathCallSid">SID of the call; <c>Front</c> is the head of the queue.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static Task<MemberResource> FetchAsync(
        string pathQueueSid,
        string pathCallSid,
        string? pathAccountSid = null,
        ITwilioRestClient? client = null) =>
        FetchAsync(new FetchMemberOptions(pathQueueSid, pathCallSid) { PathAccountSid = pathAccountSid }, client);

    /// <summary>Changes a call that waits in a queue.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static MemberResource Update(UpdateMemberOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.Post(client, PathOfUpdate(options), options, Parse);

    /// <inheritdoc cref="Update(UpdateMemberOptions, ITwilioRestClient)"/>
    public static Task<MemberResource> UpdateAsync(UpdateMemberOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.PostAsync(client, PathOfUpdate(options), options, Parse);

    /// <summary>Changes a call that waits in a queue.</summary>
    /// <param name="pathQueueSid">SID of the queue.</param>
    /// <param name="pathCallSid">SID of the call; <c>Front</c> is the head of the queue.</param>
    /// <param name="url">Document that the call goes on with.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="method">HTTP method of that request; the carrier takes POST when absent.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static MemberResource Update(
        string pathQueueSid,
        string pathCallSid,
        Uri url,
        string? pathAccountSid = null,
        Twilio.Http.HttpMethod? method = null,
        ITwilioRestClient? client = null) =>
        Update(
            new UpdateMemberOptions(pathQueueSid, pathCallSid, url) { PathAccountSid = pathAccountSid, Method = method },
            client);

    /// <summary>Changes a call that waits in a queue.</summary>
    /// <param name="pathQueueSid">SID of the queue.</param>
    /// <param name="pathCallSid">SID of the call; <c>Front</c> is the head of the queue.</param>
    /// <param name="url">Document that the call goes on with.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="method">HTTP method of that request; the carrier takes POST when absent.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static Task<MemberResource> UpdateAsync(
        string pathQueueSid,
        string pathCallSid,
        Uri url,
        string? pathAccountSid = null,
        Twilio.Http.HttpMethod? method = null,
        ITwilioRestClient? client = null) =>
        UpdateAsync(
            new UpdateMemberOptions(pathQueueSid, pathCallSid, url) { PathAccountSid = pathAccountSid, Method = method },
            client);

    /// <summary>Lists a call that waits in a queue.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resources, read page by page as they are enumerated.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static ResourceSet<MemberResource> Read(ReadMemberOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.List(client, PathOfRead(options), "queue_members", options, Parse);

    /// <inheritdoc cref="Read(ReadMemberOptions, ITwilioRestClient)"/>
    public static Task<ResourceSet<MemberResource>> ReadAsync(
        ReadMemberOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.ListAsync(client, PathOfRead(options), "queue_members", options, Parse);

    private static ResourcePath PathOfFetch(FetchMemberOptions options) =>
        new(
            options.PathAccountSid,
            $"Queues/{Uri.EscapeDataString(options.PathQueueSid)}/Members/{Uri.EscapeDataString(options.PathCallSid)}.json");

    private static ResourcePath PathOfUpdate(UpdateMemberOptions options) =>
        new(
            options.PathAccountSid,
            $"Queues/{Uri.EscapeDataString(options.PathQueueSid)}/Members/{Uri.EscapeDataString(options.PathCallSid)}.json");

    private static ResourcePath PathOfRead(ReadMemberOptions options) =>
        new(options.PathAccountSid, $"Queues/{Uri.EscapeDataString(options.PathQueueSid)}/Members.json");

    private static MemberResource Parse(JsonElement json) => new(json);
}
