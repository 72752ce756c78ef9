using System.CommandLine;
using CallCenter.Cli.Connections;
using CallCenter.Cli.Terminal;
using CallCenter.Storage.Migrations;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallCenter.Cli.Database;

/// <summary><c>callcenter db</c>: the shape of the database.</summary>
internal static class DatabaseCommands
{
    /// <summary>Builds the group.</summary>
    public static Command Create() => new("db", "Brings the database to the shape this version needs, or says what it lacks.")
    {
        CreateMigrate(),
        CreateStatus(),
    };

    private static ExampleCommand CreateMigrate()
    {
        var stores = new StoreOptions();
        var command = new ExampleCommand(
            "migrate",
            "Applies the migrations that are owed. Safe to run from several machines at once.",
            "callcenter db migrate --postgres \"Host=127.0.0.1;Database=callcenter;Username=callcenter\"",
            "ConnectionStrings__Postgres=\"Host=db;Database=callcenter;Username=ops\" callcenter db migrate")
        {
            stores.Postgres,
        };
        command.SetAction((parsed, token) => WithMigratorAsync(stores, parsed, async migrator =>
            await migrator.MigrateAsync(token) switch
            {
                MigrationOutcome.Migrated { Applied.IsEmpty: true } => Say(ExitCode.Done, "The database is up to date."),
                MigrationOutcome.Migrated done => Say(ExitCode.Done, $"Applied: {string.Join(", ", done.Applied)}."),
                MigrationOutcome.Failed failed => Complain(ExitCode.Failed, failed.Reason),
                MigrationOutcome.Unreachable away => Complain(ExitCode.Unreachable, away.Reason),
                var unknown => throw new InvalidOperationException($"Unknown outcome {unknown}."),
            }));
        return command;
    }

    private static ExampleCommand CreateStatus()
    {
        var stores = new StoreOptions();
        var command = new ExampleCommand(
            "status",
            "Lists the migrations applied and owed; the exit code is 1 while one is owed.",
            "callcenter db status --postgres \"Host=127.0.0.1;Database=callcenter;Username=callcenter\"")
        {
            stores.Postgres,
        };
        command.SetAction((parsed, token) => WithMigratorAsync(stores, parsed, async migrator =>
            await migrator.PendingAsync(token) switch
            {
                MigrationStatus.Known known => ReportStatus(known),
                MigrationStatus.Unreachable away => Complain(ExitCode.Unreachable, away.Reason),
                var unknown => throw new InvalidOperationException($"Unknown status {unknown}."),
            }));
        return command;
    }

    private static int ReportStatus(MigrationStatus.Known known)
    {
        foreach (var name in known.Applied)
        {
            Console.Out.WriteLine($"applied  {name}");
        }

        foreach (var name in known.Pending)
        {
            Console.Out.WriteLine($"owed     {name}");
        }

        return known.Pending.IsEmpty
            ? Say(ExitCode.Done, "The database is up to date.")
            : Say(ExitCode.Leftover, "Run 'callcenter db migrate'.");
    }

    private static async Task<int> WithMigratorAsync(
        StoreOptions stores, ParseResult parsed, Func<DatabaseMigrator, Task<int>> use)
    {
        var (dataSource, fault) = stores.OpenPostgres(parsed);
        if (dataSource is null)
        {
            return Complain(ExitCode.Usage, fault!);
        }

        await using (dataSource)
        {
            return await use(new DatabaseMigrator(dataSource, NullLogger<DatabaseMigrator>.Instance));
        }
    }

    private static int Say(int code, string sentence)
    {
        Console.Out.WriteLine(sentence);
        return code;
    }

    private static int Complain(int code, string sentence)
    {
        Console.Error.WriteLine(sentence);
        return code;
    }
}
