using CallCenter.Core.Customers;
using CallCenter.Engine.Customers;
using CallCenter.Testing;

namespace CallCenter.Storage.Tests.Customers;

internal sealed class CustomerDirectoryTests
{
    private static readonly CustomerCode Known = CustomerSamples.Full.Code;
    private static readonly CustomerCode Nobody = new("DPR", 404);
    private string _postgres = "";
    private TestRedis _redis = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _postgres = await DirectoryNode.NewDatabaseAsync(CustomerSamples.Full, CustomerSamples.Bare);
        _redis = await TestStores.NewRedisAsync();
    }

    [TearDown]
    public async Task StopAsync() => await _redis.DisposeAsync();

    private DirectoryNode NewNode() => new(_postgres, _redis.ConnectionString);

    private static string Text(CustomerLookup lookup) =>
        lookup is CustomerLookup.Found found ? CustomerSamples.Text(found.Profile) : lookup.GetType().Name;

    [Test]
    public async Task Find_Stored_EveryFieldComesBackFromPostgresAndFromRedis()
    {
        await using var first = NewNode();
        await using var second = NewNode();
        foreach (var customer in new[] { CustomerSamples.Full, CustomerSamples.Bare })
        {
            Assert.That(Text(await first.FindAsync(customer.Code)), Is.EqualTo(CustomerSamples.Text(customer)));
            await first.UntilInRedisAsync(customer.Code);
            Assert.That(Text(await second.FindAsync(customer.Code)), Is.EqualTo(CustomerSamples.Text(customer)));
        }

        Assert.That(second.Statements.CustomerReads, Is.Zero);
    }

    [Test]
    public async Task Find_HundredAtOnce_OneDatabaseRead()
    {
        await using var node = NewNode();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => node.FindAsync(Known)));

        Assert.That(answers, Has.All.TypeOf<CustomerLookup.Found>());
        Assert.That(node.Statements.CustomerReads, Is.EqualTo(1));
    }

    [Test]
    public async Task Find_Nobody_MissingAndAskedOnce()
    {
        await using var node = NewNode();

        CustomerLookup[] answers = [await node.FindAsync(Nobody), await node.FindAsync(Nobody)];

        Assert.That(answers, Has.All.TypeOf<CustomerLookup.Missing>());
        Assert.That(node.Statements.CustomerReads, Is.EqualTo(1));
    }

    [Test]
    public async Task Find_PostgresStoppedAndProfileOld_ServedStale()
    {
        await using var node = NewNode();
        await node.FindAsync(Known);
        await node.Cache.OutdateAsync(Known, CancellationToken.None);
        node.ToPostgres.Cut();

        Assert.That(Text(await node.FindAsync(Known)), Is.EqualTo(CustomerSamples.Text(CustomerSamples.Full)));
    }

    [Test]
    public async Task Find_PostgresStoppedAndMissingOld_UnavailableInsteadOfAnOldNo()
    {
        await using var node = new DirectoryNode(
            _postgres, _redis.ConnectionString, ("CustomerDirectory:MissingFresh", "00:00:01"));
        Assert.That(await node.FindAsync(Nobody), Is.TypeOf<CustomerLookup.Missing>());
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        node.ToPostgres.Cut();

        Assert.That(await node.FindAsync(Nobody), Is.TypeOf<CustomerLookup.Unavailable>());
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Find_PostgresAwayAndNeverSeen_UnavailableWithinBudget(bool frozen)
    {
        await using var node = NewNode();
        await node.FindAsync(Nobody); // so that connections are there and the time is the store's alone
        FailPostgres(node, frozen);
        var began = TimeProvider.System.GetTimestamp();

        var answer = await node.FindAsync(Known);

        Assert.That(answer, Is.TypeOf<CustomerLookup.Unavailable>());
        Assert.That(TimeProvider.System.GetElapsedTime(began), Is.LessThan(TimeSpan.FromSeconds(2.5)));
        Assert.That(node.Statements.Lines, Has.None.Contains(Known.ToString()).And.None.Contains("9904"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Find_RedisAway_FoundInPostgres(bool frozen)
    {
        await using var node = NewNode();
        await node.FindAsync(Nobody);
        if (frozen)
        {
            node.ToRedis.Freeze();
        }
        else
        {
            node.ToRedis.Cut();
        }

        Assert.That(await node.FindAsync(Known), Is.TypeOf<CustomerLookup.Found>());
    }

    [Test]
    public async Task Find_AfterImportElsewhere_NewProfileEverywhere()
    {
        await using var node = NewNode();
        await using var other = NewNode();
        await node.FindAsync(Known);
        await node.FindAsync(Nobody);
        await DirectoryNode.StoreAsync(
            _postgres, CustomerSamples.Full with { Name = "New Name" }, CustomerSamples.Bare with { Code = Nobody });

        Assert.That(await other.Cache.OutdateAllAsync(CancellationToken.None), Is.True);
        await Task.Delay(TimeSpan.FromSeconds(0.5)); // ImportNoticedWithin is 0.1 s here

        Assert.That(((CustomerLookup.Found)await node.FindAsync(Known)).Profile.Name, Is.EqualTo("New Name"));
        Assert.That(await node.FindAsync(Nobody), Is.TypeOf<CustomerLookup.Found>());
    }

    [Test]
    public async Task OutdateAll_RedisAway_SaysSo()
    {
        await using var node = NewNode();
        node.ToRedis.Cut();

        Assert.That(await node.Cache.OutdateAllAsync(CancellationToken.None), Is.False);
    }

    [Test]
    public async Task Find_CallerGone_UnavailableWithoutException()
    {
        await using var node = NewNode();

        Assert.That(
            await node.Directory.FindAsync(Known, new CancellationToken(canceled: true)), Is.TypeOf<CustomerLookup.Unavailable>());
    }

    private static void FailPostgres(DirectoryNode node, bool frozen)
    {
        if (frozen)
        {
            node.ToPostgres.Freeze();
        }
        else
        {
            node.ToPostgres.Cut();
        }
    }
}
