using System.Collections.Immutable;
using CallCenter.Core.Calls;
using CallCenter.Engine.CallLog;
using CallCenter.Storage.CallLog;
using CallCenter.Storage.Migrations;
using CallCenter.Storage.Tests.Calls;
using CallCenter.Testing;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CallCenter.Storage.Tests.CallLog;

internal sealed class CallLogStoreTests
{
    private const string CallSql =
        "select concat_ws('|', caller, started_at is not null, ended_at is not null, language, district, code_number, identified, queue, facts_version) from calls where call_id = @id";

    private NpgsqlDataSource _database = null!;
    private CallLogStore _store = null!;

    [OneTimeSetUp]
    public async Task ConnectAsync()
    {
        _database = await TestStores.NewDatabaseAsync();
        var migrated = await new DatabaseMigrator(_database, NullLogger<DatabaseMigrator>.Instance).MigrateAsync(CancellationToken.None);
        Assert.That(migrated, Is.InstanceOf<MigrationOutcome.Migrated>());
        _store = new CallLogStore(_database, NullLogger<CallLogStore>.Instance);
    }

    [OneTimeTearDown]
    public async Task DisconnectAsync() => await _database.DisposeAsync();

    [Test]
    public async Task WriteAsync_WholeCall_OneRowAndItsSteps()
    {
        var call = CallSamples.NewId();

        await WriteAsync(CallSamples.WholeCall(call));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await CallAsync(call), Is.EqualTo("+38344123456|t|t|sq|DGJ|9904|t|gjakova|4"));
            Assert.That(await StepsAsync(call), Is.EqualTo(new[] { "first", CallSamples.Unusual, "queued for gjakova" }));
        }
    }

    [Test]
    public async Task WriteAsync_TwiceOver_AsOnce()
    {
        var call = CallSamples.NewId();

        await WriteAsync(CallSamples.WholeCall(call));
        await WriteAsync(CallSamples.WholeCall(call));
        await WriteAsync([.. CallSamples.WholeCall(call), .. CallSamples.WholeCall(call)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await CallAsync(call), Is.EqualTo("+38344123456|t|t|sq|DGJ|9904|t|gjakova|4"));
            Assert.That(await StepsAsync(call), Has.Count.EqualTo(3));
        }
    }

    [TestCase("01234")]
    [TestCase("43210")]
    [TestCase("30142")]
    [TestCase("24013")]
    [TestCase("0 1 2 3 4")]
    [TestCase("4 3 2 1 0")]
    [TestCase("3 4 0 1 2")]
    [TestCase("1 4 3 0 2 3")]
    public async Task WriteAsync_AnyOrderAndAnyBatches_SameRecord(string order)
    {
        var call = CallSamples.NewId();
        var entries = CallSamples.WholeCall(call);

        foreach (var batch in order.Split(' '))
        {
            await WriteAsync([.. batch.Select(i => entries[i - '0'])]);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await CallAsync(call), Is.EqualTo("+38344123456|t|t|sq|DGJ|9904|t|gjakova|4"));
            Assert.That(await StepsAsync(call), Has.Count.EqualTo(3));
        }
    }

    [Test]
    public async Task WriteAsync_ManyCallsFromTwoWritersAtOnce_AllThere()
    {
        var calls = Enumerable.Range(0, 40).Select(_ => CallSamples.NewId()).ToList();
        ImmutableArray<CallLogEntry> all = [.. calls.SelectMany(call => CallSamples.WholeCall(call))];

        var written = await Task.WhenAll(
            _store.WriteAsync(all, CancellationToken.None), _store.WriteAsync([.. all.Reverse()], CancellationToken.None));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(written, Is.EqualTo(new[] { true, true }));
            Assert.That(await StepsAsync(calls[0]), Has.Count.EqualTo(3));
            Assert.That(await StepsAsync(calls[^1]), Has.Count.EqualTo(3));
        }
    }

    [Test]
    public async Task WriteAsync_ZeroCharacters_AreStoredReplaced()
    {
        var call = CallSamples.NewId();

        await WriteAsync([CallSamples.Entry(call, 1, 0, CallLogKind.Step, "a\0b", caller: "+383\0")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await StepsAsync(call), Is.EqualTo(new[] { "a\uFFFDb" }));
            Assert.That(await CallAsync(call), Does.StartWith("+383\uFFFD|"));
        }
    }

    [Test]
    public async Task WriteAsync_DatabaseNotMigrated_False()
    {
        await using var empty = await TestStores.NewDatabaseAsync();

        Assert.That(
            await new CallLogStore(empty, NullLogger<CallLogStore>.Instance).WriteAsync(CallSamples.WholeCall(CallSamples.NewId()), CancellationToken.None),
            Is.False);
    }

    private async Task WriteAsync(ImmutableArray<CallLogEntry> entries) =>
        Assert.That(await _store.WriteAsync(entries, CancellationToken.None), Is.True);

    private async Task<string?> CallAsync(CallId call)
    {
        await using var connection = await _database.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<string?>(CallSql, new { id = call.Value });
    }

    private async Task<List<string>> StepsAsync(CallId call)
    {
        await using var connection = await _database.OpenConnectionAsync();
        return [.. await connection.QueryAsync<string>("select what from call_steps where call_id = @id order by at, entry_id", new { id = call.Value })];
    }
}
