using System.CommandLine;
using CallCenter.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CallCenter.Cli.Connections;

/// <summary>Runs a command with something that PostgreSQL keeps.</summary>
internal static class StoreUse
{
    /// <summary>Opens the database, makes the part that is wanted, and turns a database that cannot be used into a sentence.</summary>
    /// <typeparam name="T">The part.</typeparam>
    /// <param name="stores">The options that say where the database is.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="register">Registers the part.</param>
    /// <param name="use">What is done with it.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> WithAsync<T>(
        StoreOptions stores, ParseResult parsed, Action<IServiceCollection> register, Func<T, Task<int>> use)
        where T : notnull
    {
        var (dataSource, fault) = stores.OpenPostgres(parsed);
        if (dataSource is null)
        {
            return Complain(ExitCode.Usage, fault!);
        }

        var services = new ServiceCollection().AddLogging().AddSingleton(dataSource);
        register(services);
        await using var provider = services.BuildServiceProvider();
        try
        {
            return await use(provider.GetRequiredService<T>());
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return Complain(ExitCode.Unreachable, "The database is older than this command: run 'callcenter db migrate' first.");
        }
        catch (Exception e) when (StoreFaults.Explain(e) is { } sentence)
        {
            return Complain(ExitCode.Unreachable, sentence);
        }
    }

    /// <summary>Writes a sentence for people and gives the code back.</summary>
    /// <param name="code">The exit code.</param>
    /// <param name="sentence">The sentence.</param>
    public static int Complain(int code, string sentence)
    {
        Console.Error.WriteLine(sentence);
        return code;
    }
}
