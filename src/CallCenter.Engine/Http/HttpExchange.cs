using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text.Json;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Engine.Http;

/// <summary>One request to another system and its answer.</summary>
internal sealed class HttpExchange(HttpMessageInvoker http, TimeProvider time)
{
    /// <summary>More is not read: an answer is a few values, and memory is shared by all calls.</summary>
    public const int LargestAnswer = 64 * 1024;

    private static readonly ImmutableDictionary<string, FlowValue> Nothing = ImmutableDictionary<string, FlowValue>.Empty;

    /// <summary>Asks once.</summary>
    /// <param name="request">What.</param>
    /// <param name="url">Where; allowed.</param>
    /// <param name="key">Names the question, so that the other system need not do it twice.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<HttpOutcome> TryAsync(FlowHttpRequest request, Uri url, string key, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(request.Timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var message = Message(request, url, key);
        try
        {
            using var response = await http.SendAsync(message, linked.Token);
            return (int)response.StatusCode switch
            {
                >= 200 and < 300 => await ReadAsync(request, response.Content, linked.Token),
                >= 400 and < 500 => new HttpOutcome.Answered("refused", Nothing),
                >= 500 => new HttpOutcome.Broken(),
                // A redirect is not followed, and nothing else is an answer to such a request.
                _ => new HttpOutcome.Answered("failed", Nothing),
            };
        }
        catch (HttpRequestException)
        {
            return new HttpOutcome.Unreached();
        }
        catch (IOException)
        {
            return new HttpOutcome.Late();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HttpOutcome.Late();
        }
    }

    private static HttpRequestMessage Message(FlowHttpRequest request, Uri url, string key)
    {
        var isPost = request.Method == "POST";
        var message = new HttpRequestMessage(isPost ? HttpMethod.Post : HttpMethod.Get, url);
        message.Headers.Add("Accept", "application/json");
        message.Headers.Add("User-Agent", "callcenter");
        message.Headers.Add("Idempotency-Key", key);
        if (isPost)
        {
            message.Content = JsonContent.Create(request.Body);
        }

        return message;
    }

    private static async Task<HttpOutcome> ReadAsync(FlowHttpRequest request, HttpContent content, CancellationToken cancellationToken)
    {
        if (request.Into.IsEmpty)
        {
            return new HttpOutcome.Answered("ok", Nothing);
        }

        if (await BytesAsync(content, cancellationToken) is not { } bytes)
        {
            return new HttpOutcome.Answered("failed", Nothing);
        }

        try
        {
            using var json = JsonDocument.Parse(bytes);
            var found = request.Into.Select(into => (into.Key, Value: JsonPath.Find(json.RootElement, into.Value)));
            return new HttpOutcome.Answered(
                "ok", found.Where(pair => pair.Value is not null).ToImmutableDictionary(pair => pair.Key, pair => pair.Value!.Value));
        }
        catch (JsonException)
        {
            return new HttpOutcome.Answered("failed", Nothing);
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> BytesAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[LargestAnswer + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > LargestAnswer ? null : buffer.AsMemory(0, length);
    }
}

/// <summary>What one request came to.</summary>
internal abstract record HttpOutcome
{
    private HttpOutcome()
    {
    }

    /// <summary>There is an answer; asking again would change nothing.</summary>
    /// <param name="Outcome">The flow's word for it.</param>
    /// <param name="Values">What was learned.</param>
    public sealed record Answered(string Outcome, ImmutableDictionary<string, FlowValue> Values) : HttpOutcome;

    /// <summary>The other system says that it is broken; it may be better in a moment.</summary>
    public sealed record Broken : HttpOutcome;

    /// <summary>Nobody was reached, so nothing was done.</summary>
    public sealed record Unreached : HttpOutcome;

    /// <summary>No whole answer in time; whether it was done is not known.</summary>
    public sealed record Late : HttpOutcome;
}
