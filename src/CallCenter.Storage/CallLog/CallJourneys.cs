using CallCenter.Core.Calls;
using CallCenter.Engine.CallLog;
using Dapper;
using Npgsql;

namespace CallCenter.Storage.CallLog;

/// <summary>Reads the ways of recorded calls from PostgreSQL.</summary>
internal sealed class CallJourneys(NpgsqlDataSource dataSource) : ICallJourneys
{
    // An entry's name ends with the state's version and a number within it: many steps may be of one moment.
    private const string Steps = """
        select at as "At", node as "Node", what as "What", outcome as "Outcome" from call_steps
        where call_id = @call
        order by substring(entry_id from '/([0-9]+)/[0-9]+$')::bigint, substring(entry_id from '([0-9]+)$')::bigint
        """;

    public async Task<IReadOnlyList<JourneyStep>> FindAsync(CallId call, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<StepRow>(new CommandDefinition(Steps, new { call = call.Value }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new JourneyStep(row.At, row.Node, row.What, row.Outcome))];
    }

    private sealed record StepRow(DateTime At, string Node, string What, string? Outcome);
}
