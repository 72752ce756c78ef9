using System.Collections.Immutable;
using CallCenter.Engine.Hours;
using Dapper;
using Npgsql;

namespace CallCenter.Storage.Hours;

/// <summary>Closures in PostgreSQL.</summary>
internal sealed class ClosureBook(NpgsqlDataSource database) : IClosureBook
{
    private const int TimeoutSeconds = 2;

    public async Task<ImmutableArray<Closure>> ListAsync(CancellationToken cancellationToken)
    {
        const string sql = "select calendar, reason, since, until from closures order by calendar limit 1000";
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(Command(sql, null, cancellationToken));
        return [.. rows.Select(row => new Closure(row.Calendar, row.Reason, Utc(row.Since), row.Until is { } until ? Utc(until) : null))];
    }

    public async Task CloseAsync(Closure closure, CancellationToken cancellationToken)
    {
        const string sql = """
            insert into closures (calendar, reason, since, until) values (@calendar, @reason, @since, @until)
            on conflict (calendar) do update set reason = excluded.reason, since = excluded.since, until = excluded.until
            """;
        var values = new
        {
            calendar = closure.Calendar,
            reason = closure.Reason,
            since = closure.Since.UtcDateTime,
            until = closure.Until?.UtcDateTime,
        };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(Command(sql, values, cancellationToken));
    }

    public async Task<bool> OpenAsync(string calendar, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(
            Command("delete from closures where calendar = @calendar", new { calendar }, cancellationToken)) > 0;
    }

    private static CommandDefinition Command(string sql, object? values, CancellationToken cancellationToken) =>
        new(sql, values, commandTimeout: TimeoutSeconds, cancellationToken: cancellationToken);

    private static DateTimeOffset Utc(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc));

    private sealed record Row(string Calendar, string Reason, DateTime Since, DateTime? Until);
}
