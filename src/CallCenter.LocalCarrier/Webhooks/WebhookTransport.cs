using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using CallCenter.LocalCarrier.Alerts;

namespace CallCenter.LocalCarrier.Webhooks;

/// <summary>Sends one prepared request once and names what went wrong by the carrier's code. Never throws for a network fault.</summary>
internal sealed class WebhookTransport : IDisposable
{
    public const int MaxBody = 64 * 1024;
    private static readonly HttpRequestOptionsKey<TimeSpan> ConnectTimeout = new("connect-timeout");
    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = ConnectAsync,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    public HttpClient Client => client;

    /// <summary>Sends the request; a cancelled token counts as a read timeout.</summary>
    public async Task<(WebhookReply Reply, HttpResponseHeaders? Headers)> SendAsync(
        PreparedRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var message = Message(request);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var body = await ReadAsync(response.Content, cancellationToken);
            return (Reply(response, body), response.Headers);
        }
        catch (HttpRequestException e)
        {
            return (new WebhookReply(0, null, "", CodeOf(e), e.Message), null);
        }
        catch (IOException e)
        {
            return (new WebhookReply(0, null, "", AlertCodes.ProtocolViolation, e.Message), null);
        }
        catch (OperationCanceledException)
        {
            return (new WebhookReply(0, null, "", AlertCodes.HttpRetrievalFailure, "No answer in time."), null);
        }
    }

    public void Dispose() => client.Dispose();

    private static HttpRequestMessage Message(PreparedRequest request)
    {
        var uri = new Uri(request.Url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(request.Method), uri);
        message.Options.Set(ConnectTimeout, request.ConnectTimeout);
        var headers = message.Headers;
        headers.TryAddWithoutValidation("User-Agent", "TwilioProxy/1.1");
        headers.TryAddWithoutValidation("Accept", "text/xml, application/xml, text/html");
        headers.TryAddWithoutValidation("Cache-Control", "max-age=259200");
        AddIfPresent(headers, "X-Twilio-Signature", request.Signature);
        AddIfPresent(headers, "I-Twilio-Idempotency-Token", request.Token);
        AddIfPresent(headers, "Cookie", request.Cookie);
        if (request.UserInfo is { } userInfo)
        {
            var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(userInfo)));
            headers.TryAddWithoutValidation("Authorization", "Basic " + credentials);
        }

        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        }

        return message;
    }

    private static void AddIfPresent(HttpRequestHeaders headers, string name, string? value)
    {
        if (value is not null)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[MaxBody + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer[..length];
    }

    private static WebhookReply Reply(HttpResponseMessage response, byte[] body)
    {
        var status = (int)response.StatusCode;
        var type = response.Content.Headers.ContentType?.MediaType;
        var (error, message) = (status, body.Length) switch
        {
            (_, > MaxBody) => (AlertCodes.ResponseTooLarge, "The answer is larger than 64 kB."),
            ( < 200 or > 299, _) => (AlertCodes.HttpRetrievalFailure, $"The application answered {status}."),
            _ => ((int?)null, ""),
        };
        return new WebhookReply(status, type, Encoding.UTF8.GetString(body), error, message);
    }

    private static int CodeOf(HttpRequestException e) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => AlertCodes.UnknownHost,
        HttpRequestError.SecureConnectionError => AlertCodes.TlsFailure,
        HttpRequestError.ConnectionError => AlertCodes.ConnectionFailure,
        _ => AlertCodes.ProtocolViolation,
    };

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var limit = context.InitialRequestMessage.Options.TryGetValue(ConnectTimeout, out var given) ? given : TimeSpan.FromSeconds(5);
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        budget.CancelAfter(limit);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, budget.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
