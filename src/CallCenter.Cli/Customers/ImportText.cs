using System.Globalization;
using CallCenter.Cli.Terminal;
using CallCenter.Storage.Customers.Importing;

namespace CallCenter.Cli.Customers;

/// <summary>What an import says to a person.</summary>
internal static class ImportText
{
    /// <summary>One line of progress.</summary>
    /// <param name="progress">How far it is.</param>
    /// <param name="fraction">Of the rows read, 0 to 1, or null where the end is not known.</param>
    public static WorkProgress Describe(ImportProgress progress, double? fraction) => progress.Phase switch
    {
        ImportPhase.Reading => new WorkProgress(
            fraction * 0.95, string.Create(CultureInfo.InvariantCulture, $"{progress.Rows:N0} rows read")),
        ImportPhase.Merging => new WorkProgress(
            null, "merging into the customers (one transaction)", Begins: true),
    };

    /// <summary>Prints what it came to.</summary>
    /// <returns>The exit code.</returns>
    public static int Report(ImportOutcome outcome)
    {
        switch (outcome)
        {
            case ImportOutcome.Done { Counts: var counts }:
                Console.Out.WriteLine(Sentence(counts));
                return counts.Rejected > 0 ? ExitCode.Leftover : ExitCode.Done;
            case ImportOutcome.BadFile bad:
                Console.Error.WriteLine(bad.Reason);
                return ExitCode.Usage;
            case ImportOutcome.Unreachable away:
                Console.Error.WriteLine(away.Reason);
                return ExitCode.Unreachable;
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome}.");
        }
    }

    /// <summary>The counts as a sentence.</summary>
    public static string Sentence(ImportCounts counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{counts.Rows:N0} rows: {counts.Inserted:N0} new, {counts.Updated:N0} changed, {counts.Unchanged:N0} unchanged, "
        + $"{counts.Rejected:N0} rejected.");
}
