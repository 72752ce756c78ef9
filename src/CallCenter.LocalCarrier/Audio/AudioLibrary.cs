using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Net;
using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Audio;

/// <summary>A fetched sound: how long it lasts and what it says, if the answer's headers tell.</summary>
internal sealed record Sound(string Url, TimeSpan Length, string? Text, string? Language, int? Error);

/// <summary>A sound that a call needs.</summary>
/// <param name="CallSid">The call it is played in.</param>
/// <param name="Url">Absolute address.</param>
/// <param name="NoAudio">The alert's code if the answer is no playable audio.</param>
internal sealed record SoundRequest(string CallSid, string Url, int NoAudio);

/// <summary>Fetches and keeps sounds as the carrier does: without call parameters, by ETag, Last-Modified and max-age.</summary>
internal sealed class AudioLibrary(HttpClient client, AlertLog alerts, CarrierClock clock)
{
    private const int MaxKept = 5_000;
    private const int MaxBytes = 40 * 1024 * 1024;
    private static readonly TimeSpan Unknown = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    // https://www.twilio.com/docs/voice/twiml/play
    private static readonly FrozenSet<string> Playable = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "audio/mpeg", "audio/wav", "audio/wave", "audio/x-wav", "audio/aiff", "audio/x-aifc", "audio/x-aiff",
        "audio/x-gsm", "audio/gsm", "audio/ulaw");

    private sealed record Kept(Sound Sound, string? ETag, DateTimeOffset? LastModified, DateTimeOffset FreshUntil);

    /// <summary>The sound at an address; <see cref="Sound.Error"/> is set, and an alert raised, when it cannot be had.</summary>
    public async Task<Sound> GetAsync(SoundRequest request, CancellationToken cancellationToken)
    {
        var known = kept.GetValueOrDefault(request.Url);
        if (known is not null && known.FreshUntil > clock.Now)
        {
            return known.Sound;
        }

        using var busy = clock.Busy();
        using var budget = new CancellationTokenSource(Budget, clock.Provider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        try
        {
            return await FetchAsync(request, known, both.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or UriFormatException or InvalidOperationException)
        {
            return Failed(request, e.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(request, "No answer in time.");
        }
    }

    private async Task<Sound> FetchAsync(SoundRequest wanted, Kept? known, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, wanted.Url);
        request.Headers.TryAddWithoutValidation("User-Agent", "TwilioProxy/1.1");
        if (known?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        request.Headers.IfModifiedSince = known?.LastModified;
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotModified && known is not null)
        {
            return Keep(known, response);
        }

        if (!response.IsSuccessStatusCode)
        {
            return Failed(wanted, $"The application answered {(int)response.StatusCode}.");
        }

        if (response.Content.Headers.ContentType?.MediaType is not { } type || !Playable.Contains(type))
        {
            return Failed(wanted, "The answer is no audio that can be played.", wanted.NoAudio);
        }

        await response.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var text = Header(response, "X-Prompt-Text") is { } coded ? Uri.UnescapeDataString(coded) : null;
        var sound = new Sound(wanted.Url, WavLength.Of(bytes) ?? Unknown, text, Header(response, "X-Prompt-Language"), null);
        return Keep(new Kept(sound, null, null, default), response);
    }

    private Sound Keep(Kept known, HttpResponseMessage response)
    {
        if (kept.Count >= MaxKept)
        {
            kept.Clear();
        }

        kept[known.Sound.Url] = new Kept(
            known.Sound,
            response.Headers.ETag?.ToString() ?? known.ETag,
            response.Content.Headers.LastModified ?? known.LastModified,
            response.Headers.CacheControl is { NoStore: false, NoCache: false, MaxAge: { } age } ? clock.Now + age : DateTimeOffset.MinValue);
        return known.Sound;
    }

    private Sound Failed(SoundRequest wanted, string message, int code = AlertCodes.HttpRetrievalFailure)
    {
        alerts.Add(wanted.CallSid, code, message, wanted.Url);
        return new Sound(wanted.Url, TimeSpan.Zero, null, null, code);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}
