using CallCenter.LocalCarrier.Handsets;
using CallCenter.LocalCarrier.Messages;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Rest;

/// <summary><c>Messages.json</c> and <c>Messages/{SM}.json</c>.</summary>
internal static class MessageRoutes
{
    private const int LongestBody = 1_600;

    /// <summary>The provider's test numbers that are refused, each with its error (https://www.twilio.com/docs/iam/test-credentials).</summary>
    private static readonly Dictionary<string, int> Refusing = new(StringComparer.Ordinal)
    {
        ["+15005550001"] = 21211,
        ["+15005550002"] = 21612,
        ["+15005550003"] = 21408,
        ["+15005550004"] = 21610,
        ["+15005550009"] = 21614,
    };

    public static void Map(RestRoutes routes, Carrier carrier)
    {
        routes.Post("/Messages.json", (request, _) => Create(carrier, request));
        routes.Get("/Messages.json", (request, _) => RestReply.Ok(request.Page("messages", Matching(carrier, request), m => m.Sid, m => Shown(carrier, m))));
        const string one = "/Messages/{sid}.json";
        routes.Get(one, (request, values) => With(carrier, request, values, message => RestReply.Ok(Shown(carrier, message))));
        routes.Post(one, (request, values) => With(carrier, request, values, message => Redact(carrier, request, message)));
        routes.Delete(one, (request, values) => With(carrier, request, values, message =>
        {
            carrier.Messages.Remove(message.Sid);
            return RestReply.Gone();
        }));
    }

    private static IResult Create(Carrier carrier, RestRequest request) => (request["To"], request["From"], request["Body"]) switch
    {
        (null, _, _) => RestReply.Error(400, 21604, "A 'To' phone number is required."),
        (_, null, _) => RestReply.Error(400, 21603, "A 'From' phone number is required."),
        (_, _, null) => RestReply.Error(400, 21602, "Message body is required."),
        (_, _, { Length: > LongestBody }) => RestReply.Error(400, 21617, "The concatenated message body exceeds the 1600 character limit."),
        ({ } to, _, _) when Refusing.TryGetValue(to, out var code) => RestReply.Error(400, code, "The message cannot be sent to this number."),
        ({ } to, _, _) when !HandsetBook.IsNumber(to) => RestReply.Error(400, 21211, "The 'To' number is not a valid phone number."),
        ({ } to, { } from, { } body) => Take(carrier, new TextMessage(carrier.Ids.Next("SM", to), from, to, body, carrier.Clock.Now)),
    };

    private static IResult Take(Carrier carrier, TextMessage message)
    {
        carrier.Messages.Add(message);
        return RestReply.Created(Shown(carrier, message));
    }

    // The only change that is left once a text is on its way: its words are taken out.
    private static IResult Redact(Carrier carrier, RestRequest request, TextMessage message)
    {
        if (!request.Has("Body") || request["Body"] is not null)
        {
            return RestReply.Invalid("Body can only be replaced by an empty one");
        }

        var redacted = message with { Body = "" };
        carrier.Messages.Replace(redacted);
        return RestReply.Ok(Shown(carrier, redacted));
    }

    private static List<TextMessage> Matching(Carrier carrier, RestRequest request) =>
    [
        .. carrier.Messages.NewestFirst()
            .Where(message => request.Passes("To", message.To) && request.Passes("From", message.From)),
    ];

    private static object Shown(Carrier carrier, TextMessage message) => new
    {
        message.Sid,
        carrier.Options.AccountSid,
        ApiVersion = "2010-04-01",
        message.From,
        message.To,
        message.Body,
        Status = "queued",
        Direction = "outbound-api",
        DateCreated = CarrierClock.Rfc2822(message.CreatedAt),
        DateUpdated = CarrierClock.Rfc2822(message.CreatedAt),
        DateSent = (string?)null,
        MessagingServiceSid = (string?)null,
        ErrorCode = (int?)null,
        ErrorMessage = (string?)null,
        NumMedia = "0",
        NumSegments = "1",
        Price = (string?)null,
        PriceUnit = "USD",
        Uri = $"/2010-04-01/Accounts/{carrier.Options.AccountSid}/Messages/{message.Sid}.json",
    };

    private static IResult With(Carrier carrier, RestRequest request, RouteValueDictionary values, Func<TextMessage, IResult> action) =>
        carrier.Messages.Find((string)values["sid"]!) is { } message ? action(message) : RestReply.NotFound(request.Path);
}
