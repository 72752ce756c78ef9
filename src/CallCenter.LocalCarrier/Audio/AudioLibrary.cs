using System.Collections.Concurrent;
using System.Net;
using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Audio;

/// <summary>A fetched sound: how long it lasts and what it says, if the answer's headers tell.</summary>
internal sealed record Sound(string Url, TimeSpan Length, string? Text, string? Language, int? Error);

/// <summary>Fetches and keeps sounds as the carrier does: without call parameters, by ETag and max-age.</summary>
internal sealed class AudioLibrary(HttpClient client, AlertLog alerts, CarrierClock clock)
{
    private const int MaxKept = 5_000;
    private const int MaxBytes = 40 * 1024 * 1024;
    private static readonly TimeSpan Unknown = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    private sealed record Kept(Sound Sound, string? ETag, DateTimeOffset FreshUntil);

    /// <summary>The sound at an address; <see cref="Sound.Error"/> is set, and an alert raised, when it cannot be had.</summary>
    public async Task<Sound> GetAsync(string callSid, string url, CancellationToken cancellationToken)
    {
        var known = kept.GetValueOrDefault(url);
        if (known is not null && known.FreshUntil > clock.Now)
        {
            return known.Sound;
        }

        using var busy = clock.Busy();
        using var budget = new CancellationTokenSource(Budget, clock.Provider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        try
        {
            return await FetchAsync(callSid, url, known, both.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or UriFormatException or InvalidOperationException)
        {
            return Failed(callSid, url, e.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(callSid, url, "No answer in time.");
        }
    }

    private async Task<Sound> FetchAsync(string callSid, string url, Kept? known, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("User-Agent", "TwilioProxy/1.1");
        if (known?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotModified && known is not null)
        {
            return Keep(known.Sound, response);
        }

        if (!response.IsSuccessStatusCode)
        {
            return Failed(callSid, url, $"The application answered {(int)response.StatusCode}.");
        }

        if (response.Content.Headers.ContentType?.MediaType is not { } type || !type.StartsWith("audio/", StringComparison.Ordinal))
        {
            return Failed(callSid, url, "The answer is no audio.", AlertCodes.InvalidContentType);
        }

        await response.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var text = Header(response, "X-Prompt-Text") is { } coded ? Uri.UnescapeDataString(coded) : null;
        return Keep(new Sound(url, WavLength.Of(bytes) ?? Unknown, text, Header(response, "X-Prompt-Language"), null), response);
    }

    private Sound Keep(Sound sound, HttpResponseMessage response)
    {
        if (kept.Count >= MaxKept)
        {
            kept.Clear();
        }

        var fresh = response.Headers.CacheControl is { NoStore: false, NoCache: false, MaxAge: { } age } ? clock.Now + age : DateTimeOffset.MinValue;
        kept[sound.Url] = new Kept(sound, response.Headers.ETag?.ToString(), fresh);
        return sound;
    }

    private Sound Failed(string callSid, string url, string message, int code = AlertCodes.HttpRetrievalFailure)
    {
        alerts.Add(callSid, code, message, url);
        return new Sound(url, TimeSpan.Zero, null, null, code);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}
