using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Engine.CallLog;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CallCenter.Storage.CallLog;

/// <summary>Writes the lasting record of calls to PostgreSQL. Every statement may be repeated without effect.</summary>
internal sealed class CallLogStore(NpgsqlDataSource dataSource, ILogger<CallLogStore> logger) : ICallLogStore
{
    // Facts only ever grow newer: a late or repeated entry must not bring back an older state of the call.
    private const string UpsertCall = """
        insert into calls as c (call_id, caller, started_at, ended_at, language, district, code_number, identified, queue, facts_version)
        select * from unnest(@CallIds, @Callers, @StartedAts, @EndedAts, @Languages, @Districts, @CodeNumbers, @Identifieds, @Queues, @Versions)
        on conflict (call_id) do update set
            started_at = coalesce(c.started_at, excluded.started_at),
            ended_at = coalesce(c.ended_at, excluded.ended_at),
            language = case when excluded.facts_version >= c.facts_version then excluded.language else c.language end,
            district = case when excluded.facts_version >= c.facts_version then excluded.district else c.district end,
            code_number = case when excluded.facts_version >= c.facts_version then excluded.code_number else c.code_number end,
            identified = case when excluded.facts_version >= c.facts_version then excluded.identified else c.identified end,
            queue = case when excluded.facts_version >= c.facts_version then coalesce(excluded.queue, c.queue) else coalesce(c.queue, excluded.queue) end,
            facts_version = greatest(c.facts_version, excluded.facts_version)
        """;

    private const string InsertStep = """
        insert into call_steps (entry_id, call_id, at, node, what, outcome)
        select * from unnest(@Ids, @CallIds, @Ats, @Nodes, @Whats, @Outcomes)
        on conflict (entry_id) do nothing
        """;

    public async Task<bool> WriteAsync(ImmutableArray<CallLogEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(UpsertCall, CallColumns(entries), transaction, cancellationToken: cancellationToken));
            await connection.ExecuteAsync(new CommandDefinition(InsertStep, StepColumns(entries), transaction, cancellationToken: cancellationToken));
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            logger.RecordUnavailable(e.GetType().Name);
            return false;
        }
    }

    private static CallRow CallRow(IEnumerable<CallLogEntry> ofOneCall)
    {
        var entries = ofOneCall.ToList();
        var newest = entries.MaxBy(VersionOf)!;
        return new CallRow(
            newest.Call.Value,
            Storable(newest.Facts.Caller.Value),
            entries.Find(entry => entry.Kind is CallLogKind.Started)?.At,
            entries.Find(entry => entry.Kind is CallLogKind.Ended)?.At,
            newest.Facts.Language?.Code,
            newest.Facts.Code?.Prefix,
            newest.Facts.Code?.Number,
            newest.Facts.Identified,
            entries.OrderBy(VersionOf).LastOrDefault(entry => entry.Facts.Queue is not null)?.Facts.Queue,
            VersionOf(newest));
    }

    // Whole columns travel as arrays: one statement for any number of rows. Ordered, so that two writers cannot deadlock.
    private static object CallColumns(ImmutableArray<CallLogEntry> entries)
    {
        var rows = entries.GroupBy(entry => entry.Call).Select(CallRow).OrderBy(row => row.CallId, StringComparer.Ordinal).ToArray();
        return new
        {
            CallIds = Array.ConvertAll(rows, row => row.CallId),
            Callers = Array.ConvertAll(rows, row => row.Caller),
            StartedAts = Array.ConvertAll(rows, row => row.StartedAt),
            EndedAts = Array.ConvertAll(rows, row => row.EndedAt),
            Languages = Array.ConvertAll(rows, row => row.Language),
            Districts = Array.ConvertAll(rows, row => row.District),
            CodeNumbers = Array.ConvertAll(rows, row => row.CodeNumber),
            Identifieds = Array.ConvertAll(rows, row => row.Identified),
            Queues = Array.ConvertAll(rows, row => row.Queue),
            Versions = Array.ConvertAll(rows, row => row.Version),
        };
    }

    private static object StepColumns(ImmutableArray<CallLogEntry> entries)
    {
        var steps = entries.Where(entry => entry.Kind is CallLogKind.Step).OrderBy(entry => entry.Id, StringComparer.Ordinal).ToArray();
        return new
        {
            Ids = Array.ConvertAll(steps, step => step.Id),
            CallIds = Array.ConvertAll(steps, step => step.Call.Value),
            Ats = Array.ConvertAll(steps, step => step.At),
            Nodes = Array.ConvertAll(steps, step => Storable(step.Node)),
            Whats = Array.ConvertAll(steps, step => Storable(step.What)),
            Outcomes = Array.ConvertAll(steps, step => step.Outcome is null ? null : Storable(step.Outcome)),
        };
    }

    // PostgreSQL's text cannot hold a zero character: one of them would be refused for ever, and everything behind it too.
    private static string Storable(string? text) => (text ?? "").Replace('\0', '\uFFFD');

    private static long VersionOf(CallLogEntry entry) =>
        long.Parse(entry.Id.Split('/')[1], NumberStyles.None, CultureInfo.InvariantCulture);
}

internal sealed record CallRow(
    string CallId,
    string Caller,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    string? Language,
    string? District,
    long? CodeNumber,
    bool Identified,
    string? Queue,
    long Version);

internal static partial class CallLogStoreLog
{
    [LoggerMessage(EventId = 4201, EventName = nameof(RecordUnavailable), Level = LogLevel.Warning,
        Message = "The lasting record of calls is not reachable ({Reason})")]
    public static partial void RecordUnavailable(this ILogger logger, string reason);
}
