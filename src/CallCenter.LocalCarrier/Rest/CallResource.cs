using System.Globalization;
using System.Text.Json;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Rest;

/// <summary>A call as the API shows it; keys as in the provider's OpenAPI file.</summary>
internal static class CallResource
{
    private static readonly string[] Subresources =
    [
        "Events", "Notifications", "Payments", "Recordings", "Siprec", "Streams", "Transcriptions",
        "UserDefinedMessages", "UserDefinedMessageSubscriptions",
    ];

    public static object Of(CallLeg leg)
    {
        var id = leg.Id;
        var uri = $"/2010-04-01/Accounts/{leg.Wires.Progress.AccountSid}/Calls/{id.Sid}";
        return new
        {
            id.Sid,
            DateCreated = CarrierClock.Rfc2822(leg.CreatedAt),
            DateUpdated = CarrierClock.Rfc2822(leg.EndedAt ?? leg.AnsweredAt ?? leg.CreatedAt),
            ParentCallSid = id.ParentSid,
            leg.Wires.Progress.AccountSid,
            id.To,
            ToFormatted = id.To,
            id.From,
            FromFormatted = id.From,
            PhoneNumberSid = (string?)null,
            Status = leg.Status.Wire(),
            StartTime = leg.StartedAt is { } start ? CarrierClock.Rfc2822(start) : null,
            EndTime = leg.EndedAt is { } end ? CarrierClock.Rfc2822(end) : null,
            Duration = leg.EndedAt is null ? null : CallForm.Duration(leg),
            Price = (string?)null,
            PriceUnit = "USD",
            Direction = id.Direction.Wire(),
            AnsweredBy = (string?)null,
            ApiVersion = "2010-04-01",
            ForwardedFrom = (string?)null,
            GroupSid = (string?)null,
            CallerName = (string?)null,
            QueueTime = ((long)leg.QueueTime.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
            TrunkSid = (string?)null,
            Uri = uri + ".json",
            SubresourceUris = Subresources.ToDictionary(JsonNamingPolicy.SnakeCaseLower.ConvertName, name => $"{uri}/{name}.json"),
        };
    }
}
