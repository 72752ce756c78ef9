using System.Globalization;
using System.Net;
using CallCenter.LocalCarrier.Time;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Conferences;

/// <summary>Sends a conference's status callbacks, in order, without holding anybody up.</summary>
internal sealed class ConferenceNotices(Carrier carrier, string conferenceSid, ConferenceRequest request, string url)
{
    private readonly NoticeLine line = new(carrier, conferenceSid);
    private readonly CookieContainer cookies = new();
    private int sequence;

    /// <summary>Tells one event if it was asked for.</summary>
    /// <param name="conference">The conference.</param>
    /// <param name="happened">One of <see cref="ConferenceEvents"/>.</param>
    /// <param name="who">The participant concerned; null for none.</param>
    /// <param name="more">Further parameters of this event.</param>
    public void Tell(
        Conference conference, string happened, Participant? who, params IReadOnlyList<KeyValuePair<string, string>> more)
    {
        if (!request.StatusEvents.Contains(ConferenceEvents.WordFor(happened)))
        {
            return;
        }

        line.Send(() => new WebhookRequest(
            who?.Leg.Sid ?? conference.Sid, url, request.StatusMethod, [.. Form(conference, happened), .. Of(who), .. more], cookies));
    }

    /// <summary>Parameters of a leaving.</summary>
    public static KeyValuePair<string, string>[] Left(string reason, string callStatus) =>
        [new("ReasonParticipantLeft", reason), new("ParticipantCallStatus", callStatus)];

    /// <summary>Parameters of the end.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Ended(ConferenceEnding ending)
    {
        List<KeyValuePair<string, string>> form =
            [new("ReasonConferenceEnded", ending.Reason), new("Reason", "Conference ended: " + ending.Reason.Replace('-', ' '))];
        if (ending.By is { } by)
        {
            form.Add(new("CallSidEndingConference", by.Leg.Sid));
            form.AddRange(by.Request.Label is { } label ? [new("ParticipantLabelEndingConference", label)] : []);
        }

        return form;
    }

    private List<KeyValuePair<string, string>> Form(Conference conference, string happened) =>
    [
        new("ConferenceSid", conference.Sid),
        new("FriendlyName", conference.Name),
        new("AccountSid", carrier.Options.AccountSid),
        new("StatusCallbackEvent", happened),
        new("Timestamp", CarrierClock.Rfc2822(carrier.Clock.Now)),
        new("SequenceNumber", (++sequence).ToString(CultureInfo.InvariantCulture)),
    ];

    private static List<KeyValuePair<string, string>> Of(Participant? who)
    {
        if (who is null)
        {
            return [];
        }

        var state = who.State;
        List<KeyValuePair<string, string>> form =
        [
            new("CallSid", who.Leg.Sid),
            new("Muted", Word(state.Muted)),
            new("Hold", Word(state.Hold is not null)),
            new("Coaching", Word(state.CallSidToCoach is not null)),
            new("StartConferenceOnEnter", Word(who.Request.StartOnEnter)),
            new("EndConferenceOnExit", Word(state.EndOnExit)),
        ];
        form.AddRange(who.Request.Label is { } label ? [new("ParticipantLabel", label)] : []);
        return form;
    }

    private static string Word(bool flag) => flag ? "true" : "false";
}
