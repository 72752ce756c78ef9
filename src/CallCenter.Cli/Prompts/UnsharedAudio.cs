using CallCenter.Engine.Prompts;

namespace CallCenter.Cli.Prompts;

/// <summary>Where no Redis is given: audio stays in this machine's folder, and no other node hears of it.</summary>
internal sealed class UnsharedAudio : IAudioStore
{
    /// <inheritdoc/>
    public Task<StoredAudio?> FindAsync(string hash, CancellationToken cancellationToken) => Task.FromResult<StoredAudio?>(null);

    /// <inheritdoc/>
    public Task<bool> SaveAsync(string hash, StoredAudio audio, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <inheritdoc/>
    public Task<AudioHolding> KeepAsync(string hash, CancellationToken cancellationToken) => Task.FromResult(AudioHolding.Unknown);

    /// <inheritdoc/>
    public Task<bool> TryClaimAsync(string hash, TimeSpan lease, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <inheritdoc/>
    public Task ReleaseClaimAsync(string hash, CancellationToken cancellationToken) => Task.CompletedTask;
}
