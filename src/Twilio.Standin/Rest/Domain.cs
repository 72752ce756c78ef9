using Twilio.Types;

namespace Twilio.Rest;

/// <summary>The part of the carrier's API a request goes to, first label of the host name.</summary>
public sealed class Domain : StringEnum
{
    /// <summary><c>api</c>: calls, queues, conferences, messages.</summary>
    public static readonly Domain Api = new("api");

    private Domain(string value) : base(value) { }
}
