using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Faults;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Webhooks;

/// <summary>Delivers a call's requests: signs, retries, follows redirects, keeps cookies, logs every attempt.</summary>
internal sealed class WebhookClient(FaultyTransport transport, WebhookSigning signing, WebhookLog log, CarrierClock clock)
{
    private const int MaxRedirects = 10;

    // "the redirect is followed without re-sending Digits": what the caller gave belongs to the first address only.
    private static readonly HashSet<string> CallerInput = ["Digits", "FinishedOnKey", "SpeechResult", "Confidence"];

    public WebhookSigning Signing => signing;

    /// <summary>Makes the request, within 15 s of real time in all.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="stopping">The carrier stops; a caller who hangs up does not cancel a request under way.</param>
    public async Task<WebhookReply> SendAsync(WebhookRequest request, CancellationToken stopping)
    {
        var token = request.Token ?? signing.NewToken(request.CallSid);
        using var total = new CancellationTokenSource(DeliveryOverrides.Default.TotalTimeout, clock.Provider);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(total.Token, stopping);
        var hop = request;
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            if (WebhookUrl.Parse(hop.Url) is not { } url)
            {
                return new WebhookReply(0, null, "", AlertCodes.InvalidUrl, "Not an absolute http or https address.") { Url = hop.Url };
            }

            var (reply, location) = await AttemptsAsync(hop, url, token, linked.Token);
            if (location is null)
            {
                return reply with { Url = hop.Url };
            }

            hop = Redirected(hop, reply.Status, location);
        }

        return new WebhookReply(0, null, "", AlertCodes.TooManyRedirects, "More than 10 redirects.") { Url = hop.Url };
    }

    /// <summary>Sends a prepared request once, logs it, and returns what came back.</summary>
    public async Task<(WebhookReply Reply, string? Location)> SendOnceAsync(
        WebhookRequest request, PreparedRequest prepared, CancellationToken cancellationToken)
    {
        using var busy = clock.Busy();
        var started = Stopwatch.GetTimestamp();
        var at = clock.Now;
        var (reply, headers) = await transport.SendAsync(prepared, cancellationToken);
        log.Add(new WebhookDelivery(
            0, at, request.CallSid, WebhookUrl.PathAndQuery(prepared.Url), prepared.Method, reply.Status,
            Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 2), reply.Error)
        {
            Request = prepared,
            Form = request.Form,
            ContentType = reply.ContentType,
            Body = reply.Body,
            Fault = reply.Fault,
            DueAt = request.DueAt < at ? request.DueAt.Value : at,
        });
        KeepCookies(headers, prepared.Url, request.Cookies);
        var location = reply.Status is >= 300 and < 400 ? headers?.Location?.OriginalString : null;
        return (reply, location);
    }

    private async Task<(WebhookReply Reply, string? Location)> AttemptsAsync(
        WebhookRequest request, WebhookUrl url, string token, CancellationToken total)
    {
        using var timer = new CancellationTokenSource(url.Overrides.TotalTimeout, clock.Provider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(total, timer.Token);
        for (var attempt = 0; ; attempt++)
        {
            var prepared = signing.Prepare(request, url, token) with { Attempt = attempt };
            using var read = new CancellationTokenSource(url.Overrides.ReadTimeout, clock.Provider);
            using var once = CancellationTokenSource.CreateLinkedTokenSource(both.Token, read.Token);
            var outcome = await SendOnceAsync(request, prepared, once.Token);
            if (attempt >= url.Overrides.Retries || both.IsCancellationRequested || !ShouldRetry(outcome.Reply, url.Overrides))
            {
                return outcome;
            }
        }
    }

    private static bool ShouldRetry(WebhookReply reply, DeliveryOverrides overrides) => reply switch
    {
        { Error: AlertCodes.ConnectionFailure or AlertCodes.TlsFailure or AlertCodes.UnknownHost } => overrides.RetryOn.Contains("ct"),
        { Status: 0 } => overrides.RetryOn.Contains("rt"),
        { Status: >= 500 } => overrides.RetryOn.Contains("5xx"),
        { Status: >= 400 } => overrides.RetryOn.Contains("4xx"),
        _ => false,
    };

    private static WebhookRequest Redirected(WebhookRequest before, int status, string location) => before with
    {
        Url = WebhookUrl.Resolve(before.Url, location) ?? location,
        Method = status is 307 or 308 ? before.Method : "GET",
        Form = [.. before.Form.Where(field => !CallerInput.Contains(field.Key))],
    };

    private static bool TrySetCookie(CookieContainer jar, string url, string cookie)
    {
        try
        {
            jar.SetCookies(new Uri(url), cookie);
            return true;
        }
        catch (CookieException)
        {
            return false; // a browser ignores a cookie it cannot read
        }
    }

    private static void KeepCookies(HttpResponseHeaders? headers, string url, CookieContainer jar)
    {
        if (headers is null || !headers.TryGetValues("Set-Cookie", out var cookies))
        {
            return;
        }

        foreach (var cookie in cookies)
        {
            TrySetCookie(jar, url, cookie);
        }
    }
}
