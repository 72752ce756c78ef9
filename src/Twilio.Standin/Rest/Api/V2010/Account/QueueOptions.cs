using Twilio.Base;

namespace Twilio.Rest.Api.V2010.Account;

/// <summary>Makes a queue of waiting calls; what is not set is not sent.</summary>
/// <param name="friendlyName">Name, at most 64 characters.</param>
public class CreateQueueOptions(string friendlyName) : IOptions<QueueResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>Name, at most 64 characters.</summary>
    public string FriendlyName { get; } = friendlyName;

    /// <summary>Callers it takes, 1 to 5000; 1000 when absent.</summary>
    public int? MaxSize { get; set; }

    /// <inheritdoc/>
    public List<KeyValuePair<string, string>> GetParams() => new ParameterList()
        .With("FriendlyName", FriendlyName)
        .With("MaxSize", MaxSize);
}

/// <summary>Reads a queue of waiting calls.</summary>
/// <param name="pathSid">SID of the resource.</param>
public class FetchQueueOptions(string pathSid) : IOptions<QueueResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>SID of the resource.</summary>
    public string PathSid { get; } = pathSid;

    /// <inheritdoc/>
    public List<KeyValuePair<string, string>> GetParams() => [];
}

/// <summary>Lists a queue of waiting calls.</summary>
public class ReadQueueOptions : ReadOptions<QueueResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <inheritdoc/>
    public override List<KeyValuePair<string, string>> GetParams() => new ParameterList()
        .With("PageSize", PageSize);
}
