using System.Collections.Concurrent;
using CallCenter.Core.Customers;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Prompts;
using CallCenter.Flows.Running;
using Microsoft.Extensions.Logging;

namespace CallCenter.Telephony.Prompts;

/// <summary>Studio recordings: on the shelf with all other audio where they were played before, else where they last.</summary>
internal sealed class RecordingShelf(AudioShelf shelf, IRecordings recordings, TimeProvider time, ILogger<RecordingShelf> logger)
{
    // How long callers are spared the wait for a recording that was not to be had.
    private static readonly TimeSpan _rest = TimeSpan.FromSeconds(30);
    private const int MaxRemembered = 1_000;

    private readonly ConcurrentDictionary<string, Lazy<Task<StoredAudio?>>> _fetching = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _missedAt = new(StringComparer.Ordinal);

    /// <summary>Whether a sentence's recording can be played. However many callers ask at once, it is looked for once.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="hash">Its recording.</param>
    /// <param name="cancellationToken">Ends the wait; the recording is fetched all the same and is there the next time.</param>
    public async Task<bool> HoldsAsync(Utterance sentence, string hash, CancellationToken cancellationToken)
    {
        if (shelf.IsNear(hash))
        {
            return true;
        }

        if (_missedAt.TryGetValue(hash, out var missedAt) && time.GetUtcNow() - missedAt < _rest)
        {
            return false;
        }

        var found = await FetchOnceAsync(hash, sentence.Language, sentence.Text, cancellationToken);
        if (found is not null)
        {
            _missedAt.TryRemove(hash, out _);
            return true;
        }

        Miss(hash, sentence);
        return false;
    }

    /// <summary>Reads a recording from wherever it is.</summary>
    /// <param name="hash">A well-formed name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where it is nowhere; without language and words where it was not played before.</returns>
    public Task<StoredAudio?> FindAsync(string hash, CancellationToken cancellationToken) =>
        FetchOnceAsync(hash, new Language(""), "", cancellationToken);

    private async Task<StoredAudio?> FetchOnceAsync(string hash, Language language, string text, CancellationToken cancellationToken) =>
        await _fetching.GetOrAdd(hash, _ => new(() => FetchAsync(hash, language, text))).Value.WaitAsync(cancellationToken);

    private async Task<StoredAudio?> FetchAsync(string hash, Language language, string text)
    {
        try
        {
            if (await shelf.FindAsync(hash, CancellationToken.None) is { } near)
            {
                return near;
            }

            if (await recordings.FindAsync(hash, CancellationToken.None) is not FlowResult<ReadOnlyMemory<byte>>.Done { Value: var wav })
            {
                return null;
            }

            // Where nothing keeps it, it is still played: every node finds it where it lasts.
            var audio = new StoredAudio(language, text, wav);
            await shelf.KeepAsync(hash, audio, CancellationToken.None);
            return audio;
        }
        finally
        {
            _fetching.TryRemove(hash, out _);
        }
    }

    private void Miss(string hash, Utterance sentence)
    {
        if (_missedAt.Count >= MaxRemembered)
        {
            // Only a memory of noes: losing it costs a look and a line in the log for each.
            _missedAt.Clear();
        }

        var now = time.GetUtcNow();
        var isNew = _missedAt.TryAdd(hash, now);
        _missedAt[hash] = now;
        if (isNew)
        {
            logger.RecordingMissing(hash, sentence.Prompt, sentence.Language);
        }
    }
}
