using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Conferences;
using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.Verbs;

namespace CallCenter.LocalCarrier.Rest;

/// <summary><c>Conferences/{CF}/Participants</c>.</summary>
internal static class ParticipantRoutes
{
    public static void Map(RestRoutes routes, Carrier carrier)
    {
        const string all = "/Conferences/{conference}/Participants.json";
        const string one = "/Conferences/{conference}/Participants/{participant}.json";
        routes.Get(all, (request, values) => ConferenceRoutes.With(carrier, request, values, c =>
            RestReply.Ok(request.Page("participants", [.. Matching(request, c).Select(p => ConferenceResource.Of(c.Sid, p, carrier.Options))]))));
        routes.Post(all, (request, values) => Call(carrier, request, (string)values["conference"]!));
        routes.Get(one, (request, values) => With(carrier, request, values, (c, p) => Shown(carrier, c, p)));
        routes.Post(one, (request, values) => With(carrier, request, values, (c, p) => Update(carrier, request, c, p)));
        routes.Delete(one, (request, values) => With(carrier, request, values, (c, p) =>
        {
            c.Remove(p, Leaving.Kicked);
            return RestReply.Gone();
        }));
    }

    private static IEnumerable<Participant> Matching(RestRequest request, Conference conference) => conference.Participants
        .Where(p => request.Passes("Muted", p.State.Muted))
        .Where(p => request.Passes("Hold", p.State.Hold is not null))
        .Where(p => request.Passes("Coaching", p.State.CallSidToCoach is not null));

    private static IResult Update(Carrier carrier, RestRequest request, Conference conference, Participant participant)
    {
        var (document, error) = ConferenceRoutes.Announcement(request);
        if ((error ?? CoachingError(request)) is { } refusal)
        {
            return refusal;
        }

        conference.Change(participant, before => After(request, before));
        if (document is not null)
        {
            _ = conference.AnnounceAsync(participant, document);
        }

        return Shown(carrier, conference, participant);
    }

    // "If Coaching is true, CallSidToCoach must be defined."
    private static IResult? CoachingError(RestRequest request) =>
        request.Flag("Coaching") == true && request["CallSidToCoach"] is null ? RestReply.Missing("CallSidToCoach") : null;

    private static ParticipantState After(RestRequest request, ParticipantState before) => before with
    {
        Muted = request.Flag("Muted") ?? before.Muted,
        Hold = request.Flag("Hold") switch
        {
            true => new HoldSound(request["HoldUrl"], request["HoldMethod"]?.ToUpperInvariant() == "POST" ? "POST" : "GET"),
            false => null,
            null => before.Hold,
        },
        CallSidToCoach = request.Flag("Coaching") == false ? null : request["CallSidToCoach"] ?? before.CallSidToCoach,
        EndOnExit = request.Flag("EndConferenceOnExit") ?? before.EndOnExit,
        Beep = request.Flag("BeepOnExit") switch
        {
            true => before.Beep | BeepRule.OnExit,
            false => before.Beep & ~BeepRule.OnExit,
            null => before.Beep,
        },
    };

    // Calls somebody into the conference; a name that is no live conference makes one.
    private static IResult Call(Carrier carrier, RestRequest request, string conference)
    {
        if (request["To"] is not { } to || request["From"] is not { } from)
        {
            return RestReply.Missing(request["To"] is null ? "To" : "From");
        }

        var known = carrier.Conferences.Find(conference);
        if (known is null && conference.StartsWith("CF", StringComparison.Ordinal) && conference.Length == 34)
        {
            return RestReply.NotFound(request.Path);
        }

        if (CoachingError(request) is { } refusal)
        {
            return refusal;
        }

        var join = Join(request, known?.Name ?? conference);
        var call = CallRoutes.Outbound(request, from, to);
        var participant = new Participant(carrier.Place.Prepare(call), join, carrier.Clock.Now);
        var shown = ConferenceResource.Of(known?.Sid ?? "", participant, carrier.Options); // before it goes its way: queued
        carrier.Place.Start(participant.Leg, call, async (answered, token) =>
        {
            await new ConferenceStay(new VerbContext(carrier, answered, null), join).RunAsync(token);
            return new Flow.HangUp(CallStatus.Completed);
        });
        _ = TellIfNotAnsweredAsync(known, participant);
        return RestReply.Created(shown);
    }

    // Somebody who never came leaves, too: "participant_add_failed".
    private static async Task TellIfNotAnsweredAsync(Conference? conference, Participant participant)
    {
        await participant.Leg.Ended;
        if (participant.Leg.AnsweredAt is null)
        {
            conference?.Notices?.Tell(
                conference, ConferenceEvents.Leave, participant, ConferenceNotices.Left("participant_add_failed", participant.Leg.Status.Wire()));
        }
    }

    private static ConferenceRequest Join(RestRequest request, string name) => new(name)
    {
        Label = request["Label"],
        Muted = request.Flag("Muted") ?? false,
        StartOnEnter = request.Flag("StartConferenceOnEnter") ?? true,
        EndOnExit = request.Flag("EndConferenceOnExit") ?? false,
        Beep = ConferenceRequest.BeepOf(request["Beep"]),
        Coach = request.Flag("Coaching") == false ? null : request["CallSidToCoach"],
        MaxParticipants = request.Whole("MaxParticipants", Conference.LargestSize, 1, Conference.LargestSize),
        WaitUrl = request.All("WaitUrl").FirstOrDefault(), // empty means silence, absent the carrier's music
        WaitMethod = request.Method("WaitMethod"),
        Record = request["ConferenceRecord"] is "true" or "record-from-start" ? Recording(request) : null,
        StatusUrl = request["ConferenceStatusCallback"],
        StatusMethod = request.Method("ConferenceStatusCallbackMethod"),
        StatusEvents = Events(request),
    };

    // "Defaults to start end."
    private static string[] Events(RestRequest request) =>
        [.. request.All("ConferenceStatusCallbackEvent").DefaultIfEmpty("start end").SelectMany(e => e.Split(' '))];

    private static RecordingAttributes Recording(RestRequest request) => new(
        request["ConferenceRecordingStatusCallback"],
        request.Method("ConferenceRecordingStatusCallbackMethod"),
        string.Join(' ', request.All("ConferenceRecordingStatusCallbackEvent")));

    private static IResult Shown(Carrier carrier, Conference conference, Participant participant) =>
        RestReply.Ok(ConferenceResource.Of(conference.Sid, participant, carrier.Options));

    private static IResult With(Carrier carrier, RestRequest request, RouteValueDictionary values, Func<Conference, Participant, IResult> action) =>
        ConferenceRoutes.With(carrier, request, values, conference => conference.Find((string)values["participant"]!) is { } participant
            ? action(conference, participant)
            : RestReply.NotFound(request.Path));
}
