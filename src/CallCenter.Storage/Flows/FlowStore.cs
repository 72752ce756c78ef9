using System.Globalization;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Flows.Files;
using Dapper;
using Npgsql;

namespace CallCenter.Storage.Flows;

/// <summary>Versions and aliases in PostgreSQL.</summary>
internal sealed class FlowStore(FlowDatabase database) : IFlowStore
{
    private const string SameSql = $"select {VersionRow.Columns} from flow_versions where flow = @flow and hash = @hash";

    private const string AddSql = $"""
        insert into flow_versions (flow, number, hash, author, message)
        select @flow, coalesce(max(number), 0) + 1, @hash, @author, @message from flow_versions where flow = @flow
        returning {VersionRow.Columns}
        """;

    private const string VersionsSql = $"select {VersionRow.Columns} from flow_versions where flow = @flow order by number desc limit @most";

    // A draft that was published is done.
    private const string DraftDoneSql = "delete from flow_drafts where flow = @flow and hash = @hash";

    private const string AliasesSql = $"select {AliasRow.Columns} from {AliasRow.Tables} where a.flow = @flow order by a.alias";

    private const string NumbersSql = """
        select n.number as Number, n.target as Target, case when n.target = 'draft' then d.hash else coalesce(v.hash, w.hash) end as Hash
        from flow_numbers n
        left join flow_drafts d on d.flow = n.flow and n.target = 'draft'
        left join flow_aliases a on a.flow = n.flow and a.alias = n.target
        left join flow_versions v on v.flow = a.flow and v.number = a.number
        left join flow_versions w on w.flow = n.flow and w.number::text = n.target
        where n.flow = @flow
        order by n.number
        """;

    private const string RevisionSql = "select coalesce(max(id), 0) from flow_events where flow = @flow";

    public Task<FlowResult<Published>> PublishAsync(Publication publication, CancellationToken cancellationToken)
    {
        var (flow, hash) = (publication.Flow, publication.Files.Hash);
        return database.ChangeAsync(flow, async connection =>
        {
            var same = await connection.QuerySingleOrDefaultAsync<VersionRow>(FlowDatabase.Command(SameSql, new { flow, hash }, cancellationToken));
            if (same is null && await RecordingStore.FaultAsync(connection, publication.Files, cancellationToken) is { } fault)
            {
                return new FlowResult<Published>.Refused(fault);
            }

            var version = same ?? await AddAsync(connection, publication, hash, cancellationToken);
            var moved = await FlowAliases.MoveAsync(
                connection, flow, FlowAlias.Live, publication.Move(version.Number), publication.By, cancellationToken);
            await connection.ExecuteAsync(FlowDatabase.Command(DraftDoneSql, new { flow, hash }, cancellationToken));
            return moved.Map(move => new Published(version.ToVersion(), same is null, move.After));
        }, cancellationToken);
    }

    public Task<FlowResult<AliasMove>> MoveAsync(
        string flow, string alias, AliasChange change, ChangedBy by, CancellationToken cancellationToken) =>
        database.ChangeAsync(flow, connection => FlowAliases.MoveAsync(connection, flow, alias, change, by, cancellationToken), cancellationToken);

    public Task<FlowResult<IReadOnlyList<FlowVersion>>> VersionsAsync(string flow, int most, CancellationToken cancellationToken) =>
        database.AskAsync<IReadOnlyList<FlowVersion>>(
            async connection => new FlowResult<IReadOnlyList<FlowVersion>>.Done(
            [
                .. (await connection.QueryAsync<VersionRow>(FlowDatabase.Command(VersionsSql, new { flow, most }, cancellationToken)))
                    .Select(row => row.ToVersion()),
            ]),
            cancellationToken);

    public Task<FlowResult<FlowRoutes>> RoutesAsync(string flow, CancellationToken cancellationToken) => database.AskAsync<FlowRoutes>(
        async connection =>
        {
            // One snapshot: what is read must have been true at one time.
            await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
            await using var rows = await connection.QueryMultipleAsync(
                FlowDatabase.Command($"{RevisionSql}; {AliasesSql}; {NumbersSql}", new { flow }, cancellationToken));
            var revision = await rows.ReadSingleAsync<long>();
            var aliases = await rows.ReadAsync<AliasRow>();
            var numbers = await rows.ReadAsync<(string Number, string Target, string? Hash)>();
            return new FlowResult<FlowRoutes>.Done(new FlowRoutes(
                revision,
                [.. aliases.Select(row => row.ToAlias())],
                [.. numbers.Select(row => new FlowNumber(row.Number, row.Target, row.Hash))]));
        },
        cancellationToken);

    public Task<FlowResult<FlowFileSet>> ContentAsync(string hash, CancellationToken cancellationToken) => database.AskAsync<FlowFileSet>(
        async connection => await FlowContents.FindAsync(connection, hash, cancellationToken) is { } files
            ? new FlowResult<FlowFileSet>.Done(files)
            : new FlowResult<FlowFileSet>.NotFound($"There are no flow files of the hash {hash}."),
        cancellationToken);

    private static async Task<VersionRow> AddAsync(
        NpgsqlConnection connection, Publication publication, string hash, CancellationToken cancellationToken)
    {
        await FlowContents.StoreAsync(connection, publication.Files, hash, cancellationToken);
        var values = new { flow = publication.Flow, hash, author = publication.By.Who, message = publication.By.Reason };
        var added = await connection.QuerySingleAsync<VersionRow>(FlowDatabase.Command(AddSql, values, cancellationToken));
        var number = added.Number.ToString(CultureInfo.InvariantCulture);
        await FlowDatabase.NoteAsync(connection, publication.Flow, publication.By, new FlowNote("published", null, number), cancellationToken);
        return added;
    }
}
