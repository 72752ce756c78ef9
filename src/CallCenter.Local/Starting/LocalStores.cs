using CallCenter.Local.EmbeddedStores;

namespace CallCenter.Local.Starting;

/// <summary>The two stores: given ones, else embedded ones.</summary>
public sealed class LocalStores : IAsyncDisposable
{
    private LocalStores(string postgres, string redis)
    {
        Postgres = postgres;
        Redis = redis;
    }

    /// <summary>Connection string of PostgreSQL.</summary>
    public string Postgres { get; private set; }

    /// <summary>Connection string of Redis.</summary>
    public string Redis { get; private set; }

    /// <summary>The embedded PostgreSQL, or null where one was given.</summary>
    public EmbeddedPostgres? EmbeddedPostgres { get; private set; }

    /// <summary>The embedded Redis, or null where one was given.</summary>
    public EmbeddedRedis? EmbeddedRedis { get; private set; }

    internal static async Task<(LocalStores? Stores, string? Failure)> StartAsync(
        LocalOptions options, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var stores = new LocalStores(options.Postgres ?? "", options.Redis ?? "");
        var failures = await Task.WhenAll(
            stores.StartPostgresAsync(options, progress, cancellationToken),
            stores.StartRedisAsync(options, cancellationToken));
        if (failures.FirstOrDefault(failure => failure is not null) is not { } failed)
        {
            return (stores, null);
        }

        await stores.DisposeAsync();
        return (null, failed);
    }

    /// <summary>Stops what was started here.</summary>
    public async ValueTask DisposeAsync()
    {
        if (EmbeddedRedis is not null)
        {
            await EmbeddedRedis.DisposeAsync();
        }

        if (EmbeddedPostgres is not null)
        {
            await EmbeddedPostgres.DisposeAsync();
        }
    }

    private async Task<string?> StartPostgresAsync(LocalOptions options, IProgress<string> progress, CancellationToken cancellationToken)
    {
        if (options.Postgres is not null)
        {
            return null;
        }

        var start = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions
            {
                DataDirectory = Path.Combine(options.DataDirectory, "postgres"),
                ToolsDirectory = options.ToolsDirectory,
                Durable = options.Durable,
            },
            progress,
            cancellationToken);
        if (start is StoreStart<EmbeddedPostgres>.Started { Store: var store })
        {
            EmbeddedPostgres = store;
            Postgres = store.ConnectionString;
            return null;
        }

        return ((StoreStart<EmbeddedPostgres>.Failed)start).Failure.Sentence;
    }

    private async Task<string?> StartRedisAsync(LocalOptions options, CancellationToken cancellationToken)
    {
        if (options.Redis is not null)
        {
            return null;
        }

        var folder = Path.Combine(options.DataDirectory, "redis");
        ForgetFormerCalls(folder);
        var start = await EmbeddedRedis.StartAsync(
            new EmbeddedRedisOptions { DataDirectory = folder, Persistent = true }, cancellationToken);
        if (start is StoreStart<EmbeddedRedis>.Started { Store: var store })
        {
            EmbeddedRedis = store;
            Redis = store.ConnectionString;
            return null;
        }

        return ((StoreStart<EmbeddedRedis>.Failed)start).Failure.Sentence;
    }

    // The carrier of a former run went with it, and so did its calls. After a run that was killed, what Redis knew of them
    // would keep agents in conversations that nobody can end.
    private static void ForgetFormerCalls(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
