using System.CommandLine;
using CallCenter.Storage;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CallCenter.Cli.Connections;

/// <summary>The two options that say where the stores are, and how they are read when they are not given.</summary>
internal sealed class StoreOptions
{
    /// <summary><c>--postgres</c>.</summary>
    public Option<string?> Postgres { get; } = new("--postgres")
    {
        HelpName = "CONNECTION",
        Description = "PostgreSQL, such as \"Host=127.0.0.1;Database=callcenter;Username=callcenter\". "
            + "Otherwise the environment variable ConnectionStrings__Postgres or ConnectionStrings:Postgres in appsettings.json.",
    };

    /// <summary><c>--redis</c>.</summary>
    public Option<string?> Redis { get; } = new("--redis")
    {
        HelpName = "CONNECTION",
        Description = "Redis, such as \"127.0.0.1:6379\", whose cached profiles an import makes old. "
            + "Otherwise ConnectionStrings__Redis or appsettings.json; without any, hosts notice when profiles age.",
    };

    /// <summary>The database to use.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>A pool with no connection opened yet, or a sentence that says what is missing.</returns>
    public (NpgsqlDataSource? DataSource, string? Fault) OpenPostgres(ParseResult parsed)
    {
        var text = parsed.GetValue(Postgres) ?? Setting("Postgres");
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, "No database is given: use --postgres or set the environment variable ConnectionStrings__Postgres.");
        }

        try
        {
            return (StoreConnections.Postgres(text, loggerFactory: null), null);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            return (null, "The PostgreSQL connection string cannot be read: it must be pairs such as "
                + "\"Host=127.0.0.1;Database=callcenter;Username=callcenter\".");
        }
    }

    /// <summary>The Redis connection string, or null where none is given anywhere.</summary>
    /// <param name="parsed">The command line.</param>
    public string? FindRedis(ParseResult parsed) => parsed.GetValue(Redis) ?? Setting("Redis");

    /// <summary>The settings that a host here would have: appsettings.json of the working folder, then the environment.</summary>
    public static IConfiguration Settings() => new ConfigurationBuilder()
        .SetBasePath(Directory.GetCurrentDirectory())
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();

    private static string? Setting(string name) => Settings().GetConnectionString(name);
}
