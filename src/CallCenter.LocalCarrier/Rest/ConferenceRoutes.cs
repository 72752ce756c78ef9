using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Conferences;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Rest;

/// <summary><c>Conferences.json</c> and <c>Conferences/{CF}.json</c>.</summary>
internal static class ConferenceRoutes
{
    public static void Map(RestRoutes routes, Carrier carrier)
    {
        const string one = "/Conferences/{conference}.json";
        routes.Get("/Conferences.json", (request, _) => RestReply.Ok(request.Page("conferences", Matching(carrier, request))));
        routes.Get(one, (request, values) => With(carrier, request, values, c => RestReply.Ok(ConferenceResource.Of(c, carrier.Options))));
        routes.Post(one, (request, values) => With(carrier, request, values, c => Update(carrier, request, c)));
        ParticipantRoutes.Map(routes, carrier);
    }

    public static IResult With(Carrier carrier, RestRequest request, RouteValueDictionary values, Func<Conference, IResult> action) =>
        carrier.Conferences.Find((string)values["conference"]!) is { } conference ? action(conference) : RestReply.NotFound(request.Path);

    /// <summary>The announcement a request asks for; null, perhaps with an error, when there is none.</summary>
    public static (DocumentSource.Address? Document, IResult? Error) Announcement(RestRequest request) => request["AnnounceUrl"] switch
    {
        null => (null, null),
        var url when WebhookUrl.Parse(url) is null => (null, RestReply.Invalid("AnnounceUrl is not a valid URL", 21205)),
        var url => (new DocumentSource.Address(url, request.Method("AnnounceMethod"), []), null),
    };

    private static List<object> Matching(Carrier carrier, RestRequest request) =>
    [
        .. carrier.Conferences.All()
            .Where(c => request.Passes("FriendlyName", c.Name) && request.Passes("Status", c.Status))
            .Where(c => DateFilter.Passes(request, "DateCreated", c.CreatedAt))
            .Select(c => ConferenceResource.Of(c, carrier.Options)),
    ];

    private static IResult Update(Carrier carrier, RestRequest request, Conference conference)
    {
        var (document, error) = Announcement(request);
        if (error is not null)
        {
            return error;
        }

        if (document is not null)
        {
            _ = conference.AnnounceAsync(to: null, document);
        }

        if (request["Status"] == Conference.Completed)
        {
            conference.End(ConferenceEnding.ByApi);
        }

        return RestReply.Ok(ConferenceResource.Of(conference, carrier.Options));
    }
}
