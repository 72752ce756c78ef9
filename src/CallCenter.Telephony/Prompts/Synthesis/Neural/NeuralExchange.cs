using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace CallCenter.Telephony.Prompts.Synthesis.Neural;

/// <summary>One request to a neural voice and its answer.</summary>
/// <param name="clients">Makes the client named <see cref="ClientName"/>.</param>
/// <param name="settings">Address and key.</param>
/// <param name="time">The clock, for a Retry-After that names a date.</param>
internal sealed class NeuralExchange(IHttpClientFactory clients, NeuralVoice settings, TimeProvider time)
{
    /// <summary>The name of its client.</summary>
    public const string ClientName = nameof(NeuralVoice);

    /// <summary>More is not read: 1,000 characters make about 1.5 MB, and more than 4 MB is not shared between nodes.</summary>
    public const int LargestAnswer = 4 * 1024 * 1024;

    private readonly Uri _address = new($"{settings.Address?.AbsoluteUri.TrimEnd('/')}/cognitiveservices/v1");

    /// <summary>Asks once.</summary>
    /// <param name="ssml">What to speak.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public async Task<NeuralAnswer> TryAsync(string ssml, CancellationToken cancellationToken)
    {
        using var request = Request(ssml);
        try
        {
            using var http = clients.CreateClient(ClientName);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode
                ? await ReadAsync(response.Content, cancellationToken)
                : Refusal(response.StatusCode, response.Headers.RetryAfter);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new NeuralAnswer.Unavailable($"The neural voice was not reached or hung up: {fault.Message}", RetryAfter: null);
        }
    }

    private HttpRequestMessage Request(string ssml)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(ssml));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/ssml+xml");
        var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = content };
        request.Headers.Add("Ocp-Apim-Subscription-Key", settings.Key.Trim());
        request.Headers.Add("X-Microsoft-OutputFormat", "riff-8khz-16bit-mono-pcm");

        // The service refuses requests without one.
        request.Headers.Add("User-Agent", "callcenter");
        return request;
    }

    private static async Task<NeuralAnswer> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var collected = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (collected.Length + read > LargestAnswer)
            {
                return new NeuralAnswer.Refused("The neural voice answered with more audio than a prompt may have; shorten the text.");
            }

            collected.Write(buffer, 0, read);
        }

        return new NeuralAnswer.Spoken(collected.ToArray());
    }

    private NeuralAnswer Refusal(HttpStatusCode status, RetryConditionHeaderValue? retryAfter) => (int)status switch
    {
        401 or 403 => new NeuralAnswer.LockedOut(
            $"The neural voice refused the key (status {(int)status}); see whether Prompts:Neural:Key belongs to the region in Prompts:Neural:Address."),
        429 => new NeuralAnswer.Unavailable("The neural voice is asked too often (status 429).", Pause(retryAfter)),
        >= 500 => new NeuralAnswer.Unavailable($"The neural voice has a fault of its own (status {(int)status}).", Pause(retryAfter)),
        404 => new NeuralAnswer.LockedOut("Nothing is at Prompts:Neural:Address (status 404)."),
        _ => new NeuralAnswer.Refused($"The neural voice refused the text (status {(int)status}); see whether Prompts:Neural:Voices names voices that the region has."),
    };

    private TimeSpan? Pause(RetryConditionHeaderValue? retryAfter)
    {
        var pause = retryAfter?.Delta ?? retryAfter?.Date - time.GetUtcNow();
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }
}
