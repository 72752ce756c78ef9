using System.Collections.Immutable;

namespace CallCenter.Storage.Customers.Importing;

/// <summary>How a file is imported.</summary>
/// <param name="Districts">The prefixes a code may begin with, three upper-case letters each.</param>
/// <param name="DryRun">Only read and judge the file; the database is not asked.</param>
/// <param name="Rejects">Told of every bad row, in the order of the file, on one thread.</param>
/// <param name="Progress">Told after each batch of rows; may be null.</param>
public sealed record ImportSettings(
    ImmutableArray<string> Districts,
    bool DryRun,
    Action<RejectedRow> Rejects,
    IProgress<ImportProgress>? Progress);

/// <summary>A row that was not taken.</summary>
/// <param name="Line">Its line in the file; the header is line 1.</param>
/// <param name="Reason">What is wrong with it, without a final point.</param>
public sealed record RejectedRow(int Line, string Reason);

/// <summary>How far an import is.</summary>
/// <param name="Phase">What is being done.</param>
/// <param name="BytesRead">Bytes of the file read so far.</param>
/// <param name="Rows">Good rows so far.</param>
public readonly record struct ImportProgress(ImportPhase Phase, long BytesRead, long Rows);

/// <summary>The two halves of an import.</summary>
public enum ImportPhase
{
    /// <summary>Rows travel from the file to the staging table.</summary>
    Reading,

    /// <summary>PostgreSQL merges the staging table into the customers.</summary>
    Merging,
}
