using Twilio.Base;

namespace Twilio.Rest.Api.V2010.Account;

/// <summary>Reads a conference.</summary>
/// <param name="pathSid">SID of the resource.</param>
public class FetchConferenceOptions(string pathSid) : IOptions<ConferenceResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>SID of the resource.</summary>
    public string PathSid { get; } = pathSid;

    /// <inheritdoc/>
    public List<KeyValuePair<string, string>> GetParams() => [];
}

/// <summary>Changes a conference; what is not set is not sent.</summary>
/// <param name="pathSid">SID of the resource.</param>
public class UpdateConferenceOptions(string pathSid) : IOptions<ConferenceResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>SID of the resource.</summary>
    public string PathSid { get; } = pathSid;

    /// <summary><c>completed</c> ends it.</summary>
    public ConferenceResource.UpdateStatusEnum? Status { get; set; }

    /// <summary>Document all participants hear.</summary>
    public Uri? AnnounceUrl { get; set; }

    /// <summary>HTTP method of that request; the carrier takes POST when absent.</summary>
    public Twilio.Http.HttpMethod? AnnounceMethod { get; set; }

    /// <inheritdoc/>
    public List<KeyValuePair<string, string>> GetParams() => new ParameterList()
        .With("Status", Status)
        .With("AnnounceUrl", AnnounceUrl)
        .With("AnnounceMethod", AnnounceMethod);
}

/// <summary>Lists a conference; what is not set is not sent.</summary>
public class ReadConferenceOptions : ReadOptions<ConferenceResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>Only conferences of this name.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>Only conferences in this state.</summary>
    public ConferenceResource.StatusEnum? Status { get; set; }

    /// <inheritdoc/>
    public override List<KeyValuePair<string, string>> GetParams() => new ParameterList()
        .With("FriendlyName", FriendlyName)
        .With("Status", Status)
        .With("PageSize", PageSize);
}
