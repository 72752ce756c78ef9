using CallCenter.Core.Customers;
using CallCenter.Engine.Prompts;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace CallCenter.Storage.Prompts;

/// <summary>Prompt audio in Redis: one hash per prompt, 30 days, at most 4 MB each.</summary>
/// <param name="redis">The connection; it may be down now and at any time.</param>
/// <param name="logger">Where faults go.</param>
internal sealed class RedisAudioStore(IConnectionMultiplexer redis, ILogger<RedisAudioStore> logger) : IAudioStore
{
    /// <summary>The largest WAV that is kept: over four minutes of speech.</summary>
    internal const int MaxWavBytes = 4 * 1024 * 1024;

    private static readonly TimeSpan _kept = TimeSpan.FromDays(30);

    // A caller waits for the prompt, and it can be made anew, so a slow Redis is not worth waiting for.
    private static readonly TimeSpan _budget = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public Task<StoredAudio?> FindAsync(string hash, CancellationToken cancellationToken) => TryAsync<StoredAudio?>(null, async database =>
    {
        var fields = await database.HashGetAsync(AudioKey(hash), ["language", "text", "wav"]);
        return fields[2].IsNull ? null : new StoredAudio(new Language(fields[0].ToString()), fields[1].ToString(), (byte[])fields[2]!);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<bool> SaveAsync(string hash, StoredAudio audio, CancellationToken cancellationToken) => TryAsync(false, async database =>
    {
        if (audio.Wav.Length > MaxWavBytes)
        {
            logger.AudioTooLarge(hash, audio.Wav.Length);
            return false;
        }

        var save = database.CreateTransaction();
        _ = save.HashSetAsync(AudioKey(hash), [new("language", audio.Language.Code), new("text", audio.Text), new("wav", audio.Wav)]);
        _ = save.KeyExpireAsync(AudioKey(hash), _kept);
        return await save.ExecuteAsync();
    }, cancellationToken);

    /// <inheritdoc />
    public Task<AudioHolding> KeepAsync(string hash, CancellationToken cancellationToken) => TryAsync(AudioHolding.Unknown, async database =>
        await database.KeyExpireAsync(AudioKey(hash), _kept) ? AudioHolding.Held : AudioHolding.Missing, cancellationToken);

    /// <inheritdoc />
    public Task<bool> TryClaimAsync(string hash, TimeSpan lease, CancellationToken cancellationToken) => TryAsync(true, database =>
        database.StringSetAsync(ClaimKey(hash), "1", lease, when: When.NotExists), cancellationToken);

    /// <inheritdoc />
    public Task ReleaseClaimAsync(string hash, CancellationToken cancellationToken) => TryAsync(false, database =>
        database.KeyDeleteAsync(ClaimKey(hash)), cancellationToken);

    private static RedisKey AudioKey(string hash) => $"audio:{hash}";

    private static RedisKey ClaimKey(string hash) => $"audio-claim:{hash}";

    private async Task<T> TryAsync<T>(T otherwise, Func<IDatabase, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(redis.GetDatabase()).WaitAsync(_budget, cancellationToken);
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException or ObjectDisposedException)
        {
            logger.AudioStoreFault(fault);
            return otherwise;
        }
        catch (OperationCanceledException)
        {
            return otherwise;
        }
    }
}
