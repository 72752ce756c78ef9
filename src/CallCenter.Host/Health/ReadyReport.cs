using CallCenter.Engine.Flows;
using CallCenter.Storage.Migrations;
using StackExchange.Redis;

namespace CallCenter.Host.Health;

/// <summary>Whether the host can do its work, and what is missing.</summary>
/// <param name="Ready">Whether nothing is missing.</param>
/// <param name="Missing">What is missing, in sentences without addresses or secrets.</param>
internal sealed record ReadyReport(bool Ready, IReadOnlyList<string> Missing)
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    /// <summary>Asks every dependency at the same time, within 2 s.</summary>
    /// <param name="redis">The live store.</param>
    /// <param name="migrator">Knows what the database owes.</param>
    /// <param name="flows">Knows whether callers hear the flow they should.</param>
    public static async Task<ReadyReport> MakeAsync(IConnectionMultiplexer redis, DatabaseMigrator migrator, IFlowVersions flows)
    {
        var answers = await Task.WhenAll(RedisAsync(redis), DatabaseAsync(migrator));
        string[] missing = [.. answers.Append(flows.Missing is { } flow ? $"flows: {flow}" : null).OfType<string>()];
        return new ReadyReport(missing.Length == 0, missing);
    }

    private static async Task<string?> RedisAsync(IConnectionMultiplexer redis)
    {
        try
        {
            await redis.GetDatabase().PingAsync().WaitAsync(Budget);
            return null;
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            return "redis: does not answer; check that it runs and that ConnectionStrings:Redis names it.";
        }
    }

    private static async Task<string?> DatabaseAsync(DatabaseMigrator migrator)
    {
        using var budget = new CancellationTokenSource(Budget);
        try
        {
            return await migrator.PendingAsync(budget.Token) switch
            {
                MigrationStatus.Known { Pending.IsEmpty: true } => null,
                MigrationStatus.Known owed => $"database: owes {string.Join(", ", owed.Pending)}; run 'callcenter db migrate'.",
                MigrationStatus.Unreachable unreachable => $"postgres: {unreachable.Reason}",
                _ => "postgres: gave no answer.",
            };
        }
        catch (OperationCanceledException)
        {
            return "postgres: did not answer within 2 seconds.";
        }
    }
}
