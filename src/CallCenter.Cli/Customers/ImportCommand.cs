using System.CommandLine;
using System.Text.Json;
using CallCenter.Cli.Connections;
using CallCenter.Cli.Terminal;
using CallCenter.Storage.Customers.Importing;

namespace CallCenter.Cli.Customers;

/// <summary><c>callcenter customers import</c>.</summary>
internal sealed class ImportCommand
{
    private readonly StoreOptions _stores = new();

    private readonly Argument<string> _file = new("FILE")
    {
        Description = "A CSV file in UTF-8, or - for standard input. Its first line names its columns, in any order: "
            + $"{string.Join(", ", CustomerColumns.Written)}; code may stand for district and number. "
            + "Several phones are separated by semicolons.",
    };

    private readonly Option<string?> _rejects = new("--rejects")
    {
        HelpName = "FILE",
        Description = "Write every rejected row's line and reason there; otherwise the first 20 are shown.",
    };

    private readonly Option<string?> _districts = new("--districts")
    {
        HelpName = "FILE",
        Description = "The list of districts (districts.yaml); otherwise the seven of the supplier.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print the summary as one JSON object." };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only judge the file; no database is asked." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new ImportCommand();
        var command = new ExampleCommand(
            "import",
            "Imports customers from a CSV file in one transaction: new ones are added, known ones updated, good rows are "
            + "never lost to bad ones. Exit code: 0, 1 where rows were rejected, 2 for a wrong command line or file, "
            + "3 where the database cannot be used.",
            "callcenter customers import customers.csv --rejects rejected.csv",
            "callcenter customers import customers.csv --dry-run --json",
            "callcenter customers generate --count 1000 | callcenter customers import -")
        {
            self._file, self._rejects, self._districts, self._json, self._dryRun, self._stores.Postgres, self._stores.Redis,
        };
        command.SetAction(self.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            var (districts, fault) = KnownDistricts.Read(parsed.GetValue(_districts));
            if (districts.IsDefault)
            {
                await Console.Error.WriteLineAsync(fault);
                return ExitCode.Usage;
            }

            var path = parsed.GetValue(_file)!;
            await using var file = path == "-"
                ? Console.OpenStandardInput()
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            using var rejects = new RejectSink(parsed.GetValue(_rejects));
            var settings = new ImportSettings(districts, parsed.GetValue(_dryRun), rejects.Add, Progress: null);
            return await ImportAsync(parsed, file, settings, rejects, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"A file cannot be opened or written: {e.Message}");
            return ExitCode.Usage;
        }
    }

    private async Task<int> ImportAsync(
        ParseResult parsed, Stream file, ImportSettings settings, RejectSink rejects, CancellationToken cancellationToken)
    {
        var (dataSource, fault) = settings.DryRun ? (null, null) : _stores.OpenPostgres(parsed);
        if (fault is not null)
        {
            await Console.Error.WriteLineAsync(fault);
            return ExitCode.Usage;
        }

        await using (dataSource)
        {
            var began = TimeProvider.System.GetTimestamp();
            var length = file.CanSeek ? file.Length : 0;
            var outcome = await ProgressDisplay.RunAsync(show => new CustomerImporter(dataSource).ImportAsync(
                file, settings with { Progress = Shown(show, length) }, cancellationToken));
            var elapsed = TimeProvider.System.GetElapsedTime(began);
            if (outcome is ImportOutcome.Done && !settings.DryRun && _stores.FindRedis(parsed) is { Length: > 0 } redis)
            {
                await CachedProfiles.OutdateAsync(redis, cancellationToken);
            }

            return Report(parsed, outcome, rejects, elapsed);
        }
    }

    private static DirectProgress<ImportProgress> Shown(Action<WorkProgress> show, long length) =>
        new(p => show(ImportText.Describe(p, length > 0 ? (double)p.BytesRead / length : null)));

    private int Report(ParseResult parsed, ImportOutcome outcome, RejectSink rejects, TimeSpan elapsed)
    {
        if (!parsed.GetValue(_json) || outcome is not ImportOutcome.Done { Counts: var counts })
        {
            foreach (var row in parsed.GetValue(_rejects) is null ? rejects.First : [])
            {
                Console.Error.WriteLine($"line {row.Line}: {row.Reason}");
            }

            return ImportText.Report(outcome);
        }

        var summary = new ImportSummary(
            counts.Rows, counts.Inserted, counts.Updated, counts.Unchanged, counts.Rejected, parsed.GetValue(_dryRun),
            Math.Round(elapsed.TotalSeconds, 3), Math.Round(counts.Rows / Math.Max(elapsed.TotalSeconds, 0.001)), rejects.First);
        Console.Out.WriteLine(JsonSerializer.Serialize(summary, JsonSerializerOptions.Web));
        return counts.Rejected > 0 ? ExitCode.Leftover : ExitCode.Done;
    }
}

/// <summary>The import's summary for programs.</summary>
internal sealed record ImportSummary(
    long Rows,
    long Inserted,
    long Updated,
    long Unchanged,
    long Rejected,
    bool DryRun,
    double Seconds,
    double RowsPerSecond,
    IReadOnlyList<RejectedRow> FirstRejects);
