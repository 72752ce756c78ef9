using System.Collections.Concurrent;
using CallCenter.Engine.Prompts;

namespace CallCenter.Telephony.Tests.Prompts;

/// <summary>The store all nodes share, in memory; like Redis it can be down.</summary>
internal sealed class MemoryAudioStore : IAudioStore
{
    private readonly ConcurrentDictionary<string, bool> _claims = new();

    public ConcurrentDictionary<string, StoredAudio> Held { get; } = new();

    public bool IsDown { get; set; }

    public Task<StoredAudio?> FindAsync(string hash, CancellationToken cancellationToken) =>
        Task.FromResult(IsDown ? null : Held.GetValueOrDefault(hash));

    public Task<bool> SaveAsync(string hash, StoredAudio audio, CancellationToken cancellationToken)
    {
        if (!IsDown)
        {
            Held[hash] = audio;
        }

        return Task.FromResult(!IsDown);
    }

    public Task<AudioHolding> KeepAsync(string hash, CancellationToken cancellationToken) =>
        Task.FromResult(IsDown ? AudioHolding.Unknown : Held.ContainsKey(hash) ? AudioHolding.Held : AudioHolding.Missing);

    public Task<bool> TryClaimAsync(string hash, TimeSpan lease, CancellationToken cancellationToken) =>
        Task.FromResult(IsDown || _claims.TryAdd(hash, true));

    public Task ReleaseClaimAsync(string hash, CancellationToken cancellationToken)
    {
        _claims.TryRemove(hash, out _);
        return Task.CompletedTask;
    }
}
