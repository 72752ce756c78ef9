using CallCenter.Testing;
using StackExchange.Redis;

namespace CallCenter.Storage.Tests.Redis;

/// <summary>
/// What our scripts may rely on, on whatever server the fixture gives: the embedded one or a real Redis 7. A command
/// that
/// only one of them knows has no place in the product.
/// </summary>
internal sealed class RedisProtocolTests
{
    private TestRedis redis = null!;

    private IDatabase Database => redis.Database;

    [OneTimeSetUp]
    public async Task LeaseAsync() => redis = await TestStores.NewRedisAsync();

    [OneTimeTearDown]
    public async Task ReturnAsync() => await redis.DisposeAsync();

    [Test]
    public async Task Hash_SetIncrementGetAll_KeepsFields()
    {
        await Database.HashSetAsync("h:1", [new("state", "queued"), new("version", 1)]);
        await Database.HashIncrementAsync("h:1", "version", 2);

        var fields = (await Database.HashGetAllAsync("h:1")).ToStringDictionary();

        Assert.That(fields, Is.EquivalentTo(new Dictionary<string, string> { ["state"] = "queued", ["version"] = "3" }));
    }

    [Test]
    public async Task SortedSet_RangeByScoreAndPop_TakesTheLowestFirst()
    {
        await Database.SortedSetAddAsync("z:1", [new("b", 2), new("a", 1), new("c", 1772000000123.5)]);

        var due = await Database.SortedSetRangeByScoreAsync("z:1", double.NegativeInfinity, 2);
        var first = await Database.SortedSetPopAsync("z:1");
        var late = await Database.SortedSetScoreAsync("z:1", "c");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(due.ToStringArray(), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(first!.Value.Element.ToString(), Is.EqualTo("a"));
            Assert.That(late, Is.EqualTo(1772000000123.5));
        }
    }

    [Test]
    public async Task List_PushTrimIndexRemoveMove_KeepsOrder()
    {
        await Database.ListRightPushAsync("l:1", ["a", "b", "c", "b"]);
        await Database.ListLeftPushAsync("l:1", "z");
        await Database.ListRemoveAsync("l:1", "b", 1);
        await Database.ListTrimAsync("l:1", 0, 2);
        var moved = await Database.ListMoveAsync("l:1", "l:2", ListSide.Left, ListSide.Right);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(moved.ToString(), Is.EqualTo("z"));
            Assert.That((await Database.ListRangeAsync("l:1")).ToStringArray(), Is.EqualTo(new[] { "a", "c" }));
            Assert.That((await Database.ListGetByIndexAsync("l:1", -1)).ToString(), Is.EqualTo("c"));
            Assert.That((await Database.ListRangeAsync("l:2")).ToStringArray(), Is.EqualTo(new[] { "z" }));
        }
    }

    [Test]
    public async Task SetNotExistsWithExpiry_Twice_SecondIsRefusedAndTimeToLiveSet()
    {
        var first = await Database.StringSetAsync("lock:1", "me", TimeSpan.FromSeconds(30), When.NotExists);
        var second = await Database.StringSetAsync("lock:1", "you", TimeSpan.FromSeconds(30), When.NotExists);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first, second), Is.EqualTo((true, false)));
            Assert.That(await Database.KeyTimeToLiveAsync("lock:1"), Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30)));
        }
    }

    [Test]
    public async Task Expiry_Passed_KeyIsGone()
    {
        await Database.StringSetAsync("e:1", "x", TimeSpan.FromMilliseconds(20));

        Assert.That(async () => (await Database.StringGetAsync("e:1")).IsNull, Is.True.After(5_000, 20));
    }

    [Test]
    public async Task PublishSubscribe_OneMessage_Arrives()
    {
        var channel = RedisChannel.Literal($"protocol-test:{Guid.NewGuid():N}");
        var arrived = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var subscriber = redis.Connection.GetSubscriber();
        await subscriber.SubscribeAsync(channel, (_, message) => arrived.TrySetResult(message.ToString()));

        await subscriber.PublishAsync(channel, "hello");

        Assert.That(await arrived.Task.WaitAsync(TimeSpan.FromSeconds(10)), Is.EqualTo("hello"));
    }

    [Test]
    public async Task Transaction_ConditionHoldsOrNot_AppliesAllOrNothing()
    {
        await Database.StringSetAsync("t:version", 1);
        var good = Database.CreateTransaction();
        good.AddCondition(Condition.StringEqual("t:version", 1));
        _ = good.StringIncrementAsync("t:version");
        _ = good.ListRightPushAsync("t:log", "two");
        var bad = Database.CreateTransaction();
        bad.AddCondition(Condition.StringEqual("t:version", 1));
        _ = bad.ListRightPushAsync("t:log", "never");

        var outcomes = (await good.ExecuteAsync(), await bad.ExecuteAsync());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcomes, Is.EqualTo((true, false)));
            Assert.That((await Database.ListRangeAsync("t:log")).ToStringArray(), Is.EqualTo(new[] { "two" }));
        }
    }
}
