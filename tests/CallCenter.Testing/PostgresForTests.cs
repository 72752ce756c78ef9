using System.Collections.Concurrent;
using System.Globalization;
using CallCenter.Local.EmbeddedStores;
using Npgsql;

namespace CallCenter.Testing;

/// <summary>One PostgreSQL server per test process, with as many databases as fixtures ask for.</summary>
internal sealed class PostgresForTests
{
    private readonly string server;
    private readonly ConcurrentBag<string> made = [];
    private readonly string prefix = $"callcenter_test_{Guid.NewGuid():N}"[..24];
    private int count;

    private PostgresForTests(string server) => this.server = server;

    public static async Task<PostgresForTests> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(TestStores.PostgresVariable) is { Length: > 0 } given)
        {
            var postgres = new PostgresForTests(given);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => postgres.DropAll();
            return postgres;
        }

        // Nobody has to dispose of it: its guardian stops it and deletes the data when this process ends, by whatever
        // end.
        var options = new EmbeddedPostgresOptions
        {
            DataDirectory = Path.Combine(Path.GetTempPath(), $"callcenter-test-postgres-{Guid.NewGuid():N}"),
            ToolsDirectory = RepositoryFolder.Tools,
            Durable = false,
            DeleteDataAtEnd = true,
        };
        return await EmbeddedPostgres.StartAsync(options, new Progress<string>(), CancellationToken.None) switch
        {
            StoreStart<EmbeddedPostgres>.Started(var store) => new PostgresForTests(KeepAlive(store)),
            StoreStart<EmbeddedPostgres>.Failed(var failure) => throw new InvalidOperationException(failure.Sentence),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public async Task<string> NewDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}_{Interlocked.Increment(ref count)}");
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE template0", connection);
        await create.ExecuteNonQueryAsync();
        made.Add(name);
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    private static readonly List<EmbeddedPostgres> Alive = [];

    /// <summary>
    /// The store holds the guardian's pipe; collected as garbage, it would end the server under the tests.
    /// </summary>
    private static string KeepAlive(EmbeddedPostgres store)
    {
        Alive.Add(store);
        return store.ConnectionString;
    }

    private void DropAll()
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        foreach (var name in made)
        {
            using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", connection);
            drop.ExecuteNonQuery();
        }
    }
}
