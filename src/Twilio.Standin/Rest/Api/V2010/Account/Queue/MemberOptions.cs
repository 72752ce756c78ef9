using Twilio.Base;

namespace Twilio.Rest.Api.V2010.Account.Queue;

/// <summary>Reads a call that waits in a queue.</summary>
/// <param name="pathQueueSid">SID of the queue.</param>
/// <param name="pathCallSid">SID of the call; <c>Front</c> is the head of the queue.</param>
public class FetchMemberOptions(string pathQueueSid, string pathCallSid) : IOptions<MemberResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>SID of the queue.</summary>
    public string PathQueueSid { get; } = pathQueueSid;

    /// <summary>SID of the call; <c>Front</c> is the head of the queue.</summary>
    public string PathCallSid { get; } = pathCallSid;

    /// <inheritdoc/>
    public List<KeyValuePair<string, string>> GetParams() => [];
}

/// <summary>Changes a call that waits in a queue; what is not set is not sent.</summary>
/// <param name="pathQueueSid">SID of the queue.</param>
/// <param name="pathCallSid">SID of the call; <c>Front</c> is the head of the queue.</param>
/// <param name="url">Document that the call goes on with.</param>
public class UpdateMemberOptions(string pathQueueSid, string pathCallSid, Uri url) : IOptions<MemberResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>SID of the queue.</summary>
    public string PathQueueSid { get; } = pathQueueSid;

    /// <summary>SID of the call; <c>Front</c> is the head of the queue.</summary>
    public string PathCallSid { get; } = pathCallSid;

    /// <summary>Document that the call goes on with.</summary>
    public Uri Url { get; } = url;

    /// <summary>HTTP method of that request; the carrier takes POST when absent.</summary>
    public Twilio.Http.HttpMethod? Method { get; set; }

    /// <inheritdoc/>
    public List<KeyValuePair<string, string>> GetParams() => new ParameterList()
        .With("Url", Url)
        .With("Method", Method);
}

/// <summary>Lists a call that waits in a queue.</summary>
/// <param name="pathQueueSid">SID of the queue.</param>
public class ReadMemberOptions(string pathQueueSid) : ReadOptions<MemberResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>SID of the queue.</summary>
    public string PathQueueSid { get; } = pathQueueSid;

    /// <inheritdoc/>
    public override List<KeyValuePair<string, string>> GetParams() => new ParameterList()
        .With("PageSize", PageSize);
}
