using System.Net;

namespace CallCenter.LocalCarrier.Webhooks;

/// <summary>A request the carrier has to make for a call.</summary>
/// <param name="CallSid">The call it is made for.</param>
/// <param name="Url">Absolute address, fragment and user info as the application wrote them.</param>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
/// <param name="Form">Fields, in any order.</param>
/// <param name="Cookies">The call's cookie jar.</param>
internal sealed record WebhookRequest(
    string CallSid, string Url, string Method, IReadOnlyList<KeyValuePair<string, string>> Form, CookieContainer Cookies)
{
    /// <summary>Its idempotency token; null for the next of the call.</summary>
    public string? Token { get; init; }

    /// <summary>When it should have been sent; null when nothing tells, so that it counts as sent in time.</summary>
    public DateTimeOffset? DueAt { get; init; }
}

/// <summary>Exactly what goes over the wire, so that it can be sent again unchanged.</summary>
internal sealed record PreparedRequest(string Url, string Method, string? Body, string? ContentType)
{
    public string? Signature { get; init; }

    public string? Token { get; init; }

    /// <summary>Which attempt to deliver it this is, from 0.</summary>
    public int Attempt { get; init; }

    public string? Cookie { get; init; }

    public string? UserInfo { get; init; }

    public TimeSpan ConnectTimeout { get; init; } = DeliveryOverrides.Default.ConnectTimeout;
}

/// <summary>What came back. <see cref="Error"/> is null exactly when a complete answer with status 2xx was read.</summary>
internal sealed record WebhookReply(int Status, string? ContentType, string Body, int? Error, string Message)
{
    /// <summary>The address that gave this answer, after redirects.</summary>
    public string Url { get; init; } = "";

    /// <summary>Name of the fault that was made to happen to it; null for none.</summary>
    public string? Fault { get; init; }
}

/// <summary>One attempt to deliver a request.</summary>
internal sealed record WebhookDelivery(
    long Seq, DateTimeOffset At, string CallSid, string Url, string Method, int Status, double Milliseconds, int? Error)
{
    public required PreparedRequest Request { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Form { get; init; }

    public string? ContentType { get; init; }

    public string Body { get; init; } = "";

    /// <summary>Name of the fault that was made to happen to it; null for none.</summary>
    public string? Fault { get; init; }

    /// <summary>When it should have been sent; not after <see cref="At"/>. A late sender must not hide that somebody waited.</summary>
    public DateTimeOffset DueAt { get; init; } = At;
}
