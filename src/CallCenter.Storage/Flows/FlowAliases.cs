using System.Globalization;
using CallCenter.Engine.Flows.Publishing;
using Dapper;
using Npgsql;

namespace CallCenter.Storage.Flows;

/// <summary>Moves an alias inside a change: reads it, decides, writes it, notes it.</summary>
internal static class FlowAliases
{
    private const string FindSql = $"select {AliasRow.Columns} from {AliasRow.Tables} where a.flow = @flow and a.alias = @alias";

    private const string ExistsSql = "select exists (select from flow_versions where flow = @flow and number = @number)";

    private const string WriteSql = """
        insert into flow_aliases as a (flow, alias, number, previous_number, candidate_number, candidate_share, candidate_since,
            least_calls, failed_margin, not_understood_margin, set_by, reason)
        values (@flow, @alias, @number, @previous, @candidate, @share, case when @candidate is null then null else clock_timestamp() end,
            @leastCalls, @failedMargin, @notUnderstoodMargin, @who, @reason)
        on conflict (flow, alias) do update set
            number = excluded.number, previous_number = excluded.previous_number, candidate_number = excluded.candidate_number,
            candidate_share = excluded.candidate_share,
            candidate_since = case when @begins or a.candidate_number is null or excluded.candidate_number is null
                then excluded.candidate_since else a.candidate_since end,
            least_calls = excluded.least_calls, failed_margin = excluded.failed_margin,
            not_understood_margin = excluded.not_understood_margin, set_by = excluded.set_by, set_at = clock_timestamp(),
            reason = excluded.reason
        """;

    public static async Task<FlowResult<AliasMove>> MoveAsync(
        NpgsqlConnection connection, string flow, string alias, AliasChange change, ChangedBy by, CancellationToken cancellationToken)
    {
        var before = await FindAsync(connection, flow, alias, cancellationToken);
        switch (AliasDecisions.Decide(before, change))
        {
            case AliasDecision.Refused refused:
                return new FlowResult<AliasMove>.Refused(refused.Sentence);
            case AliasDecision.Unchanged:
                return new FlowResult<AliasMove>.Done(new AliasMove(before, before!));
            case AliasDecision.Moved { Target: var target }:
                foreach (var number in new[] { target.Number, target.Candidate ?? target.Number })
                {
                    if (!await connection.ExecuteScalarAsync<bool>(FlowDatabase.Command(ExistsSql, new { flow, number }, cancellationToken)))
                    {
                        return new FlowResult<AliasMove>.NotFound(
                            $"There is no version {number.ToString(CultureInfo.InvariantCulture)} of '{flow}'; 'callcenter flow versions' lists those there are.");
                    }
                }

                await WriteAsync(connection, flow, alias, target, by, cancellationToken);
                var after = (await FindAsync(connection, flow, alias, cancellationToken))!;
                await FlowDatabase.NoteAsync(connection, flow, by, new FlowNote($"{alias}: {Verb(change)}", Text(before), Text(after)), cancellationToken);
                return new FlowResult<AliasMove>.Done(new AliasMove(before, after));
            default:
                throw new InvalidOperationException("Every decision is named above.");
        }
    }

    private static async Task<FlowAlias?> FindAsync(NpgsqlConnection connection, string flow, string alias, CancellationToken cancellationToken) =>
        (await connection.QuerySingleOrDefaultAsync<AliasRow>(FlowDatabase.Command(FindSql, new { flow, alias }, cancellationToken)))?.ToAlias();

    private static Task<int> WriteAsync(
        NpgsqlConnection connection, string flow, string alias, AliasTarget target, ChangedBy by, CancellationToken cancellationToken)
    {
        var policy = target.Candidate is null ? null : target.Policy;
        return connection.ExecuteAsync(FlowDatabase.Command(
            WriteSql,
            new
            {
                flow,
                alias,
                number = target.Number,
                previous = target.Previous,
                candidate = target.Candidate,
                share = target.Share,
                leastCalls = policy?.LeastCalls,
                failedMargin = policy?.FailedMargin,
                notUnderstoodMargin = policy?.NotUnderstoodMargin,
                begins = target.TrialBegins,
                who = by.Who,
                reason = by.Reason,
            },
            cancellationToken));
    }

    private static string Verb(AliasChange change) => change switch
    {
        AliasChange.Point => "moved",
        AliasChange.RollBack => "rolled back",
        AliasChange.Try => "candidate tried",
        AliasChange.Promote => "candidate promoted",
        AliasChange.Withdraw => "candidate withdrawn",
        AliasChange.StepBack => "candidate stepped back",
        _ => throw new InvalidOperationException("Every change is named above."),
    };

    private static string? Text(FlowAlias? alias) => alias is null ? null
        : alias.Trial is { } trial
            ? string.Create(CultureInfo.InvariantCulture, $"{alias.Number}, candidate {trial.Number} {trial.Share} %")
            : alias.Number.ToString(CultureInfo.InvariantCulture);
}
