using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Rest;

/// <summary><c>Calls.json</c> and <c>Calls/{CA}.json</c>.</summary>
internal static class CallRoutes
{
    /// <summary>Most characters of a Twiml parameter (error 32018).</summary>
    public const int MaxTwiml = 4_000;

    public static void Map(RestRoutes routes, Carrier carrier)
    {
        routes.Post("/Calls.json", (request, _) => Create(carrier, request));
        routes.Get("/Calls.json", (request, _) => RestReply.Ok(request.Page("calls", Matching(carrier, request), leg => leg.Sid, CallResource.Of)));
        routes.Get("/Calls/{sid}.json", (request, values) => With(carrier, request, values, leg => RestReply.Ok(CallResource.Of(leg))));
        routes.Post("/Calls/{sid}.json", (request, values) => With(carrier, request, values, leg => Update(request, leg)));
        routes.Delete("/Calls/{sid}.json", (request, values) => With(carrier, request, values, leg => Delete(carrier, leg)));
    }

    /// <summary>The document a create or update asks for ("Url wins over Twiml"); null and an error when there is none.</summary>
    public static (DocumentSource? Document, IResult? Error) Document(RestRequest request)
    {
        if (request["Url"] is { } url)
        {
            return WebhookUrl.Parse(url) is null
                ? (null, RestReply.Invalid("Url is not a valid URL", 21205))
                : (new DocumentSource.Address(url, request.Method("Method"), []), null);
        }

        return request["Twiml"] switch
        {
            null => (null, null),
            { Length: > MaxTwiml } => (null, RestReply.Error(400, 32018, "Twiml must be no longer than 4000 characters")),
            var twiml => (new DocumentSource.Inline(twiml), null),
        };
    }

    /// <summary>What a create says about the call itself.</summary>
    public static OutboundCall Outbound(RestRequest request, string from, string to) => new(
        from,
        to,
        TimeSpan.FromSeconds(request.Whole("Timeout", 60, 1, 600)),
        ProgressSubscription.For(request["StatusCallback"], request.Method("StatusCallbackMethod"), request.All("StatusCallbackEvent")))
    {
        FallbackUrl = request["FallbackUrl"],
        Record = request.Flag("Record") == true ? RecordingRoutes.Settings(request, RecordingSources.OutboundApi) : null,
    };

    private static IResult Create(Carrier carrier, RestRequest request)
    {
        var (to, from) = (request["To"], request["From"]);
        if (CallRules.Fault(request, to, from) is { } fault)
        {
            return fault;
        }

        var (document, error) = Document(request);
        if (document is null)
        {
            return error ?? (request["ApplicationSid"] is null
                ? RestReply.Invalid("Url parameter is required.", 21205)
                : RestReply.Invalid("Invalid ApplicationSid", 21218)); // this carrier has no applications
        }

        // "Returns Call (status queued)": looked at before it goes its way.
        var call = Outbound(request, from!, to!);
        var leg = carrier.Place.Prepare(call);
        var shown = CallResource.Of(leg);
        carrier.Place.Start(leg, call, (_, _) => Task.FromResult<Flow>(new Flow.Goto(document)));
        return RestReply.Created(shown);
    }

    private static IResult Update(RestRequest request, CallLeg leg)
    {
        if (request["Status"] is { } status)
        {
            return End(leg, status);
        }

        var (document, error) = Document(request);
        if (error is not null)
        {
            return error;
        }

        // "21220 when updating an ended or not-started call: a normal race"
        if (document is not null && (leg.Status != CallStatus.InProgress || !leg.Interrupt(new Flow.Goto(document))))
        {
            return RestReply.NotInProgress();
        }

        leg.FallbackUrl = request["FallbackUrl"] ?? leg.FallbackUrl;
        return RestReply.Ok(CallResource.Of(leg));
    }

    private static IResult End(CallLeg leg, string status)
    {
        if (status is not ("canceled" or "completed"))
        {
            return RestReply.Invalid($"'{status}' is no status a call can be given");
        }

        // "canceled … will not affect calls already in progress"
        if (status == "canceled" && leg.Status == CallStatus.InProgress)
        {
            return RestReply.Ok(CallResource.Of(leg));
        }

        var end = leg.Status == CallStatus.InProgress ? CallStatus.Completed : CallStatus.Canceled;
        return leg.Interrupt(new Flow.HangUp(end)) ? RestReply.Ok(CallResource.Of(leg)) : RestReply.NotInProgress();
    }

    private static IResult Delete(Carrier carrier, CallLeg leg)
    {
        if (!leg.Status.IsFinal())
        {
            return RestReply.NotComplete();
        }

        carrier.Calls.Remove(leg);
        return RestReply.Gone();
    }

    private static List<CallLeg> Matching(Carrier carrier, RestRequest request) =>
    [
        .. carrier.Calls.NewestFirst()
            .Where(leg => request.Passes("To", leg.Id.To) && request.Passes("From", leg.Id.From)
                && request.Passes("Status", leg.Status.Wire()) && request.Passes("ParentCallSid", leg.Id.ParentSid))
            .Where(leg => DateFilter.Passes(request, "StartTime", leg.StartedAt) && DateFilter.Passes(request, "EndTime", leg.EndedAt)),
    ];

    private static IResult With(Carrier carrier, RestRequest request, RouteValueDictionary values, Func<CallLeg, IResult> action) =>
        carrier.Calls.Find((string)values["sid"]!) is { } leg ? action(leg) : RestReply.NotFound(request.Path);
}
