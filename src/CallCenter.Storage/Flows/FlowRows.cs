using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Flows.Trying;
using CallCenter.Flows.Files;

namespace CallCenter.Storage.Flows;

/// <summary>The flow tables' rows, and the shapes the engine knows them by.</summary>
internal sealed class AliasRow
{
    public const string Columns = """
        a.alias as Name, a.number as Number, v.hash as Hash, a.previous_number as Previous, a.candidate_number as Candidate,
        c.hash as CandidateHash, a.candidate_share as Share, a.candidate_since as Since, a.least_calls as LeastCalls,
        a.failed_margin as FailedMargin, a.not_understood_margin as NotUnderstoodMargin, a.set_by as SetBy, a.set_at as SetAt,
        a.reason as Reason
        """;

    public const string Tables = """
        flow_aliases a
        join flow_versions v on v.flow = a.flow and v.number = a.number
        left join flow_versions c on c.flow = a.flow and c.number = a.candidate_number
        """;

    public required string Name { get; init; }

    public required int Number { get; init; }

    public required string Hash { get; init; }

    public int? Previous { get; init; }

    public int? Candidate { get; init; }

    public string? CandidateHash { get; init; }

    public int Share { get; init; }

    public DateTime? Since { get; init; }

    public int? LeastCalls { get; init; }

    public int? FailedMargin { get; init; }

    public int? NotUnderstoodMargin { get; init; }

    public required string SetBy { get; init; }

    public required DateTime SetAt { get; init; }

    public required string Reason { get; init; }

    public FlowAlias ToAlias() => new(Name, Number, Hash, Previous, Trial(), SetBy, SetAt, Reason);

    private FlowTrial? Trial() => Candidate is { } number
        ? new FlowTrial(
            number, CandidateHash!, Share, Since!.Value, new StepBackPolicy(LeastCalls!.Value, FailedMargin!.Value, NotUnderstoodMargin!.Value))
        : null;
}

/// <summary>A row of <c>flow_versions</c>.</summary>
internal sealed class VersionRow
{
    public const string Columns = "flow as Flow, number as Number, hash as Hash, author as Author, message as Message, published_at as PublishedAt";

    public required string Flow { get; init; }

    public required int Number { get; init; }

    public required string Hash { get; init; }

    public required string Author { get; init; }

    public required string Message { get; init; }

    public required DateTime PublishedAt { get; init; }

    public FlowVersion ToVersion() => new(Flow, Number, Hash, Author, Message, PublishedAt);
}

/// <summary>A row of <c>flow_drafts</c>.</summary>
internal sealed class DraftRow
{
    public const string Columns = "flow as Flow, hash as Hash, lock as Lock, base_number as BasedOn, edited_by as EditedBy, edited_at as EditedAt";

    public required string Flow { get; init; }

    public required string Hash { get; init; }

    public required int Lock { get; init; }

    public int? BasedOn { get; init; }

    public required string EditedBy { get; init; }

    public required DateTime EditedAt { get; init; }

    public FlowDraft ToDraft() => new(Flow, Hash, Lock, BasedOn, EditedBy, EditedAt);
}

/// <summary>Files and routes as JSON, in PostgreSQL and in Redis.</summary>
internal static class FlowJson
{
    public static string Write(FlowFileSet files) => JsonSerializer.Serialize(files.Texts);

    public static FlowFileSet ReadFiles(string text) => new(
        JsonSerializer.Deserialize<Dictionary<string, string>>(text)!.ToImmutableSortedDictionary(StringComparer.Ordinal));

    public static string Write(FlowRoutes routes) => JsonSerializer.Serialize(routes);

    public static FlowRoutes ReadRoutes(string text) => JsonSerializer.Deserialize<FlowRoutes>(text)!;
}
