using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Conferences;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Rest;

/// <summary>Conferences and participants as the API shows them; keys as in the provider's OpenAPI file.</summary>
internal static class ConferenceResource
{
    public static object Of(Conference conference, CarrierOptions options)
    {
        var uri = $"/2010-04-01/Accounts/{options.AccountSid}/Conferences/{conference.Sid}";
        return new
        {
            conference.Sid,
            options.AccountSid,
            FriendlyName = conference.Name,
            conference.Status,
            DateCreated = CarrierClock.Rfc2822(conference.CreatedAt),
            DateUpdated = CarrierClock.Rfc2822(conference.CreatedAt),
            ApiVersion = "2010-04-01",
            Region = "local",
            ReasonConferenceEnded = conference.Ending?.Reason,
            CallSidEndingConference = conference.Ending?.By?.Leg.Sid,
            Uri = uri + ".json",
            SubresourceUris = new { Participants = uri + "/Participants.json", Recordings = uri + "/Recordings.json" },
        };
    }

    public static object Of(string conferenceSid, Participant participant, CarrierOptions options)
    {
        var state = participant.State;
        return new
        {
            options.AccountSid,
            CallSid = participant.Leg.Sid,
            participant.Request.Label,
            ConferenceSid = conferenceSid,
            state.Muted,
            Hold = state.Hold is not null,
            Coaching = state.CallSidToCoach is not null,
            state.CallSidToCoach,
            Status = StatusOf(participant.Leg.Status),
            StartConferenceOnEnter = participant.Request.StartOnEnter,
            EndConferenceOnExit = state.EndOnExit,
            QueueTime = "0",
            DateCreated = CarrierClock.Rfc2822(participant.Since),
            DateUpdated = CarrierClock.Rfc2822(participant.Since),
            ApiVersion = "2010-04-01",
            Uri = $"/2010-04-01/Accounts/{options.AccountSid}/Conferences/{conferenceSid}/Participants/{participant.Leg.Sid}.json",
        };
    }

    /// <summary>A participant's status: queued, connecting, ringing, connected, complete, failed.</summary>
    public static string StatusOf(CallStatus status) => status switch
    {
        CallStatus.Queued => "queued",
        CallStatus.Initiated => "connecting",
        CallStatus.Ringing => "ringing",
        CallStatus.InProgress => "connected",
        CallStatus.Completed => "complete",
        CallStatus.Busy or CallStatus.Failed or CallStatus.NoAnswer or CallStatus.Canceled => "failed",
    };
}
