using System.Diagnostics;
using CallCenter.Engine.CallLog;
using CallCenter.Engine.Calls;
using CallCenter.Local.EmbeddedStores;
using CallCenter.Storage.CallLog;
using CallCenter.Storage.Calls;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallCenter.Storage.Tests.Calls;

/// <summary>A store that stops in the middle is an answer within its budget, and usable again when it is back.</summary>
internal sealed class StoppedStoresTests
{
    // 2 s by contract, and the client looks once a second whether they are over; the rest is for a machine that does ten
    // other things. Without a bound it would be the client's own five seconds and as many more to connect.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(5);

    [Test]
    public async Task CallStore_RedisStops_UnavailableInTimeAndBackAfterwards()
    {
        await using var redis = ((StoreStart<EmbeddedRedis>.Started)await EmbeddedRedis.StartAsync(new EmbeddedRedisOptions(), CancellationToken.None)).Store;
        await using var connection = StoreConnections.Redis(redis.ConnectionString);
        var store = new CallStore(connection, NullLogger<CallStore>.Instance);
        var queue = new CallLogQueue(connection);
        var state = CallSamples.New(CallSamples.NewId());
        await store.SaveAsync(state, null, [], CancellationToken.None);

        await redis.StopAsync();
        var (load, loadTook) = await TimedAsync(store.LoadAsync(state.Call, 0, CancellationToken.None));
        var (save, saveTook) = await TimedAsync(store.SaveAsync(state with { Version = 2 }, null, [], CancellationToken.None));
        var (peek, peekTook) = await TimedAsync(queue.PeekAsync(0, 1, CancellationToken.None));
        await queue.RemoveAsync(0, new CallLogBatch([], ""), CancellationToken.None);
        var failure = await redis.StartAgainAsync(CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((load, save, peek), Is.EqualTo((new CallLoad.Unavailable(), CallSave.Unavailable, (CallLogBatch?)null)));
            Assert.That(new[] { loadTook, saveTook, peekTook }, Has.All.LessThan(Budget));
            Assert.That(failure, Is.Null);
            Assert.That(
                async () => await store.SaveAsync(CallSamples.New(CallSamples.NewId()), null, [], CancellationToken.None),
                Is.EqualTo(CallSave.Saved).After(20_000, 100));
        }
    }

    [Test]
    public async Task CallLogStore_NobodyListens_FalseInTime()
    {
        await using var dataSource = StoreConnections.Postgres("Host=127.0.0.1;Port=1;Database=x;Username=x", null);
        var store = new CallLogStore(dataSource, NullLogger<CallLogStore>.Instance);

        var (written, took) = await TimedAsync(store.WriteAsync(CallSamples.WholeCall(CallSamples.NewId()), CancellationToken.None));

        Assert.That((written, took < Budget), Is.EqualTo((false, true)));
    }

    private static async Task<(T Result, TimeSpan Took)> TimedAsync<T>(Task<T> task)
    {
        var watch = Stopwatch.StartNew();
        return (await task, watch.Elapsed);
    }
}
