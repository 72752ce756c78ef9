using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CallCenter.LocalCarrier.Client;

/// <summary>One virtual handset over the carrier's <c>/carrier</c> API.</summary>
/// <remarks>
/// <see cref="WaitForAsync"/> and <see cref="ListenAsync"/> read the same stream of events and share one place in it, so use
/// one reader at a time. Every method throws <see cref="CarrierRefusedException"/> when the carrier says no.
/// </remarks>
public sealed class HandsetClient
{
    private const int LongPollSeconds = 20;
    private const int MaxTold = 40;
    private readonly HttpClient http;
    private readonly Uri handset;
    private readonly Uri carrier;
    private readonly Queue<HandsetEvent> unread = new();
    private long seen;

    /// <summary>Makes a client for one address.</summary>
    /// <param name="http">Used for every request; its timeout must exceed 30 s. One for all handsets is best.</param>
    /// <param name="carrier">The carrier's base address.</param>
    /// <param name="address"><c>+E164</c> or <c>client:name</c>.</param>
    public HandsetClient(HttpClient http, Uri carrier, string address)
    {
        this.http = http;
        this.carrier = carrier;
        Address = address;
        handset = new Uri(carrier, "/carrier/handsets/" + Uri.EscapeDataString(address));
    }

    /// <summary>The handset's address.</summary>
    public string Address { get; }

    /// <summary>Registers the handset, or changes its settings.</summary>
    /// <param name="autoAnswer">Whether it answers at the first ring.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RegisterAsync(bool autoAnswer = false, CancellationToken cancellationToken = default)
    {
        using var response = await http.PutAsJsonAsync(handset, new { autoAnswer }, cancellationToken);
        await CheckAsync(response, cancellationToken);
    }

    /// <summary>Makes a number that people dial lead to an application.</summary>
    /// <param name="number">E.164.</param>
    /// <param name="voiceUrl">Absolute address of the voice webhook.</param>
    /// <param name="fallbackUrl">Absolute address for when that fails; null for none.</param>
    /// <param name="statusCallback">Absolute address told when a call has ended; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RegisterNumberAsync(
        string number,
        string voiceUrl,
        string? fallbackUrl = null,
        string? statusCallback = null,
        CancellationToken cancellationToken = default)
    {
        var address = new Uri(carrier, "/carrier/numbers/" + Uri.EscapeDataString(number));
        using var response = await http.PutAsJsonAsync(address, new { voiceUrl, fallbackUrl, statusCallback }, cancellationToken);
        await CheckAsync(response, cancellationToken);
    }

    /// <summary>Dials a number and returns the call's sid at once.</summary>
    /// <param name="to">A number registered with the carrier.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string> DialAsync(string to, CancellationToken cancellationToken = default)
    {
        using var response = await http.PostAsJsonAsync(handset + "/dial", new { to }, cancellationToken);
        await CheckAsync(response, cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return answer.GetProperty("callSid").GetString()!;
    }

    /// <summary>Presses keys, one after the other: 0–9, * and #.</summary>
    public Task PressAsync(string digits, CancellationToken cancellationToken = default) =>
        ActAsync("press", new { digits }, cancellationToken);

    /// <summary>Says something, to the carrier while it gathers speech or records, else to whoever is connected.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="confidence">What the recogniser claims, 0–1; null sends none, as the real carrier sometimes does.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SpeakAsync(string text, double? confidence = null, CancellationToken cancellationToken = default) =>
        ActAsync("speak", new { text, confidence }, cancellationToken);

    /// <summary>Leaves a message while the carrier records. It lasts as long as its words, 14 characters a second.</summary>
    /// <param name="words">What is said.</param>
    /// <param name="endsWithHash">Whether the hash key is pressed at the end; else silence ends the recording.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task LeaveMessageAsync(string words, bool endsWithHash = true, CancellationToken cancellationToken = default)
    {
        await SpeakAsync(words, cancellationToken: cancellationToken);
        if (endsWithHash)
        {
            await PressAsync("#", cancellationToken);
        }
    }

    /// <summary>Picks up a ringing handset.</summary>
    public Task AnswerAsync(CancellationToken cancellationToken = default) => ActAsync("answer", new { }, cancellationToken);

    /// <summary>Refuses a ringing call; the other side gets "busy".</summary>
    public Task RejectAsync(CancellationToken cancellationToken = default) => ActAsync("reject", new { }, cancellationToken);

    /// <summary>Puts down the handset.</summary>
    public Task HangUpAsync(CancellationToken cancellationToken = default) => ActAsync("hangup", new { }, cancellationToken);

    /// <summary>How the handset is now.</summary>
    public async Task<HandsetView> GetAsync(CancellationToken cancellationToken = default)
    {
        using var response = await http.GetAsync(handset, cancellationToken);
        await CheckAsync(response, cancellationToken);
        return (await response.Content.ReadFromJsonAsync<HandsetView>(cancellationToken))!;
    }

    /// <summary>Events in order, from the first not yet read, without end.</summary>
    public async IAsyncEnumerable<HandsetEvent> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            yield return await NextAsync(cancellationToken);
        }
    }

    /// <summary>Reads events in order until one matches.</summary>
    /// <param name="match">Tells whether an event is the one waited for.</param>
    /// <param name="timeout">Longest wait, in real time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Everything read, the match last.</returns>
    /// <exception cref="TimeoutException">No event matched in time; the message lists what was heard instead.</exception>
    public async Task<IReadOnlyList<HandsetEvent>> WaitForAsync(
        Func<HandsetEvent, bool> match, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        budget.CancelAfter(timeout);
        List<HandsetEvent> heard = [];
        try
        {
            while (true)
            {
                var next = await NextAsync(budget.Token);
                heard.Add(next);
                if (match(next))
                {
                    return heard;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{Address} waited {timeout.TotalSeconds:0.#} s in vain. It heard: {Told(heard)}.");
        }
    }

    private static string Told(List<HandsetEvent> heard)
    {
        var last = heard.TakeLast(MaxTold).Select(e => $"{e.Kind} {e.Text ?? e.Digits}{e.Code}".TrimEnd());
        var before = heard.Count > MaxTold ? $"({heard.Count - MaxTold} earlier events) " : "";
        return heard.Count == 0 ? "nothing" : before + string.Join("; ", last);
    }

    private async Task<HandsetEvent> NextAsync(CancellationToken cancellationToken)
    {
        while (unread.Count == 0)
        {
            using var response = await http.GetAsync(handset + $"/events?after={seen}&wait={LongPollSeconds}", cancellationToken);
            await CheckAsync(response, cancellationToken);
            var batch = await response.Content.ReadFromJsonAsync<EventBatch>(cancellationToken);
            foreach (var next in batch?.Events ?? [])
            {
                unread.Enqueue(next);
                seen = next.Seq;
            }
        }

        return unread.Dequeue();
    }

    private async Task ActAsync<T>(string what, T body, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync(handset + "/" + what, body, cancellationToken);
        await CheckAsync(response, cancellationToken);
    }

    private static async Task CheckAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            throw new CarrierRefusedException((int)response.StatusCode, Sentence(text) ?? $"HTTP {(int)response.StatusCode}");
        }
    }

    private static string? Sentence(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("error", out var error) ? error.GetString() : null;
        }
        catch (JsonException)
        {
            return body.Length > 0 ? body : null;
        }
    }

    private sealed record EventBatch(IReadOnlyList<HandsetEvent> Events);
}
