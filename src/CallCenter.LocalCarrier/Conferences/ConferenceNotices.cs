using System.Globalization;
using System.Net;
using CallCenter.LocalCarrier.Time;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Conferences;

/// <summary>Sends a conference's status callbacks, in order, without holding anybody up.</summary>
internal sealed class ConferenceNotices(Carrier carrier, string conferenceSid, ConferenceRequest request, string url)
{
    private readonly NoticeLine line = new(carrier, conferenceSid);
    private readonly Lock gate = new();
    private readonly CookieContainer cookies = new();
    private int sequence;

    /// <summary>Tells one event if it was asked for; the words asked with are start, end, join, leave, mute, hold.</summary>
    public void Tell(Conference conference, string happened, Participant? who)
    {
        if (!request.StatusEvents.Any(word => happened.EndsWith("-" + word, StringComparison.Ordinal)))
        {
            return;
        }

        lock (gate)
        {
            List<KeyValuePair<string, string>> form =
            [
                new("ConferenceSid", conference.Sid),
                new("FriendlyName", conference.Name),
                new("AccountSid", carrier.Options.AccountSid),
                new("StatusCallbackEvent", happened),
                new("Timestamp", CarrierClock.Rfc2822(carrier.Clock.Now)),
                new("SequenceNumber", (++sequence).ToString(CultureInfo.InvariantCulture)),
            ];
            if (who is not null)
            {
                form.AddRange(
                [
                    new("CallSid", who.Leg.Sid),
                    new("Muted", who.Muted ? "true" : "false"),
                    new("Hold", who.Hold ? "true" : "false"),
                    new("StartConferenceOnEnter", who.Request.StartOnEnter ? "true" : "false"),
                    new("EndConferenceOnExit", who.Request.EndOnExit ? "true" : "false"),
                ]);
            }

            line.Send(new WebhookRequest(who?.Leg.Sid ?? conference.Sid, url, request.StatusMethod, form, cookies));
        }
    }
}
