using Microsoft.Extensions.Logging;

namespace CallCenter.Telephony.Signing;

/// <summary>
/// What the check of webhooks logs: no header, no field and no query string, since those carry numbers and digits.
/// </summary>
internal static partial class SignatureLog
{
    [LoggerMessage(EventId = 5001, EventName = nameof(WebhookRefused), Level = LogLevel.Warning,
        Message = "Webhook {Method} {PublicUrl} refused: {Verdict}. If the carrier sent it, compare this address with "
            + "the one configured there and Twilio:PublicBaseUrl, and the account's auth token with Twilio:AuthToken")]
    public static partial void WebhookRefused(
        this ILogger logger, string method, string publicUrl, SignatureVerdict verdict);

    [LoggerMessage(EventId = 5002, EventName = nameof(SettingsUnusable), Level = LogLevel.Error,
        Message = "Webhooks are refused until the section Twilio is mended: {Faults}")]
    public static partial void SettingsUnusable(this ILogger logger, string faults);
}
