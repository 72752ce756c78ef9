using CallCenter.Storage.Migrations;
using CallCenter.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CallCenter.Storage.Tests.Migrations;

internal sealed class DatabaseMigratorTests
{
    private static DatabaseMigrator On(NpgsqlDataSource dataSource) => new(dataSource, NullLogger<DatabaseMigrator>.Instance);

    [Test]
    public async Task Migrate_ManyAtOnceOnAnEmptyDatabase_EachScriptAppliedOnce()
    {
        var connectionString = await TestStores.PostgresAsync();
        var sources = Enumerable.Range(0, 4).Select(_ => NpgsqlDataSource.Create(connectionString)).ToList();

        var outcomes = await Task.WhenAll(sources.Select(s => Task.Run(() => On(s).MigrateAsync(default))));

        var applied = outcomes.Cast<MigrationOutcome.Migrated>().SelectMany(o => o.Applied).ToList();
        var status = (MigrationStatus.Known)await On(sources[0]).PendingAsync(default);
        sources.ForEach(s => s.Dispose());
        Assert.That(applied, Is.Unique.And.Ordered);
        Assert.That(applied, Does.Contain("0001_customers.sql"));
        Assert.That(status.Applied, Is.EqualTo(applied));
        Assert.That(status.Pending, Is.Empty);
    }

    [Test]
    public async Task Pending_EmptyDatabase_AllOwedAndNothingWritten()
    {
        await using var dataSource = await TestStores.NewDatabaseAsync();

        var first = (MigrationStatus.Known)await On(dataSource).PendingAsync(default);
        var second = (MigrationStatus.Known)await On(dataSource).PendingAsync(default);

        Assert.That(first.Applied, Is.Empty);
        Assert.That(first.Pending[0], Is.EqualTo("0001_customers.sql"));
        Assert.That(second.Pending, Is.EqualTo(first.Pending));
    }

    [Test]
    public async Task Migrate_ScriptFails_SentenceAndRolledBack()
    {
        await using var dataSource = await TestStores.NewDatabaseAsync();
        await using (var command = dataSource.CreateCommand("create table customers (phones text)"))
        {
            await command.ExecuteNonQueryAsync();
        }

        var outcome = await On(dataSource).MigrateAsync(default);

        Assert.That((outcome as MigrationOutcome.Failed)?.Script, Is.EqualTo("0001_customers.sql"));
        Assert.That((outcome as MigrationOutcome.Failed)?.Reason, Does.Contain("already exists"));
        Assert.That(((MigrationStatus.Known)await On(dataSource).PendingAsync(default)).Applied, Is.Empty);
    }

    [Test]
    public async Task Migrate_NoServer_SentenceWithoutPassword()
    {
        await using var dataSource = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=u;Password=hidden;Timeout=2");

        var outcome = await On(dataSource).MigrateAsync(default);
        var status = await On(dataSource).PendingAsync(default);

        Assert.That((outcome as MigrationOutcome.Unreachable)?.Reason, Does.Contain("cannot be reached").And.Not.Contain("hidden"));
        Assert.That(status, Is.TypeOf<MigrationStatus.Unreachable>());
    }
}
