using System.Globalization;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Flows.Files;
using Dapper;
using Npgsql;

namespace CallCenter.Storage.Flows;

/// <summary>Drafts and test numbers in PostgreSQL.</summary>
internal sealed class FlowDrafts(FlowDatabase database) : IFlowDrafts
{
    private const string FindSql = $"select {DraftRow.Columns} from flow_drafts where flow = @flow";

    private const string SaveSql = $"""
        insert into flow_drafts as d (flow, hash, lock, base_number, edited_by)
        values (@flow, @hash, 1, (select number from flow_aliases where flow = @flow and alias = 'live'), @who)
        on conflict (flow) do update set
            hash = excluded.hash, lock = d.lock + 1, edited_by = excluded.edited_by, edited_at = clock_timestamp()
        returning {DraftRow.Columns}
        """;

    private const string DiscardSql = "delete from flow_drafts where flow = @flow";

    private const string VersionSql = "select hash from flow_versions where flow = @flow and number::text = @target";

    private const string AliasSql =
        "select v.hash from flow_aliases a join flow_versions v on v.flow = a.flow and v.number = a.number where a.flow = @flow and a.alias = @target";

    private const string AddNumberSql = """
        insert into flow_numbers (number, flow, target) values (@number, @flow, @target)
        on conflict (number) do update set flow = excluded.flow, target = excluded.target
        """;

    private const string RemoveNumberSql = "delete from flow_numbers where flow = @flow and number = @number returning target";

    public Task<FlowResult<FlowDraft>> SaveAsync(
        string flow, FlowFileSet files, int @lock, ChangedBy by, CancellationToken cancellationToken)
    {
        var hash = files.Hash;
        return database.ChangeAsync<FlowDraft>(flow, async connection =>
        {
            var present = await PresentAsync(connection, flow, cancellationToken);
            if (present is not null && present.Hash == hash)
            {
                // Saved already, by this person or one with the same words: nothing can be lost.
                return new FlowResult<FlowDraft>.Done(present);
            }

            if ((present?.Lock ?? 0) != @lock)
            {
                return new FlowResult<FlowDraft>.Conflict(present);
            }

            if (await RecordingStore.FaultAsync(connection, files, cancellationToken) is { } fault)
            {
                return new FlowResult<FlowDraft>.Refused(fault);
            }

            await FlowContents.StoreAsync(connection, files, hash, cancellationToken);
            var saved = await connection.QuerySingleAsync<DraftRow>(FlowDatabase.Command(SaveSql, new { flow, hash, who = by.Who }, cancellationToken));
            await FlowContents.ForgetAsync(connection, cancellationToken);
            await FlowDatabase.NoteAsync(connection, flow, by, new FlowNote("draft saved", Text(present?.Lock), Text(saved.Lock)), cancellationToken);
            return new FlowResult<FlowDraft>.Done(saved.ToDraft());
        }, cancellationToken);
    }

    public Task<FlowResult<FlowDraft>> FindAsync(string flow, CancellationToken cancellationToken) => database.AskAsync<FlowDraft>(
        async connection => await PresentAsync(connection, flow, cancellationToken) is { } draft ? new FlowResult<FlowDraft>.Done(draft) : None(flow),
        cancellationToken);

    public Task<FlowResult<FlowDraft>> DiscardAsync(string flow, int? @lock, ChangedBy by, CancellationToken cancellationToken) =>
        database.ChangeAsync<FlowDraft>(flow, async connection =>
        {
            if (await PresentAsync(connection, flow, cancellationToken) is not { } present)
            {
                return None(flow);
            }

            if (@lock is { } meant && meant != present.Lock)
            {
                return new FlowResult<FlowDraft>.Conflict(present);
            }

            await connection.ExecuteAsync(FlowDatabase.Command(DiscardSql, new { flow }, cancellationToken));
            await FlowDatabase.NoteAsync(connection, flow, by, new FlowNote("draft discarded", Text(present.Lock), null), cancellationToken);
            return new FlowResult<FlowDraft>.Done(present);
        }, cancellationToken);

    public Task<FlowResult<FlowNumber>> AddNumberAsync(
        string flow, string number, string target, ChangedBy by, CancellationToken cancellationToken) => database.ChangeAsync<FlowNumber>(
        flow,
        async connection =>
        {
            var hash = await HashAsync(connection, flow, target, cancellationToken);
            if (hash is null && target != FlowNumber.Draft)
            {
                return new FlowResult<FlowNumber>.NotFound(
                    $"'{target}' is neither 'draft', nor a version, nor an alias of '{flow}'; 'callcenter flow versions' lists them.");
            }

            await connection.ExecuteAsync(FlowDatabase.Command(AddNumberSql, new { flow, number, target }, cancellationToken));
            await FlowDatabase.NoteAsync(connection, flow, by, new FlowNote("number added", number, target), cancellationToken);
            return new FlowResult<FlowNumber>.Done(new FlowNumber(number, target, hash));
        },
        cancellationToken);

    public Task<FlowResult<FlowNumber>> RemoveNumberAsync(string flow, string number, ChangedBy by, CancellationToken cancellationToken) =>
        database.ChangeAsync<FlowNumber>(flow, async connection =>
        {
            var values = new { flow, number };
            if (await connection.ExecuteScalarAsync<string?>(FlowDatabase.Command(RemoveNumberSql, values, cancellationToken)) is not { } target)
            {
                return new FlowResult<FlowNumber>.NotFound($"{number} leads nowhere else; 'callcenter flow number list' shows those that do.");
            }

            await FlowDatabase.NoteAsync(connection, flow, by, new FlowNote("number removed", number, target), cancellationToken);
            return new FlowResult<FlowNumber>.Done(new FlowNumber(number, target, null));
        }, cancellationToken);

    private static async Task<FlowDraft?> PresentAsync(NpgsqlConnection connection, string flow, CancellationToken cancellationToken) =>
        (await connection.QuerySingleOrDefaultAsync<DraftRow>(FlowDatabase.Command(FindSql, new { flow }, cancellationToken)))?.ToDraft();

    private static async Task<string?> HashAsync(NpgsqlConnection connection, string flow, string target, CancellationToken cancellationToken)
    {
        if (target == FlowNumber.Draft)
        {
            return (await PresentAsync(connection, flow, cancellationToken))?.Hash;
        }

        var sql = char.IsAsciiDigit(target[0]) ? VersionSql : AliasSql;
        return await connection.ExecuteScalarAsync<string?>(FlowDatabase.Command(sql, new { flow, target }, cancellationToken));
    }

    private static FlowResult<FlowDraft>.NotFound None(string flow) =>
        new($"There is no draft of '{flow}'; 'callcenter flow draft save' makes one.");

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
