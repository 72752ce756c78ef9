using CallCenter.Engine.Flows.Publishing;
using Dapper;
using Npgsql;

namespace CallCenter.Storage.Flows;

/// <summary>Runs statements about flows, and says in the engine's words when PostgreSQL does not answer.</summary>
internal sealed class FlowDatabase(NpgsqlDataSource database)
{
    /// <summary>Where changes are told.</summary>
    public const string Channel = "callcenter_flows";

    private const int TimeoutSeconds = 5;

    // Any number does that nothing else in this database locks: "flow" in ASCII.
    private const int LockSpace = 0x666C6F77;

    private const string LockSql = "select pg_advisory_xact_lock(@space, hashtext(@flow))";

    private const string EventSql = """
        insert into flow_events (flow, who, what, from_text, to_text, reason)
        values (@flow, @who, @what, @from, @to, @reason)
        """;

    private const string TellSql = "select pg_notify(@channel, @flow)";

    /// <summary>Asks something.</summary>
    public async Task<FlowResult<T>> AskAsync<T>(Func<NpgsqlConnection, Task<FlowResult<T>>> ask, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            return await ask(connection);
        }
        catch (Exception e) when (Explain(e) is { } sentence)
        {
            return new FlowResult<T>.Unavailable(sentence);
        }
    }

    /// <summary>Changes something: whole or not at all, one change of a flow after another, and tells the hosts.</summary>
    public Task<FlowResult<T>> ChangeAsync<T>(
        string flow, Func<NpgsqlConnection, Task<FlowResult<T>>> change, CancellationToken cancellationToken) => AskAsync(
        async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync(Command(LockSql, new { space = LockSpace, flow }, cancellationToken));
            var result = await change(connection);
            if (result is FlowResult<T>.Done)
            {
                // Told at commit and not before; the library keeps it until then.
                await connection.ExecuteAsync(Command(TellSql, new { channel = Channel, flow }, cancellationToken));
                await transaction.CommitAsync(cancellationToken);
            }

            return result;
        },
        cancellationToken);

    /// <summary>Writes down what was done.</summary>
    public static Task NoteAsync(
        NpgsqlConnection connection, string flow, ChangedBy by, FlowNote note, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(Command(
            EventSql, new { flow, who = by.Who, what = note.What, from = note.From, to = note.To, reason = by.Reason }, cancellationToken));

    public static CommandDefinition Command(string sql, object? values, CancellationToken cancellationToken) =>
        new(sql, values, commandTimeout: TimeoutSeconds, cancellationToken: cancellationToken);

    private static string? Explain(Exception exception) => exception is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable }
        ? "The database has no tables of flows: run 'callcenter db migrate' first."
        : StoreFaults.Explain(exception);
}

/// <summary>A line of the flows' history besides who, when and why.</summary>
internal sealed record FlowNote(string What, string? From, string? To);
