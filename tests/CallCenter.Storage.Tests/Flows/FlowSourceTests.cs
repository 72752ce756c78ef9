using System.Diagnostics;
using System.Threading.Channels;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Local.EmbeddedStores;
using CallCenter.Storage.Flows;
using CallCenter.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallCenter.Storage.Tests.Flows;

internal sealed class FlowSourceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Test]
    public async Task Watch_SomebodyPublishes_IsHeardWithinASecond()
    {
        await using var rig = await FlowRig.StartAsync();
        await using var redis = await TestStores.NewRedisAsync();
        using var end = new CancellationTokenSource();
        var heard = Channel.CreateUnbounded<long>();
        var watching = Source(rig, redis).WatchAsync(() => heard.Writer.TryWrite(Stopwatch.GetTimestamp()), end.Token);
        await heard.Reader.ReadAsync().AsTask().WaitAsync(Patience);

        await rig.PublishedAsync("one");
        var published = Stopwatch.GetTimestamp();
        var at = await heard.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        await end.CancelAsync();
        await watching;

        Assert.That(Stopwatch.GetElapsedTime(published, at), Is.LessThan(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task Watch_PostgresRestarts_ListensAgain()
    {
        using var folder = new TemporaryFolder();
        folder.LetEverybodyIn();
        var start = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions { DataDirectory = Path.Combine(folder.Path, "postgres"), ToolsDirectory = RepositoryFolder.Tools, Durable = false },
            new Progress<string>(),
            Ct);
        await using var postgres = ((StoreStart<EmbeddedPostgres>.Started)start).Store;
        await using var rig = await FlowRig.StartAsync(Task.FromResult(postgres.ConnectionString));
        await using var redis = await TestStores.NewRedisAsync();
        using var end = new CancellationTokenSource();
        var heard = Channel.CreateUnbounded<bool>();
        var watching = Source(rig, redis).WatchAsync(() => heard.Writer.TryWrite(true), end.Token);
        await heard.Reader.ReadAsync().AsTask().WaitAsync(Patience);

        await postgres.StopAsync();
        Assert.That(await postgres.StartAgainAsync(Ct), Is.Null);
        await heard.Reader.ReadAsync().AsTask().WaitAsync(Patience); // something may have been missed
        await rig.PublishedAsync("one");
        await heard.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        await end.CancelAsync();
        await watching;
    }

    [Test]
    public async Task Copies_PostgresIsAway_RoutesAndContentAreStillThere()
    {
        await using var redis = await TestStores.NewRedisAsync();
        FlowRoutes routes;
        Published published;
        await using (var rig = await FlowRig.StartAsync())
        {
            published = await rig.PublishedAsync("one");
            await rig.Drafts.AddNumberAsync(FlowRig.Flow, "+38338000001", "1", new ChangedBy("ada", "x"), Ct);
            await rig.PublishedAsync("two", share: 20);
            routes = await rig.RoutesAsync();
            var source = Source(rig, redis);
            await source.ContentAsync(published.Version.Hash, Ct);
            await source.KeepAsync(FlowRig.Flow, routes, Ct);
            await source.KeepAsync(FlowRig.Flow, routes with { Revision = routes.Revision - 1, Aliases = [] }, Ct);
        }

        await using var nowhere = StoreConnections.Postgres("Host=127.0.0.1;Port=1;Database=x;Username=x", null);
        var cut = new FlowSource(
            new FlowStore(new FlowDatabase(nowhere)),
            new FlowListener(nowhere, TimeProvider.System, NullLogger<FlowListener>.Instance),
            redis.Connection,
            NullLogger<FlowSource>.Instance);

        var copy = await cut.LastKnownAsync(FlowRig.Flow, Ct);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await cut.RoutesAsync(FlowRig.Flow, Ct), Is.Null);
            Assert.That(copy!.Revision, Is.EqualTo(routes.Revision));
            Assert.That(copy.Aliases, Is.EqualTo(routes.Aliases));
            Assert.That(copy.Numbers, Is.EqualTo(routes.Numbers));
            Assert.That((await cut.ContentAsync(published.Version.Hash, Ct))?.Texts, Is.EqualTo(FlowRig.Files("one").Texts));
            Assert.That(await cut.ContentAsync(new string('0', 64), Ct), Is.Null);
        }
    }

    private static FlowSource Source(FlowRig rig, TestRedis redis) => new(
        rig.Store, new FlowListener(rig.Database, TimeProvider.System, NullLogger<FlowListener>.Instance), redis.Connection, NullLogger<FlowSource>.Instance);
}
