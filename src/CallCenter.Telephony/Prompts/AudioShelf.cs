using System.Collections.Concurrent;
using CallCenter.Engine.Prompts;

namespace CallCenter.Telephony.Prompts;

/// <summary>Audio that was made already: first this node's folder, then the store that all nodes share.</summary>
internal sealed class AudioShelf(DiskAudioCache disk, IAudioStore store, TimeProvider time)
{
    // The carrier may fetch a prompt from another node than the one that named it, so the store must hold all that is
    // in use. Asking each time would cost a round trip per prompt and call; this is how long a yes is believed.
    private static readonly TimeSpan _believed = TimeSpan.FromMinutes(10);
    private const int MaxRemembered = 20_000;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _sharedAt = new(StringComparer.Ordinal);

    /// <summary>Reads a prompt from wherever it is.</summary>
    /// <param name="hash">A well-formed name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<StoredAudio?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        if (await disk.FindAsync(hash, cancellationToken) is { } near)
        {
            return near;
        }

        if (await store.FindAsync(hash, cancellationToken) is not { } far)
        {
            return null;
        }

        await disk.SaveAsync(hash, far, cancellationToken);
        return far;
    }

    /// <summary>Whether a prompt is there, and, as far as can be told, for every node.</summary>
    /// <param name="hash">A well-formed name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<bool> HoldsAsync(string hash, CancellationToken cancellationToken)
    {
        if (!disk.Holds(hash))
        {
            return await FindAsync(hash, cancellationToken) is not null;
        }

        var now = time.GetUtcNow();
        if (_sharedAt.TryGetValue(hash, out var sharedAt) && now - sharedAt < _believed)
        {
            return true;
        }

        disk.Touch(hash, now);
        var holding = await store.KeepAsync(hash, cancellationToken);
        if (holding == AudioHolding.Held)
        {
            Remember(hash, now);
        }
        else if (holding == AudioHolding.Missing && await disk.FindAsync(hash, cancellationToken) is { } near)
        {
            await ShareAsync(hash, near, cancellationToken);
        }

        return true;
    }

    /// <summary>Whether this node holds audio that others can have from where it lasts; marks it as in use.</summary>
    /// <param name="hash">A well-formed name.</param>
    public bool IsNear(string hash)
    {
        if (!disk.Holds(hash))
        {
            return false;
        }

        disk.Touch(hash, time.GetUtcNow());
        return true;
    }

    /// <summary>Keeps a prompt that was just made.</summary>
    /// <param name="hash">A well-formed name.</param>
    /// <param name="audio">The prompt.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it is kept anywhere.</returns>
    public async Task<bool> KeepAsync(string hash, StoredAudio audio, CancellationToken cancellationToken)
    {
        var isNear = await disk.SaveAsync(hash, audio, cancellationToken);
        var isShared = await ShareAsync(hash, audio, cancellationToken);
        return isNear || isShared;
    }

    private async Task<bool> ShareAsync(string hash, StoredAudio audio, CancellationToken cancellationToken)
    {
        if (!await store.SaveAsync(hash, audio, cancellationToken))
        {
            return false;
        }

        Remember(hash, time.GetUtcNow());
        return true;
    }

    private void Remember(string hash, DateTimeOffset now)
    {
        if (_sharedAt.Count >= MaxRemembered)
        {
            // Only a memory of yeses: losing it costs one round trip per prompt.
            _sharedAt.Clear();
        }

        _sharedAt[hash] = now;
    }
}
