using System.Collections.Immutable;
using Dapper;
using DbUp;
using DbUp.Engine;
using DbUp.Postgresql;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CallCenter.Storage.Migrations;

/// <summary>
/// Brings a database to the shape this build needs. Any number of processes may run it at once: an advisory
/// lock lets one work while the others wait and then find nothing left to do.
/// </summary>
/// <param name="dataSource">The database.</param>
/// <param name="logger">Where what was applied is written.</param>
public sealed class DatabaseMigrator(NpgsqlDataSource dataSource, ILogger<DatabaseMigrator> logger)
{
    // Any number does, as long as nothing else in this database takes it: "CallCent" in ASCII.
    private const long LockKey = 0x43616C6C43656E74;

    private const string JournalExistsSql = "select to_regclass('public.schemaversions') is not null";

    private const string AppliedSql = "select scriptname from public.schemaversions order by scriptname";

    private static readonly TimeSpan StatusBudget = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ScriptBudget = TimeSpan.FromMinutes(10);

    /// <summary>Applies every script still owed, each in its own transaction, in the order of their file names.</summary>
    /// <param name="cancellationToken">Ends the wait for the lock; a script that runs is finished first.</param>
    /// <returns>What was applied, or why not.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled before the lock was held.</exception>
    public async Task<MigrationOutcome> MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
            await connection.ExecuteAsync(Timed("select pg_advisory_lock(@LockKey)", ScriptBudget, cancellationToken));
            try
            {
                return Report(await Task.Run(Upgrade, CancellationToken.None));
            }
            finally
            {
                await connection.ExecuteAsync(Timed("select pg_advisory_unlock(@LockKey)", StatusBudget, default));
            }
        }
        catch (Exception e) when (StoreFaults.Explain(e) is { } reason)
        {
            return new MigrationOutcome.Unreachable(reason);
        }
    }

    /// <summary>Asks which scripts are owed, within 2 s and without changing anything.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The two lists, or that the database did not answer.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<MigrationStatus> PendingAsync(CancellationToken cancellationToken)
    {
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        budget.CancelAfter(StatusBudget);
        try
        {
            var applied = await ReadAppliedAsync(budget.Token);
            return new MigrationStatus.Known(
                applied,
                [.. MigrationScripts.All.Select(s => s.Name).Where(n => !applied.Contains(n, StringComparer.Ordinal))]);
        }
        catch (Exception e) when (StoreFaults.Explain(e) is { } reason)
        {
            return new MigrationStatus.Unreachable(reason);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new MigrationStatus.Unreachable("PostgreSQL did not answer within 2 seconds.");
        }
    }

    private async Task<ImmutableArray<string>> ReadAppliedAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var journalExists = await connection.ExecuteScalarAsync<bool>(
            new CommandDefinition(JournalExistsSql, cancellationToken: cancellationToken));
        return journalExists
            ? [.. await connection.QueryAsync<string>(new CommandDefinition(AppliedSql, cancellationToken: cancellationToken))]
            : [];
    }

    private DatabaseUpgradeResult Upgrade() => DeployChanges.To
        .PostgresqlDatabase(new PostgresqlConnectionManager(dataSource))
        .JournalToPostgresqlTable("public", "schemaversions")
        .WithScripts(MigrationScripts.All)
        .WithScriptNameComparer(StringComparer.Ordinal)
        .WithTransactionPerScript()
        .WithVariablesDisabled()
        .WithExecutionTimeout(ScriptBudget)
        .LogToNowhere()
        .Build()
        .PerformUpgrade();

    private MigrationOutcome Report(DatabaseUpgradeResult result)
    {
        foreach (var script in result.Scripts)
        {
            logger.MigrationApplied(script.Name);
        }

        if (result.Successful)
        {
            return new MigrationOutcome.Migrated([.. result.Scripts.Select(s => s.Name)]);
        }

        var name = result.ErrorScript?.Name ?? "(none)";
        if (result.ErrorScript is null && StoreFaults.Explain(result.Error) is { } unreachable)
        {
            return new MigrationOutcome.Unreachable(unreachable);
        }

        var said = result.Error is PostgresException postgres ? postgres.MessageText : result.Error.Message;
        logger.MigrationFailed(name, said);
        return new MigrationOutcome.Failed(name, $"Migration {name} failed and was rolled back: {said}");
    }

    private static CommandDefinition Timed(string sql, TimeSpan budget, CancellationToken cancellationToken) =>
        new(sql, new { LockKey }, commandTimeout: (int)budget.TotalSeconds, cancellationToken: cancellationToken);
}
