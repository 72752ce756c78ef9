namespace Twilio.Jwt.AccessToken;

/// <summary>Permits a browser or app client to take and place calls.</summary>
public class VoiceGrant : IGrant
{
    /// <summary>Whether calls may come in; not written when null.</summary>
    public bool? IncomingAllow { get; set; }

    /// <summary>Application that outgoing calls start with; none go out when null.</summary>
    public string? OutgoingApplicationSid { get; set; }

    /// <summary>Parameters handed to that application.</summary>
    public Dictionary<string, string>? OutgoingApplicationParams { get; set; }

    /// <summary>Credential for push notifications.</summary>
    public string? PushCredentialSid { get; set; }

    /// <summary>Device of the client.</summary>
    public string? EndpointId { get; set; }

    /// <inheritdoc/>
    public string Key => "voice";

    /// <inheritdoc/>
    public object Payload
    {
        get
        {
            var payload = new Dictionary<string, object>();
            Put(payload, "incoming", Incoming());
            Put(payload, "outgoing", Outgoing());
            Put(payload, "push_credential_sid", PushCredentialSid);
            Put(payload, "endpoint_id", EndpointId);
            return payload;
        }
    }

    private Dictionary<string, object>? Incoming() =>
        IncomingAllow is { } allow ? new() { ["allow"] = allow } : null;

    private Dictionary<string, object>? Outgoing()
    {
        if (OutgoingApplicationSid is null)
        {
            return null;
        }

        var outgoing = new Dictionary<string, object> { ["application_sid"] = OutgoingApplicationSid };
        Put(outgoing, "params", OutgoingApplicationParams);
        return outgoing;
    }

    private static void Put(Dictionary<string, object> target, string name, object? value)
    {
        if (value is not null)
        {
            target[name] = value;
        }
    }
}
