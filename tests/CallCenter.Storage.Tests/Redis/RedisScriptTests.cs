using CallCenter.Testing;
using StackExchange.Redis;

namespace CallCenter.Storage.Tests.Redis;

/// <summary>
/// What Lua scripts may rely on, on the embedded server and on a real Redis 7 alike, and the traps of both.
/// </summary>
internal sealed class RedisScriptTests
{
    private TestRedis redis = null!;

    [OneTimeSetUp]
    public async Task LeaseAsync() => redis = await TestStores.NewRedisAsync();

    [OneTimeTearDown]
    public async Task ReturnAsync() => await redis.DisposeAsync();

    [Test]
    public async Task Script_KeysAndArguments_ArriveAsStrings()
    {
        var result = (RedisValue[]?)await RunAsync("return { KEYS[1], ARGV[1], type(ARGV[2]) }", ["k:1"], "a", 7);

        Assert.That(result!.ToStringArray(), Is.EqualTo(new[] { "k:1", "a", "string" }));
    }

    [Test]
    public async Task Script_RunTwice_SecondRunGoesByHash()
    {
        const string script = "return redis.call('INCR', KEYS[1])";
        await RunAsync(script, ["count:1"]);

        Assert.That((long)await RunAsync(script, ["count:1"]), Is.EqualTo(2));
    }

    [Test]
    public async Task Script_SortedSetCommands_Work()
    {
        var result = (RedisValue[]?)await RunAsync("""
            redis.call('ZADD', KEYS[1], 3, 'c', 1, 'a', 2.5, 'b')
            local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', 2.5, 'LIMIT', 0, 1)
            local first = redis.call('ZPOPMIN', KEYS[1])
            local removed = redis.call('ZREM', KEYS[1], 'c', 'nobody')
            return { due[1], first[1], first[2], removed, redis.call('ZSCORE', KEYS[1], 'b'), redis.call('ZCARD', KEYS[1]) }
            """, ["sz:1"]);

        Assert.That(result!.ToStringArray(), Is.EqualTo(new[] { "a", "a", "1", "1", "2.5", "1" }));
    }

    [Test]
    public async Task Script_HashAndListCommands_Work()
    {
        var result = (RedisValue[]?)await RunAsync("""
            redis.call('HSET', KEYS[1], 'a', 1, 'b', 'x')
            redis.call('HINCRBY', KEYS[1], 'a', 4)
            local all = redis.call('HGETALL', KEYS[1])
            local some = redis.call('HMGET', KEYS[1], 'a', 'b')
            redis.call('RPUSH', KEYS[2], 'one', 'two', 'three')
            redis.call('LTRIM', KEYS[2], 1, -1)
            local moved = redis.call('LMOVE', KEYS[2], KEYS[3], 'LEFT', 'RIGHT')
            local last = redis.call('LINDEX', KEYS[2], 0)
            return { #all, some[1], some[2], moved, last, redis.call('LREM', KEYS[2], 0, 'three'), redis.call('HDEL', KEYS[1], 'b') }
            """, ["sh:1", "sl:1", "sl:2"]);

        Assert.That(result!.ToStringArray(), Is.EqualTo(new[] { "4", "5", "x", "two", "three", "1", "1" }));
    }

    [Test]
    public async Task Script_ExpiryCommands_SetTimeToLive()
    {
        var result = (RedisValue[]?)await RunAsync("""
            redis.call('HSET', KEYS[1], 'a', 1)
            redis.call('SET', KEYS[2], 'v', 'PX', 60000)
            return { redis.call('EXPIRE', KEYS[1], 100), redis.call('PEXPIRE', KEYS[1], 50000), redis.call('TTL', KEYS[1]),
                     redis.call('PTTL', KEYS[2]) > 0 and 1 or 0 }
            """, ["sx:1", "sx:2"]);

        Assert.That((long)result![2], Is.InRange(40, 50));
        Assert.That(result.Select(value => (long)value), Has.Exactly(3).EqualTo(1));
    }

    [Test]
    public async Task Script_SetIfAbsentTwice_SecondAnswersFalse()
    {
        var result = (RedisValue[]?)await RunAsync("""
            local first = redis.call('SET', KEYS[1], 'a', 'NX', 'PX', 60000)
            local second = redis.call('SET', KEYS[1], 'b', 'NX', 'PX', 60000)
            return { type(first), first['ok'], type(second), tostring(second) }
            """, ["sn:1"]);

        Assert.That(result!.ToStringArray(), Is.EqualTo(new[] { "table", "OK", "boolean", "false" }));
    }

    [Test]
    public async Task Script_MissingValue_IsFalseNotNil()
    {
        var result = (RedisValue[]?)await RunAsync("""
            local fields = redis.call('HMGET', KEYS[1], 'a', 'b')
            return { tostring(redis.call('GET', KEYS[1])), tostring(redis.call('HGET', KEYS[1], 'a')), tostring(fields[1]), #fields,
                     tostring(redis.call('ZSCORE', KEYS[1], 'a')), #redis.call('HGETALL', KEYS[1]), #redis.call('ZPOPMIN', KEYS[1]),
                     tostring(redis.call('LMOVE', KEYS[1], KEYS[1], 'LEFT', 'LEFT')), tostring(redis.call('LINDEX', KEYS[1], 0)) }
            """, ["none:1"]);

        Assert.That(
            result!.ToStringArray(), Is.EqualTo(new[] { "false", "false", "false", "2", "false", "0", "0", "false", "false" }));
    }

    [Test]
    public async Task Script_ReturnsNilInsideTable_CutsTheTableThere()
    {
        var result = (RedisValue[]?)await RunAsync("return { 'a', nil, 'c' }", []);

        Assert.That(result!.ToStringArray(), Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task Script_ReturnsFalse_IsNullToTheClient()
    {
        var inTable = (RedisValue[]?)await RunAsync("return { 'a', false, 'c' }", []);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await RunAsync("return false", [])).IsNull, Is.True);
            Assert.That((await RunAsync("return nil", [])).IsNull, Is.True);
            Assert.That(inTable!.ToStringArray(), Is.EqualTo(new[] { "a", null, "c" }));
        }
    }

    [Test]
    public async Task Script_ReturnsFraction_IsCutToAnInteger()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((long)await RunAsync("return 3.99", []), Is.EqualTo(3));
            Assert.That((long)await RunAsync("return -3.99", []), Is.EqualTo(-3));
            Assert.That((string?)await RunAsync("return tostring(3.25)", []), Is.EqualTo("3.25"));
        }
    }

    [Test]
    public async Task Script_MillisecondsAsText_SurviveOnlyThroughFormat()
    {
        // A time in milliseconds has 13 digits: tostring gives 14 significant ones, '..' the same; more digits are
        // lost.
        var result = (RedisValue[]?)await RunAsync(
            "local n = tonumber(ARGV[1]) return { tostring(n), string.format('%.0f', n), n }", [], 1772000000123);

        Assert.That(result!.ToStringArray()[1..], Is.EqualTo(new[] { "1772000000123", "1772000000123" }));
    }

    [Test]
    public async Task Script_ScoreOfMilliseconds_KeepsEveryDigit()
    {
        var result = (RedisValue[]?)await RunAsync("""
            redis.call('ZADD', KEYS[1], ARGV[1], 'a')
            return { redis.call('ZSCORE', KEYS[1], 'a'), redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')[2] }
            """, ["ms:1"], 1772000000123);

        Assert.That(result!.ToStringArray(), Is.EqualTo(new[] { "1772000000123", "1772000000123" }));
    }

    [Test]
    public async Task Script_Json_DecodesAndEncodes()
    {
        var result = (string?)await RunAsync("""
            local call = cjson.decode(ARGV[1])
            call.version = call.version + 1
            return cjson.encode({ id = call.id .. '!' }) .. '|' .. string.format('%.0f', call.version) .. '|' .. #call.tags
            """, [], """{"id":"CA1","version":3,"tags":["a","b"]}""");

        Assert.That(result, Is.EqualTo("""{"id":"CA1!"}|4|2"""));
    }

    [Test]
    public async Task Script_NumberAsTextByItself_DiffersBetweenServers()
    {
        // Redis runs Lua 5.1 and says "4" and "5"; Garnet runs Lua 5.4, where a quotient and a number out of JSON are
        // fractions, and says "4.0" and "5.0". Hence string.format('%.0f', n) wherever a number becomes text.
        var result = (RedisValue[]?)await RunAsync("""
            local json = cjson.decode('{"n":4}').n
            return { json .. '', (10 / 2) .. '', string.format('%.0f', json), string.format('%.0f', 10 / 2) }
            """, []);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result![0].ToString(), Is.EqualTo("4").Or.EqualTo("4.0"));
            Assert.That(result[1].ToString(), Is.EqualTo("5").Or.EqualTo("5.0"));
            Assert.That(result.ToStringArray()[2..], Is.EqualTo(new[] { "4", "5" }));
        }
    }

    [Test]
    public async Task Script_NumberAsArgument_WrittenOutFirst_IsStoredWhole()
    {
        // Handed over bare, Garnet stores json + 1 as "1772000000124.0", which HINCRBY then refuses. Whole numbers
        // that come
        // straight from KEYS, ARGV or a reply are safe on both.
        var result = (RedisValue[]?)await RunAsync("""
            local json = cjson.decode('{"n":1772000000123}').n
            redis.call('HSET', KEYS[1], 'a', string.format('%.0f', json + 1), 'b', string.format('%.0f', 10 / 2))
            redis.call('HSET', KEYS[1], 'c', tonumber('7') + 1, 'd', tonumber(ARGV[1]) + 1)
            return { redis.call('HINCRBY', KEYS[1], 'a', 1), redis.call('HINCRBY', KEYS[1], 'b', 1),
                     redis.call('HINCRBY', KEYS[1], 'c', 1), redis.call('HINCRBY', KEYS[1], 'd', 1) }
            """, ["num:1"], 1772000000123);

        Assert.That(result!.ToStringArray(), Is.EqualTo(new[] { "1772000000125", "6", "9", "1772000000125" }));
    }

    [Test]
    public async Task Script_ErrorReply_ReachesTheClient()
    {
        var thrown = await Assert.ThrowsAsync<RedisServerException>(() => RunAsync("return redis.error_reply('STALE "
            + "version 3')", []));
        var caught = (RedisValue[]?)await RunAsync("""
            redis.call('SET', KEYS[1], 'text')
            local outcome = redis.pcall('INCR', KEYS[1])
            return { type(outcome), type(outcome['err']) }
            """, ["err:1"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(thrown!.Message, Does.Contain("STALE version 3"));
            Assert.That(caught!.ToStringArray(), Is.EqualTo(new[] { "table", "string" }));
        }
    }

    [Test]
    public async Task Script_Unpack_PassesManyArguments()
    {
        var values = Enumerable.Range(0, 200).Select(number => (RedisValue)number).ToArray();

        var count = (long)await RunAsync("return redis.call('RPUSH', KEYS[1], unpack(ARGV))", ["u:1"], values);

        Assert.That(count, Is.EqualTo(200));
    }

    [Test]
    public async Task Script_Publish_ReachesSubscribers()
    {
        var channel = $"script-test:{Guid.NewGuid():N}";
        var arrived = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await redis.Connection.GetSubscriber().SubscribeAsync(
            RedisChannel.Literal(channel), (_, message) => arrived.TrySetResult(message.ToString()));

        await RunAsync("redis.call('PUBLISH', ARGV[1], ARGV[2]) return 1", [], channel, "offer");

        Assert.That(await arrived.Task.WaitAsync(TimeSpan.FromSeconds(10)), Is.EqualTo("offer"));
    }

    [Test]
    public async Task Script_ManyAtOnce_NoneGetsBetween()
    {
        // Read, compute, write: without atomic scripts some of the 400 additions would be lost.
        const string script = "local n = tonumber(redis.call('GET', KEYS[1]) or '0') redis.call('SET', KEYS[1], n + "
            + "1) return n";
        await using var second = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        var databases = new[] { redis.Database, second.GetDatabase() };

        await Task.WhenAll(Enumerable.Range(0, 400).Select(i => databases[i % 2].ScriptEvaluateAsync(script, ["atomic:1"])));

        Assert.That((long)await redis.Database.StringGetAsync("atomic:1"), Is.EqualTo(400));
    }

    [Test]
    public async Task Script_KeysUnderOneHashTag_WorkTogether()
    {
        var result = (RedisValue[]?)await RunAsync("""
            redis.call('HSET', KEYS[1], 'state', 'ready')
            redis.call('ZADD', KEYS[2], 1, 'CA1')
            redis.call('RPUSH', KEYS[3], 'entry')
            return { redis.call('EXISTS', KEYS[1]), redis.call('TYPE', KEYS[2])['ok'], redis.call('LLEN', KEYS[3]) }
            """, ["{routing}:agents", "{routing}:waiting", "{routing}:outbox"]);

        Assert.That(result!.ToStringArray(), Is.EqualTo(new[] { "1", "zset", "1" }));
    }

    [Test]
    public async Task Script_KeyBuiltInsideUnderTheTag_IsReadAndWritten()
    {
        // Redis Cluster allows it for keys of the same slot; Garnet locks only KEYS, so it is no substitute for naming
        // them.
        var result = (RedisValue[]?)await RunAsync("""
            local built = KEYS[1] .. ':' .. ARGV[1]
            redis.call('HSET', built, 'x', '1')
            return { redis.call('HGET', built, 'x') }
            """, ["{routing}:agent"], "ada");

        Assert.That(result!.ToStringArray(), Is.EqualTo(new[] { "1" }));
    }

    private Task<RedisResult> RunAsync(string script, RedisKey[] keys, params RedisValue[] arguments) =>
        redis.Database.ScriptEvaluateAsync(script, keys, arguments);
}
