using CallCenter.Core.Customers;
using CallCenter.Engine.Prompts;
using CallCenter.Storage.Prompts;
using CallCenter.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace CallCenter.Storage.Tests.Prompts;

internal sealed class RedisAudioStoreTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef";
    private static readonly StoredAudio Audio = new(Language.Albanian, "Mirë se vini 😀", new byte[] { 0, 255, 13, 10, 0 });

    private TestRedis _redis = null!;
    private RedisAudioStore _store = null!;

    [SetUp]
    public async Task SetUp()
    {
        _redis = await TestStores.NewRedisAsync();
        _store = new RedisAudioStore(_redis.Connection, NullLogger<RedisAudioStore>.Instance);
    }

    [TearDown]
    public async Task TearDown() => await _redis.DisposeAsync();

    [Test]
    public async Task SaveAsync_ThenFind_GivesTheSameForThirtyDays()
    {
        Assert.That(await _store.FindAsync(Hash, CancellationToken.None), Is.Null);
        Assert.That(await _store.SaveAsync(Hash, Audio, CancellationToken.None), Is.True);

        var found = await _store.FindAsync(Hash, CancellationToken.None);

        Assert.That(found?.Wav.ToArray(), Is.EqualTo(Audio.Wav.ToArray()));
        Assert.That((found?.Language, found?.Text), Is.EqualTo((Audio.Language, Audio.Text)));
        Assert.That(await TimeToLiveAsync(), Is.EqualTo(TimeSpan.FromDays(30)).Within(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task KeepAsync_HeldOrMissing_SaysSoAndStartsTheTimeAnew()
    {
        Assert.That(await _store.KeepAsync(Hash, CancellationToken.None), Is.EqualTo(AudioHolding.Missing));
        await _store.SaveAsync(Hash, Audio, CancellationToken.None);
        await _redis.Database.KeyExpireAsync($"audio:{Hash}", TimeSpan.FromMinutes(5));

        Assert.That(await _store.KeepAsync(Hash, CancellationToken.None), Is.EqualTo(AudioHolding.Held));
        Assert.That(await TimeToLiveAsync(), Is.GreaterThan(TimeSpan.FromDays(29)));
    }

    [Test]
    public async Task SaveAsync_LargerThanTheBound_IsNotKept()
    {
        var largest = Audio with { Wav = new byte[RedisAudioStore.MaxWavBytes] };
        var tooLarge = Audio with { Wav = new byte[RedisAudioStore.MaxWavBytes + 1] };

        Assert.That(await _store.SaveAsync(Hash, tooLarge, CancellationToken.None), Is.False);
        Assert.That(await _store.FindAsync(Hash, CancellationToken.None), Is.Null);
        Assert.That(await _store.SaveAsync(Hash, largest, CancellationToken.None), Is.True);
    }

    [Test]
    public async Task TryClaimAsync_SecondNode_IsRefusedUntilReleased()
    {
        var lease = TimeSpan.FromSeconds(30);

        Assert.That(await _store.TryClaimAsync(Hash, lease, CancellationToken.None), Is.True);
        Assert.That(await _store.TryClaimAsync(Hash, lease, CancellationToken.None), Is.False);
        Assert.That(await _redis.Database.KeyTimeToLiveAsync($"audio-claim:{Hash}"), Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(lease));

        await _store.ReleaseClaimAsync(Hash, CancellationToken.None);
        Assert.That(await _store.TryClaimAsync(Hash, lease, CancellationToken.None), Is.True);
    }

    [Test]
    public async Task Everything_RedisDown_LooksEmptyAndNothingThrows()
    {
        // Port 1 of this machine: nobody listens there.
        await using var nowhere = await ConnectionMultiplexer.ConnectAsync("127.0.0.1:1,abortConnect=false,connectTimeout=200");
        var store = new RedisAudioStore(nowhere, NullLogger<RedisAudioStore>.Instance);

        Assert.That(await store.FindAsync(Hash, CancellationToken.None), Is.Null);
        Assert.That(await store.SaveAsync(Hash, Audio, CancellationToken.None), Is.False);
        Assert.That(await store.KeepAsync(Hash, CancellationToken.None), Is.EqualTo(AudioHolding.Unknown));
        Assert.That(await store.TryClaimAsync(Hash, TimeSpan.FromSeconds(1), CancellationToken.None), Is.True);
        Assert.That(async () => await store.ReleaseClaimAsync(Hash, CancellationToken.None), Throws.Nothing);
    }

    private Task<TimeSpan?> TimeToLiveAsync() => _redis.Database.KeyTimeToLiveAsync($"audio:{Hash}");
}
