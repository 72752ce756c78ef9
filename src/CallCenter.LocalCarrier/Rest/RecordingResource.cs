using System.Globalization;
using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Rest;

/// <summary>A recording as the API shows it; keys as in the provider's OpenAPI file.</summary>
internal static class RecordingResource
{
    public static object Of(Recording recording, CarrierOptions options)
    {
        var uri = $"/2010-04-01/Accounts/{options.AccountSid}/Recordings/{recording.Id.Sid}";
        var started = CarrierClock.Rfc2822(recording.StartedAt);
        return new
        {
            recording.Id.Sid,
            options.AccountSid,
            recording.Id.CallSid,
            recording.Id.ConferenceSid,
            Status = recording.State.Status.Wire(),
            Duration = recording.Seconds?.ToString(CultureInfo.InvariantCulture),
            recording.Settings.Channels,
            recording.Settings.Source,
            recording.Settings.Track,
            ErrorCode = (int?)null,
            StartTime = started,
            DateCreated = started,
            DateUpdated = started,
            Price = (string?)null,
            PriceUnit = "USD",
            ApiVersion = "2010-04-01",
            EncryptionDetails = (object?)null,
            MediaUrl = recording.Url,
            Uri = uri + ".json",
            SubresourceUris = new { Transcriptions = uri + "/Transcriptions.json", AddOnResults = uri + "/AddOnResults.json" },
        };
    }
}
