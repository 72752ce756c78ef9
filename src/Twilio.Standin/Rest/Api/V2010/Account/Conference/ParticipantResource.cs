using System.Text.Json;
using Twilio.Base;
using Twilio.Clients;

namespace Twilio.Rest.Api.V2010.Account.Conference;

/// <summary>A call in a conference.</summary>
public partial class ParticipantResource : Resource
{
    private ParticipantResource(JsonElement json)
    {
        CallSid = json.Text("call_sid");
        ConferenceSid = json.Text("conference_sid");
        AccountSid = json.Text("account_sid");
        Label = json.Text("label");
        Status = json.Text("status") is { } status ? (StatusEnum)status : null;
        Muted = json.Flag("muted");
        Hold = json.Flag("hold");
        Coaching = json.Flag("coaching");
        CallSidToCoach = json.Text("call_sid_to_coach");
        StartConferenceOnEnter = json.Flag("start_conference_on_enter");
        EndConferenceOnExit = json.Flag("end_conference_on_exit");
        DateCreated = json.Date("date_created");
        DateUpdated = json.Date("date_updated");
    }

    /// <summary>SID of the call.</summary>
    public string? CallSid { get; }

    /// <summary>SID of the conference.</summary>
    public string? ConferenceSid { get; }

    /// <summary>Account.</summary>
    public string? AccountSid { get; }

    /// <summary>Name of the participant.</summary>
    public string? Label { get; }

    /// <summary>State; compare what <c>ToString</c> gives.</summary>
    public StatusEnum? Status { get; }

    /// <summary>Whether it is not heard.</summary>
    public bool? Muted { get; }

    /// <summary>Whether it is on hold.</summary>
    public bool? Hold { get; }

    /// <summary>Whether it coaches.</summary>
    public bool? Coaching { get; }

    /// <summary>Whom it coaches.</summary>
    public string? CallSidToCoach { get; }

    /// <summary>Whether joining started the conference.</summary>
    public bool? StartConferenceOnEnter { get; }

    /// <summary>Whether leaving ends the conference.</summary>
    public bool? EndConferenceOnExit { get; }

    /// <summary>When, in UTC.</summary>
    public DateTime? DateCreated { get; }

    /// <summary>When, in UTC.</summary>
    public DateTime? DateUpdated { get; }

    /// <summary>Reads a resource from what the carrier answered.</summary>
    /// <param name="json">A JSON object.</param>
    /// <returns>The resource; what is missing is null.</returns>
    /// <exception cref="Exceptions.ApiException">The text is not JSON.</exception>
    public static ParticipantResource FromJson(string json) => ResourceCall.Read(json, Parse);

    /// <summary>Makes a call in a conference.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static ParticipantResource Create(CreateParticipantOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.Post(client, PathOfCreate(options), options, Parse);

    /// <inheritdoc cref="Create(CreateParticipantOptions, ITwilioRestClient)"/>
    public static Task<ParticipantResource> CreateAsync(
        CreateParticipantOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.PostAsync(client, PathOfCreate(options), options, Parse);

    /// <summary>Reads a call in a conference.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static ParticipantResource Fetch(FetchParticipantOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.Get(client, PathOfFetch(options), options, Parse);

    /// <inheritdoc cref="Fetch(FetchParticipantOptions, ITwilioRestClient)"/>
    public static Task<ParticipantResource> FetchAsync(
        FetchParticipantOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.GetAsync(client, PathOfFetch(options), options, Parse);

    /// <summary>Reads a call in a conference.</summary>
    /// <param name="pathConferenceSid">SID or name of the conference.</param>
    /// <param name="pathCallSid">SID of the call; <c>Front</c> is the head of the queue.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static ParticipantResource Fetch(
        string pathConferenceSid,
        string pathCallSid,
        string? pathAccountSid = null,
        ITwilioRestClient? client = null) =>
        Fetch(new FetchParticipantOptions(pathConferenceSid, pathCallSid) { PathAccountSid = pathAccountSid }, client);

    /// <summary>Reads a call in a conference.</summary>
    /// <param name="pathConferenceSid">SID or name of the conference.</param>
    /// <param name="pathCallSid">SID of the call; <c>Front</c> is the head of the queue.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static Task<ParticipantResource> FetchAsync(
        string pathConferenceSid,
        string pathCallSid,
        string? pathAccountSid = null,
        ITwilioRestClient? client = null) =>
        FetchAsync(
            new FetchParticipantOptions(pathConferenceSid, pathCallSid) { PathAccountSid = pathAccountSid },
            client);

    /// <summary>Changes a call in a conference.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resource as the carrier has it then.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static ParticipantResource Update(UpdateParticipantOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.Post(client, PathOfUpdate(options), options, Parse);

    /// <inheritdoc cref="Update(UpdateParticipantOptions, ITwilioRestClient)"/>
    public static Task<ParticipantResource> UpdateAsync(
        UpdateParticipantOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.PostAsync(client, PathOfUpdate(options), options, Parse);

    /// <summary>Removes a call in a conference.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>Whether the carrier removed it.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static bool Delete(DeleteParticipantOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.Delete(client, PathOfDelete(options));

    /// <inheritdoc cref="Delete(DeleteParticipantOptions, ITwilioRestClient)"/>
    public static Task<bool> DeleteAsync(DeleteParticipantOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.DeleteAsync(client, PathOfDelete(options));

    /// <summary>Removes a call in a conference.</summary>
    /// <param name="pathConferenceSid">SID or name of the conference.</param>
    /// <param name="pathCallSid">SID of the call; <c>Front</c> is the head of the queue.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>Whether the carrier removed it.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static bool Delete(
        string pathConferenceSid,
        string pathCallSid,
        string? pathAccountSid = null,
        ITwilioRestClient? client = null) =>
        Delete(
            new DeleteParticipantOptions(pathConferenceSid, pathCallSid) { PathAccountSid = pathAccountSid },
            client);

    /// <summary>Removes a call in a conference.</summary>
    /// <param name="pathConferenceSid">SID or name of the conference.</param>
    /// <param name="pathCallSid">SID of the call; <c>Front</c> is the head of the queue.</param>
    /// <param name="pathAccountSid">Account, when it is not the client's own.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>Whether the carrier removed it.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static Task<bool> DeleteAsync(
        string pathConferenceSid,
        string pathCallSid,
        string? pathAccountSid = null,
        ITwilioRestClient? client = null) =>
        DeleteAsync(
            new DeleteParticipantOptions(pathConferenceSid, pathCallSid) { PathAccountSid = pathAccountSid },
            client);

    /// <summary>Lists a call in a conference.</summary>
    /// <param name="options">What to ask for.</param>
    /// <param name="client">Client; the one of <see cref="TwilioClient"/> when absent.</param>
    /// <returns>The resources, read page by page as they are enumerated.</returns>
    /// <exception cref="Exceptions.ApiException">The carrier refused.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">The carrier could not be reached.</exception>
    public static ResourceSet<ParticipantResource> Read(
        ReadParticipantOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.List(client, PathOfRead(options), "participants", options, Parse);

    /// <inheritdoc cref="Read(ReadParticipantOptions, ITwilioRestClient)"/>
    public static Task<ResourceSet<ParticipantResource>> ReadAsync(
        ReadParticipantOptions options, ITwilioRestClient? client = null) =>
        ResourceCall.ListAsync(client, PathOfRead(options), "participants", options, Parse);

    private static ResourcePath PathOfCreate(CreateParticipantOptions options) =>
        new(options.PathAccountSid, $"Conferences/{Uri.EscapeDataString(options.PathConferenceSid)}/Participants.json");

    private static ResourcePath PathOfFetch(FetchParticipantOptions options) =>
        new(
            options.PathAccountSid,
            $"Conferences/{Uri.EscapeDataString(options.PathConferenceSid)}/Participants/{Uri.EscapeDataString(options.PathCallSid)}.json");

    private static ResourcePath PathOfUpdate(UpdateParticipantOptions options) =>
        new(
            options.PathAccountSid,
            $"Conferences/{Uri.EscapeDataString(options.PathConferenceSid)}/Participants/{Uri.EscapeDataString(options.PathCallSid)}.json");

    private static ResourcePath PathOfDelete(DeleteParticipantOptions options) =>
        new(
            options.PathAccountSid,
            $"Conferences/{Uri.EscapeDataString(options.PathConferenceSid)}/Participants/{Uri.EscapeDataString(options.PathCallSid)}.json");

    private static ResourcePath PathOfRead(ReadParticipantOptions options) =>
        new(options.PathAccountSid, $"Conferences/{Uri.EscapeDataString(options.PathConferenceSid)}/Participants.json");

    private static ParticipantResource Parse(JsonElement json) => new(json);
}
