using CallCenter.Local.EmbeddedStores;
using CallCenter.Testing;
using StackExchange.Redis;

namespace CallCenter.Storage.Tests.EmbeddedStores;

internal sealed class EmbeddedRedisTests
{
    [Test]
    public async Task StartAgainAsync_Persistent_KeepsEveryKindOfValueOnTheSamePort()
    {
        using var folder = new TemporaryFolder();
        await using var redis = await StartAsync(new EmbeddedRedisOptions { Persistent = true, DataDirectory = folder.Path });
        await using var connection = await ConnectAsync(redis);
        await FillAsync(connection.GetDatabase());
        var port = redis.Port;

        await redis.StopAsync();
        var failure = await redis.StartAgainAsync(CancellationToken.None);

        await using var afterwards = await ConnectAsync(redis);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((failure, redis.Port), Is.EqualTo(((StoreStartFailure?)null, port)));
            await AssertFilledAsync(afterwards.GetDatabase());
        }
    }

    [Test]
    public async Task StartAsync_NewServerOnTheOldData_FindsIt()
    {
        using var folder = new TemporaryFolder();
        var options = new EmbeddedRedisOptions { Persistent = true, DataDirectory = folder.Path };
        await using (var first = await StartAsync(options))
        {
            await using var connection = await ConnectAsync(first);
            await FillAsync(connection.GetDatabase());
        }

        await using var second = await StartAsync(options);

        await using var again = await ConnectAsync(second);
        await AssertFilledAsync(again.GetDatabase());
    }

    [Test]
    public async Task StartAgainAsync_AfterACheckpointAndMoreWrites_KeepsBoth()
    {
        using var folder = new TemporaryFolder();
        await using var redis = await StartAsync(new EmbeddedRedisOptions { Persistent = true, DataDirectory = folder.Path });
        await using (var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString + ",allowAdmin=true"))
        {
            await FillAsync(connection.GetDatabase());
            await connection.GetServer(connection.GetEndPoints()[0]).ExecuteAsync("SAVE");
            await connection.GetDatabase().HashSetAsync("h", "later", "yes");
        }

        await redis.StopAsync();
        await redis.StartAgainAsync(CancellationToken.None);

        await using var afterwards = await ConnectAsync(redis);
        await AssertFilledAsync(afterwards.GetDatabase());
        Assert.That((await afterwards.GetDatabase().HashGetAsync("h", "later")).ToString(), Is.EqualTo("yes"));
    }

    [Test]
    public async Task StartAgainAsync_ClientStaysConnected_ScriptsWorkAgain()
    {
        const string script = "return redis.call('INCR', KEYS[1])";
        using var folder = new TemporaryFolder();
        await using var redis = await StartAsync(new EmbeddedRedisOptions { Persistent = true, DataDirectory = folder.Path });
        await using var connection = await ConnectAsync(redis);
        await connection.GetDatabase().ScriptEvaluateAsync(script, ["n"]);
        await connection.GetDatabase().ScriptEvaluateAsync(script, ["n"]);

        await redis.StopAsync();
        await redis.StartAgainAsync(CancellationToken.None);

        Assert.That(() => connection.IsConnected, Is.True.After(20_000, 50));
        Assert.That((long)await connection.GetDatabase().ScriptEvaluateAsync(script, ["n"]), Is.EqualTo(3));
    }

    [Test]
    public async Task StartAgainAsync_NotPersistent_Forgets()
    {
        await using var redis = await StartAsync(new EmbeddedRedisOptions());
        await using (var connection = await ConnectAsync(redis))
        {
            await connection.GetDatabase().StringSetAsync("s", "v");
        }

        await redis.StopAsync();
        await redis.StartAgainAsync(CancellationToken.None);

        await using var afterwards = await ConnectAsync(redis);
        Assert.That((await afterwards.GetDatabase().StringGetAsync("s")).IsNull, Is.True);
    }

    [Test]
    public async Task StartAsync_PortTaken_SaysSo()
    {
        await using var first = await StartAsync(new EmbeddedRedisOptions());

        var second = await EmbeddedRedis.StartAsync(new EmbeddedRedisOptions { Port = first.Port }, CancellationToken.None);

        Assert.That(second, Is.TypeOf<StoreStart<EmbeddedRedis>.Failed>());
        Assert.That(
            ((StoreStart<EmbeddedRedis>.Failed)second).Failure.Sentence,
            Is.EqualTo($"Port {first.Port} is taken by another program; stop that program, or choose another port "
                + "for Redis."));
    }

    [Test]
    public async Task StartAsync_DataInUse_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var options = new EmbeddedRedisOptions { Persistent = true, DataDirectory = folder.Path };
        await using var first = await StartAsync(options);

        var second = await EmbeddedRedis.StartAsync(options, CancellationToken.None);

        Assert.That(second, Is.TypeOf<StoreStart<EmbeddedRedis>.Failed>());
        Assert.That(((StoreStart<EmbeddedRedis>.Failed)second).Failure.Sentence, Does.StartWith("Another process is using"));
    }

    [Test]
    public async Task StartAsync_DataFolderIsAFile_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "");

        var start = await EmbeddedRedis.StartAsync(
            new EmbeddedRedisOptions { Persistent = true, DataDirectory = file }, CancellationToken.None);

        Assert.That(start, Is.TypeOf<StoreStart<EmbeddedRedis>.Failed>());
        Assert.That(((StoreStart<EmbeddedRedis>.Failed)start).Failure.Sentence, Does.StartWith("Redis data cannot be kept in"));
    }

    private static async Task<EmbeddedRedis> StartAsync(EmbeddedRedisOptions options)
    {
        var start = await EmbeddedRedis.StartAsync(options, CancellationToken.None);
        Assert.That(start, Is.TypeOf<StoreStart<EmbeddedRedis>.Started>(), start.ToString());
        return ((StoreStart<EmbeddedRedis>.Started)start).Store;
    }

    private static async Task<ConnectionMultiplexer> ConnectAsync(EmbeddedRedis redis) =>
        await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);

    private static async Task FillAsync(IDatabase database)
    {
        await database.StringSetAsync("s", "v", TimeSpan.FromHours(1));
        await database.HashSetAsync("h", [new("state", "queued")]);
        await database.SortedSetAddAsync("z", "CA1", 1.5);
        await database.ListRightPushAsync("l", ["a", "b"]);
        await database.ScriptEvaluateAsync(
            "redis.call('HINCRBY', KEYS[1], 'n', 5) redis.call('RPUSH', KEYS[2], 'x') return 1", ["sh", "sl"]);
    }

    private static async Task AssertFilledAsync(IDatabase database)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await database.StringGetAsync("s")).ToString(), Is.EqualTo("v"));
            Assert.That(await database.KeyTimeToLiveAsync("s"), Is.InRange(TimeSpan.FromMinutes(50), TimeSpan.FromHours(1)));
            Assert.That((await database.HashGetAsync("h", "state")).ToString(), Is.EqualTo("queued"));
            Assert.That(await database.SortedSetScoreAsync("z", "CA1"), Is.EqualTo(1.5));
            Assert.That((await database.ListRangeAsync("l")).ToStringArray(), Is.EqualTo(new[] { "a", "b" }));
            Assert.That((long)await database.HashGetAsync("sh", "n"), Is.EqualTo(5));
            Assert.That(await database.ListLengthAsync("sl"), Is.EqualTo(1));
        }
    }
}
