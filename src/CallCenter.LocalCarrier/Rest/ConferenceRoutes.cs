using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Conferences;
using CallCenter.LocalCarrier.Time;
using CallCenter.LocalCarrier.Verbs;

namespace CallCenter.LocalCarrier.Rest;

/// <summary><c>Conferences</c> and their <c>Participants</c>.</summary>
internal static class ConferenceRoutes
{
    public static void Map(RestRoutes routes, Carrier carrier)
    {
        routes.Get("/Conferences.json", (request, _) => RestReply.Ok(request.Page("conferences", Matching(carrier, request))));
        routes.Get("/Conferences/{conference}.json", (request, values) => With(carrier, request, values, c => RestReply.Ok(Shown(carrier, c))));
        routes.Post("/Conferences/{conference}.json", (request, values) => With(carrier, request, values, c => Update(carrier, request, c)));
        const string all = "/Conferences/{conference}/Participants.json";
        const string one = "/Conferences/{conference}/Participants/{participant}.json";
        routes.Get(all, (request, values) => With(carrier, request, values, c =>
            RestReply.Ok(request.Page("participants", [.. c.Participants.Select(p => Shown(carrier, c, p))]))));
        routes.Post(all, (request, values) => Call(carrier, request, (string)values["conference"]!));
        routes.Get(one, (request, values) => With(carrier, request, values, (c, p) => RestReply.Ok(Shown(carrier, c, p))));
        routes.Post(one, (request, values) => With(carrier, request, values, (c, p) => Update(carrier, request, c, p)));
        routes.Delete(one, (request, values) => With(carrier, request, values, (c, p) => Kick(c, p)));
    }

    private static List<object> Matching(Carrier carrier, RestRequest request) =>
    [
        .. carrier.Conferences.All()
            .Where(c => request.Query("FriendlyName") is not { Length: > 0 } name || c.Name == name)
            .Where(c => request.Query("Status") is not { Length: > 0 } status || c.Status == status)
            .Select(c => Shown(carrier, c)),
    ];

    private static IResult Update(Carrier carrier, RestRequest request, Conference conference)
    {
        if (request["Status"] == "completed")
        {
            conference.End();
        }

        return RestReply.Ok(Shown(carrier, conference));
    }

    private static IResult Update(Carrier carrier, RestRequest request, Conference conference, Participant participant)
    {
        var (muted, hold) = (participant.Muted, participant.Hold);
        participant.Muted = request.Flag("Muted") ?? muted;
        participant.Hold = request.Flag("Hold") ?? hold;
        Tell(conference, participant, muted, participant.Muted, "mute");
        Tell(conference, participant, hold, participant.Hold, "hold");
        return RestReply.Ok(Shown(carrier, conference, participant));
    }

    private static void Tell(Conference conference, Participant participant, bool before, bool after, string what)
    {
        if (before != after)
        {
            conference.Notices?.Tell(conference, $"participant-{(after ? "" : "un")}{what}", participant);
        }
    }

    private static IResult Kick(Conference conference, Participant participant)
    {
        conference.Remove(participant);
        return RestReply.Gone();
    }

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

        var join = Join(request, known?.Name ?? conference);
        var leg = carrier.Place.Outbound(CallRoutes.Outbound(request, from, to), async (answered, token) =>
        {
            await new ConferenceStay(new VerbContext(carrier, answered, null), join).RunAsync(token);
            return new Flow.HangUp(CallStatus.Completed);
        });
        return RestReply.Created(Shown(carrier, known?.Sid ?? "", new Participant(leg, join, carrier.Clock.Now)));
    }

    private static ConferenceRequest Join(RestRequest request, string name) => new(name)
    {
        Label = request["Label"],
        Muted = request.Flag("Muted") ?? false,
        StartOnEnter = request.Flag("StartConferenceOnEnter") ?? true,
        EndOnExit = request.Flag("EndConferenceOnExit") ?? false,
        WaitUrl = request["WaitUrl"],
        WaitMethod = request.Method("WaitMethod"),
        StatusUrl = request["ConferenceStatusCallback"],
        StatusMethod = request.Method("ConferenceStatusCallbackMethod"),
        StatusEvents = [.. request.All("ConferenceStatusCallbackEvent").SelectMany(e => e.Split(' '))],
    };

    private static object Shown(Carrier carrier, Conference conference) => new
    {
        conference.Sid,
        carrier.Options.AccountSid,
        FriendlyName = conference.Name,
        conference.Status,
        DateCreated = CarrierClock.Rfc2822(conference.CreatedAt),
        DateUpdated = CarrierClock.Rfc2822(conference.CreatedAt),
        ApiVersion = "2010-04-01",
        Region = "local",
        Uri = $"/2010-04-01/Accounts/{carrier.Options.AccountSid}/Conferences/{conference.Sid}.json",
    };

    private static object Shown(Carrier carrier, Conference conference, Participant participant) => Shown(carrier, conference.Sid, participant);

    private static object Shown(Carrier carrier, string conferenceSid, Participant participant) => new
    {
        carrier.Options.AccountSid,
        CallSid = participant.Leg.Sid,
        participant.Request.Label,
        ConferenceSid = conferenceSid,
        participant.Muted,
        participant.Hold,
        Coaching = false,
        CallSidToCoach = (string?)null,
        Status = participant.Leg.Status == CallStatus.InProgress ? "connected" : participant.Leg.Status.Wire(),
        StartConferenceOnEnter = participant.Request.StartOnEnter,
        EndConferenceOnExit = participant.Request.EndOnExit,
        DateCreated = CarrierClock.Rfc2822(participant.Since),
        DateUpdated = CarrierClock.Rfc2822(participant.Since),
        Uri = $"/2010-04-01/Accounts/{carrier.Options.AccountSid}/Conferences/{conferenceSid}/Participants/{participant.Leg.Sid}.json",
    };

    private static IResult With(Carrier carrier, RestRequest request, RouteValueDictionary values, Func<Conference, IResult> action) =>
        carrier.Conferences.Find((string)values["conference"]!) is { } conference ? action(conference) : RestReply.NotFound(request.Path);

    private static IResult With(Carrier carrier, RestRequest request, RouteValueDictionary values, Func<Conference, Participant, IResult> action) =>
        With(carrier, request, values, conference => conference.Find((string)values["participant"]!) is { } participant
            ? action(conference, participant)
            : RestReply.NotFound(request.Path));
}
