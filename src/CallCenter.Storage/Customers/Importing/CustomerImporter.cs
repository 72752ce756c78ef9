using System.Globalization;
using System.Threading.Channels;
using CallCenter.Core.Customers;
using CsvHelper;
using Npgsql;

namespace CallCenter.Storage.Customers.Importing;

/// <summary>
/// Imports customers. Reading and judging rows runs ahead on its own thread, at most a few batches, while the copy to
/// PostgreSQL drains them: both processors work, and memory stays bounded whatever the size of the file.
/// </summary>
/// <param name="dataSource">The database; null serves dry runs only.</param>
public sealed class CustomerImporter(NpgsqlDataSource? dataSource)
{
    private const int BatchRows = 500;
    private const int BatchesAhead = 16;

    private static readonly ImportOutcome.Unreachable MigrationOwed =
        new("The database has no customers table yet: run 'callcenter db migrate' first.");

    /// <summary>Imports a file: all its good rows or, on any fault outside a row, none.</summary>
    /// <param name="csv">The file from its beginning, UTF-8 with or without byte order mark; not disposed here.</param>
    /// <param name="settings">How.</param>
    /// <param name="cancellationToken">Rolls everything back.</param>
    /// <returns>What it came to; a bad file or an absent database is an answer, not an exception.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public async Task<ImportOutcome> ImportAsync(Stream csv, ImportSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            var (opened, fault) = CustomerCsvReader.Open(csv, settings.Districts, settings.Rejects);
            using var reader = opened;
            return reader is null ? new ImportOutcome.BadFile(fault!) : await ImportAsync(reader, settings, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ImportOutcome.BadFile($"The file cannot be read to its end; nothing was imported: {e.Message}");
        }
        catch (CsvFormatException e)
        {
            return new ImportOutcome.BadFile(string.Create(
                CultureInfo.InvariantCulture,
                $"A line of the file has no end after {CsvFields.LongestLine} bytes (at byte {e.ByteOffset}); nothing was imported."));
        }
    }

    /// <summary>Brings customers from memory into the table, as an import of a file without bad rows would.</summary>
    /// <param name="customers">Each code once; read on another thread.</param>
    /// <param name="progress">Told after each batch; may be null.</param>
    /// <param name="cancellationToken">Rolls everything back.</param>
    /// <returns>What it came to.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public async Task<ImportOutcome> LoadAsync(
        IEnumerable<CustomerProfile> customers, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        long rows = 0;
        var settings = new ImportSettings([], DryRun: false, static _ => { }, progress);
        var merge = await MergeAsync(
            customers.Select(c => { rows++; return c; }), settings, static () => 0, cancellationToken);
        return merge is ImportOutcome.Done done
            ? new ImportOutcome.Done(Totals(done.Counts, rows, bad: 0, dryRun: false))
            : merge;
    }

    private async Task<ImportOutcome> ImportAsync(
        CustomerCsvReader reader, ImportSettings settings, CancellationToken cancellationToken)
    {
        var merge = await MergeAsync(ReadAll(reader), settings, () => reader.BytesRead, cancellationToken);
        return merge is ImportOutcome.Done done
            ? new ImportOutcome.Done(Totals(done.Counts, reader.Good, reader.Bad, settings.DryRun))
            : merge;
    }

    private static IEnumerable<CustomerProfile> ReadAll(CustomerCsvReader reader)
    {
        while (reader.Next() is { } customer)
        {
            yield return customer;
        }
    }

    private static ImportCounts Totals(ImportCounts merged, long good, long bad, bool dryRun) => merged with
    {
        Rows = good + bad,
        Rejected = bad,
        Unchanged = dryRun ? 0 : good - merged.Inserted - merged.Updated,
    };

    private async Task<ImportOutcome> MergeAsync(
        IEnumerable<CustomerProfile> customers, ImportSettings settings, Func<long> bytesRead, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<List<CustomerProfile>>(
            new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        var producing = Task.Run(
            () => ProduceAsync(customers, batches.Writer, settings.Progress, bytesRead, stop.Token), CancellationToken.None);
        try
        {
            return settings.DryRun
                ? await DrainAsync(batches.Reader, stop.Token)
                : await StoreAsync(batches.Reader, settings.Progress, bytesRead, stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
            await producing;
        }
    }

    private static async Task ProduceAsync(
        IEnumerable<CustomerProfile> customers,
        ChannelWriter<List<CustomerProfile>> writer,
        IProgress<ImportProgress>? progress,
        Func<long> bytesRead,
        CancellationToken cancellationToken)
    {
        try
        {
            long rows = 0;
            foreach (var chunk in customers.Chunk(BatchRows))
            {
                await writer.WriteAsync([.. chunk], cancellationToken);
                rows += chunk.Length;
                progress?.Report(new ImportProgress(ImportPhase.Reading, bytesRead(), rows));
            }

            writer.Complete();
        }
        catch (Exception e)
        {
            // Whoever reads the channel meets the fault there, in the transaction that must roll back.
            writer.Complete(e);
        }
    }

    private static async Task<ImportOutcome> DrainAsync(
        ChannelReader<List<CustomerProfile>> batches, CancellationToken cancellationToken)
    {
        await foreach (var batch in batches.ReadAllAsync(cancellationToken))
        {
            batch.Clear();
        }

        return new ImportOutcome.Done(new ImportCounts(0, 0, 0, 0, 0));
    }

    private async Task<ImportOutcome> StoreAsync(
        ChannelReader<List<CustomerProfile>> batches,
        IProgress<ImportProgress>? progress,
        Func<long> bytesRead,
        CancellationToken cancellationToken)
    {
        try
        {
            ArgumentNullException.ThrowIfNull(dataSource);
            await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
            var counts = await CustomerMerge.RunAsync(
                connection,
                batches.ReadAllAsync(cancellationToken),
                () => progress?.Report(new ImportProgress(ImportPhase.Merging, bytesRead(), 0)),
                cancellationToken);
            return new ImportOutcome.Done(new ImportCounts(0, counts.Inserted, counts.Updated, 0, 0));
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn)
        {
            return MigrationOwed;
        }
        catch (Exception e) when (StoreFaults.Explain(e) is { } reason)
        {
            return new ImportOutcome.Unreachable(reason);
        }
    }
}
