
namespace CallCenter.LocalCarrier.Handsets;

/// <summary>The part of <c>/carrier</c> that plays people with phones.</summary>
internal static class HandsetEndpoints
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private sealed record NumberBody(string? VoiceUrl, string? FallbackUrl, string? StatusCallback);

    private sealed record HandsetBody(bool? AutoAnswer);

    private sealed record DialBody(string? To);

    private sealed record PressBody(string? Digits);

    private sealed record SpeakBody(string? Text, double? Confidence);

    public static void Map(IEndpointRouteBuilder routes, Carrier carrier)
    {
        var book = carrier.Handsets;
        routes.MapPut("/carrier/numbers/{number}", (string number, NumberBody body) => SetNumber(book, number, body));
        routes.MapPut("/carrier/handsets/{address}", (string address, HandsetBody? body) => Register(book, address, body));
        routes.MapGet("/carrier/handsets/{address}", (string address) =>
            With(book, address, handset => Results.Ok(HandsetActions.View(handset))));
        routes.MapGet("/carrier/handsets/{address}/events", (string address, long? after, double? wait, CancellationToken gone) =>
            EventsAsync(carrier, address, after ?? 0, wait ?? 0, gone));
        routes.MapPost("/carrier/handsets/{address}/dial", (string address, DialBody body) => Dial(carrier, address, body.To));
        MapActions(routes.MapGroup("/carrier/handsets/{address}"), carrier);
    }

    private static void MapActions(RouteGroupBuilder handset, Carrier carrier)
    {
        var book = carrier.Handsets;
        handset.MapPost("/press", (string address, PressBody body) => HandsetActions.AreKeys(body.Digits)
            ? Act(book, address, h => HandsetActions.Press(h, body.Digits!, carrier.Clock.Now))
            : ControlReply.Refuse(400, $"digits: 1 to {HandsetActions.MaxKeys} of 0-9, * and # are expected."));
        handset.MapPost("/speak", (string address, SpeakBody body) => string.IsNullOrEmpty(body.Text)
            ? ControlReply.Refuse(400, "text: something to say is expected.")
            : Act(book, address, h => HandsetActions.Speak(h, body.Text, body.Confidence, carrier.Clock.Now)));
        handset.MapPost("/answer", (string address) => Act(book, address, HandsetActions.Answer));
        handset.MapPost("/reject", (string address) => Act(book, address, HandsetActions.Reject));
        handset.MapPost("/hangup", (string address) => Act(book, address, HandsetActions.HangUp));
    }

    private static IResult SetNumber(HandsetBook book, string number, NumberBody body)
    {
        if (!HandsetBook.IsNumber(number))
        {
            return ControlReply.Refuse(400, $"'{number}' is no E.164 number, such as +38338500500.");
        }

        if (Webhooks.WebhookUrl.Parse(body.VoiceUrl ?? "") is null)
        {
            return ControlReply.Refuse(400, "voiceUrl: an absolute http or https address is expected.");
        }

        book.SetNumber(new VoiceNumber(number, body.VoiceUrl!, body.FallbackUrl, body.StatusCallback));
        return Results.Ok(book.FindNumber(number));
    }

    private static IResult Register(HandsetBook book, string address, HandsetBody? body)
    {
        if (!HandsetBook.IsAddress(address))
        {
            return ControlReply.Refuse(400, $"'{address}' is neither an E.164 number nor client:name.");
        }

        var handset = book.Register(address);
        handset.AutoAnswer = body?.AutoAnswer ?? handset.AutoAnswer;
        return Results.Ok(HandsetActions.View(handset));
    }

    private static IResult Dial(Carrier carrier, string address, string? to) => With(carrier.Handsets, address, handset =>
    {
        if (to is null || carrier.Handsets.FindNumber(to) is not { } number)
        {
            return ControlReply.Refuse(409, $"'{to}' is no number of this carrier: set it up with PUT /carrier/numbers/{to}.");
        }

        return carrier.Place.Inbound(handset, number) is { } leg
            ? Results.Ok(new { callSid = leg.Sid })
            : ControlReply.Refuse(409, $"{address} is in a call already.");
    });

    private static async Task<IResult> EventsAsync(Carrier carrier, string address, long after, double wait, CancellationToken gone)
    {
        if (carrier.Handsets.Find(address) is not { } handset)
        {
            return Unknown(address);
        }

        var longest = TimeSpan.FromSeconds(Math.Clamp(wait, 0, LongestWait.TotalSeconds));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(gone, carrier.Stopping);
        return Results.Ok(new { events = await handset.Events.AfterAsync(after, longest, carrier.Clock.Provider, end.Token) });
    }

    private static IResult Act(HandsetBook book, string address, Func<Handset, string?> action) =>
        With(book, address, handset => action(handset) is { } refusal ? ControlReply.Refuse(409, refusal) : Results.Ok(new { }));

    private static IResult With(HandsetBook book, string address, Func<Handset, IResult> action) =>
        book.Find(address) is { } handset ? action(handset) : Unknown(address);

    private static IResult Unknown(string address) =>
        ControlReply.Refuse(404, $"No handset {address}: register it with PUT /carrier/handsets/{Uri.EscapeDataString(address)}.");
}
