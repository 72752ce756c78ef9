using System.Net;

namespace CallCenter.LocalCarrier.Webhooks;

/// <summary>The part of <c>/carrier</c> that shows, repeats and forges deliveries.</summary>
internal static class WebhookEndpoints
{
    private sealed record SendBody(string? Url, string? Path, Dictionary<string, string>? Form, bool? Sign, string? ContentType, string? RawBody);

    public static void Map(IEndpointRouteBuilder routes, Carrier carrier)
    {
        routes.MapGet("/carrier/health", () => Results.Ok(new { status = "ok" }));
        routes.MapGet("/carrier/alerts", () => Results.Ok(new { alerts = carrier.Alerts.All() }));
        routes.MapGet("/carrier/webhooks", (long? after) => Results.Ok(new
        {
            webhooks = carrier.Deliveries.After(after ?? 0).Select(Summary),
        }));
        routes.MapGet("/carrier/webhooks/{seq:long}", (long seq) => carrier.Deliveries.Find(seq) is { } delivery
            ? Results.Ok(Detail(delivery))
            : Unknown(seq));
        routes.MapPost("/carrier/webhooks/{seq:long}/repeat", (long seq) => RepeatAsync(carrier, seq));
        routes.MapPost("/carrier/send", (SendBody body) => SendAsync(carrier, body));
    }

    private static object Summary(WebhookDelivery delivery) => new
    {
        delivery.Seq,
        delivery.At,
        delivery.CallSid,
        delivery.Url,
        delivery.Method,
        delivery.Status,
        delivery.Milliseconds,
        delivery.Error,
        delivery.Fault,
    };

    private static object Detail(WebhookDelivery delivery) => new
    {
        delivery.Seq,
        delivery.At,
        delivery.CallSid,
        delivery.Request.Url,
        delivery.Method,
        delivery.Status,
        delivery.Milliseconds,
        delivery.Error,
        delivery.Fault,
        form = delivery.Form.Select(field => new { name = field.Key, value = field.Value }),
        delivery.Request.Signature,
        delivery.Request.Token,
        delivery.ContentType,
        delivery.Body,
    };

    private static async Task<IResult> RepeatAsync(Carrier carrier, long seq)
    {
        if (carrier.Deliveries.Find(seq) is not { } delivery)
        {
            return Unknown(seq);
        }

        var again = new WebhookRequest(delivery.CallSid, delivery.Request.Url, delivery.Method, delivery.Form, new CookieContainer());
        return await OnceAsync(carrier, again, delivery.Request);
    }

    private static async Task<IResult> SendAsync(Carrier carrier, SendBody body)
    {
        var given = body.Url ?? body.Path ?? "";
        if (WebhookUrl.Resolve(carrier.Handsets.AnyNumber?.VoiceUrl, given) is not { } absolute || WebhookUrl.Parse(absolute) is not { } url)
        {
            return ControlReply.Refuse(400, "url: an absolute address is expected, or path once a number is registered.");
        }

        var type = body.ContentType ?? "application/x-www-form-urlencoded; charset=utf-8";
        var raw = body.RawBody ?? WebhookSigning.Encode(body.Form ?? []);
        var prepared = carrier.Webhooks.Signing.PrepareRaw(url, raw, type, body.Sign ?? true);
        var request = new WebhookRequest("", absolute, "POST", [.. body.Form ?? []], new CookieContainer());
        return await OnceAsync(carrier, request, prepared);
    }

    private static async Task<IResult> OnceAsync(Carrier carrier, WebhookRequest request, PreparedRequest prepared)
    {
        using var budget = new CancellationTokenSource(DeliveryOverrides.Default.TotalTimeout, carrier.Clock.Provider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, carrier.Stopping);
        var (reply, _) = await carrier.Webhooks.SendOnceAsync(request, prepared, both.Token);
        return Results.Ok(new { reply.Status, reply.ContentType, reply.Body, reply.Error });
    }

    private static IResult Unknown(long seq) => ControlReply.Refuse(404, $"No delivery {seq} is kept.");
}
