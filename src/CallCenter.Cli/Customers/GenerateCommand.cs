using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CallCenter.Cli.Connections;
using CallCenter.Cli.Terminal;
using CallCenter.Core.Customers;
using CallCenter.Storage.Customers.Generating;
using CallCenter.Storage.Customers.Importing;

namespace CallCenter.Cli.Customers;

/// <summary><c>callcenter customers generate</c>.</summary>
internal sealed class GenerateCommand
{
    private readonly StoreOptions _stores = new();

    private readonly Option<int> _count = new("--count")
    {
        HelpName = "N",
        Description = "How many customer codes, 0 to 5000000.",
        DefaultValueFactory = _ => 10_000,
        CustomParser = ReadCount,
    };

    private readonly Option<int> _seed = new("--seed")
    {
        HelpName = "S",
        Description = "Where chance begins: the same seed and count make the same customers.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string> _out = new("--out")
    {
        HelpName = "FILE",
        Description = "The CSV file to write; - is standard output.",
        DefaultValueFactory = _ => "-",
    };

    private readonly Option<bool> _intoDatabase = new("--into-database")
    {
        Description = "Bring the customers straight into PostgreSQL instead of writing CSV.",
    };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new GenerateCommand();
        var command = new ExampleCommand(
            "generate",
            "Makes synthetic customers: districts by population, up to ten meters a person, made-up names.",
            "callcenter customers generate --count 10000 --seed 7 --out customers.csv",
            "callcenter customers generate --count 10000 --into-database",
            "callcenter customers generate --count 5")
        {
            self._count, self._seed, self._out, self._intoDatabase, self._stores.Postgres,
        };
        command.SetAction(self.RunAsync);
        return command;
    }

    private static int ReadCount(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count <= GeneratorSettings.LargestCount)
        {
            return count;
        }

        result.AddError("--count takes a whole number from 0 to 5000000.");
        return 0;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = new GeneratorSettings(
            parsed.GetValue(_count), parsed.GetValue(_seed), GeneratorSettings.UsualAsOf);
        var customers = CustomerGenerator.Generate(settings);
        return parsed.GetValue(_intoDatabase)
            ? await StoreAsync(parsed, customers, settings.Count, cancellationToken)
            : await WriteAsync(parsed.GetValue(_out)!, customers, settings.Count, cancellationToken);
    }

    private async Task<int> StoreAsync(
        ParseResult parsed, IEnumerable<CustomerProfile> customers, int count, CancellationToken cancellationToken)
    {
        var (dataSource, fault) = _stores.OpenPostgres(parsed);
        if (dataSource is null)
        {
            await Console.Error.WriteLineAsync(fault);
            return ExitCode.Usage;
        }

        await using (dataSource)
        {
            var outcome = await ProgressDisplay.RunAsync(show => new CustomerImporter(dataSource).LoadAsync(
                customers,
                new DirectProgress<ImportProgress>(p => show(ImportText.Describe(p, (double)p.Rows / Math.Max(count, 1)))),
                cancellationToken));
            return ImportText.Report(outcome);
        }
    }

    private static async Task<int> WriteAsync(
        string path, IEnumerable<CustomerProfile> customers, int count, CancellationToken cancellationToken)
    {
        try
        {
            if (path == "-")
            {
                await using var output = Console.OpenStandardOutput();
                CustomerCsvWriter.Write(customers, output, written: null, cancellationToken);
                return ExitCode.Done;
            }

            await ProgressDisplay.RunAsync(show => Task.Run(
                () => WriteWhole(path, customers, rows => show(Progress(rows, count)), cancellationToken), CancellationToken.None));
            await Console.Out.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{count:N0} customers written to {path}."));
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The customers cannot be written: {e.Message}");
            return ExitCode.Usage;
        }
    }

    private static WorkProgress Progress(long rows, int count) => new(
        (double)rows / Math.Max(count, 1),
        string.Create(CultureInfo.InvariantCulture, $"{rows:N0} customers written"));

    // Under another name until it is whole, so that an interrupted run leaves no half file to import by mistake.
    private static bool WriteWhole(
        string path, IEnumerable<CustomerProfile> customers, Action<long> written, CancellationToken cancellationToken)
    {
        var part = path + ".part";
        try
        {
            using (var output = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                CustomerCsvWriter.Write(customers, output, written, cancellationToken);
            }

            File.Move(part, path, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(part);
        }
    }
}
