using Npgsql;
using StackExchange.Redis;

namespace CallCenter.Testing;

/// <summary>
/// PostgreSQL and Redis for tests: the servers given in <c>CALLCENTER_TEST_POSTGRES</c> (an Npgsql connection string
/// of a user
/// that may create databases) and <c>CALLCENTER_TEST_REDIS</c> (a StackExchange.Redis one), else embedded ones. Each is
/// started at most once per process, when first asked for. Any number of test processes may run at the same time.
/// </summary>
public static class TestStores
{
    /// <summary>Names the environment variable with a PostgreSQL to use.</summary>
    public const string PostgresVariable = "CALLCENTER_TEST_POSTGRES";

    /// <summary>Names the environment variable with a Redis to use.</summary>
    public const string RedisVariable = "CALLCENTER_TEST_REDIS";

    private static readonly Lazy<Task<PostgresForTests>> Postgres = new(PostgresForTests.StartAsync);
    private static readonly Lazy<Task<RedisForTests>> Redis = new(RedisForTests.StartAsync);

    /// <summary>True when a Redis was given, which no test may stop.</summary>
    public static bool RedisIsGiven => Environment.GetEnvironmentVariable(RedisVariable) is { Length: > 0 };

    /// <summary>True when a PostgreSQL was given, which no test may stop.</summary>
    public static bool PostgresIsGiven => Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 };

    /// <summary>Connection string of a fresh, empty database; it goes at the end of the process.</summary>
    public static async Task<string> PostgresAsync() => await (await Postgres.Value).NewDatabaseAsync();

    /// <summary>A fresh, empty database (some 50 ms); it goes at the end of the process.</summary>
    /// <returns>Connections to it; whoever asks disposes of them.</returns>
    public static async Task<NpgsqlDataSource> NewDatabaseAsync() => NpgsqlDataSource.Create(await PostgresAsync());

    /// <summary>
    /// Connection string of an empty Redis (a logical database) that only the caller uses until the process ends.
    /// </summary>
    /// <remarks>Published messages are not kept apart by logical databases: name channels so that they do not
    /// clash.</remarks>
    public static async Task<string> RedisAsync() => await (await Redis.Value).LeaseAsync();

    /// <summary>
    /// A connection to an empty Redis that only the caller uses; disposing of it lets go of the logical database.
    /// </summary>
    public static async Task<TestRedis> NewRedisAsync()
    {
        var redis = await Redis.Value;
        var connectionString = await redis.LeaseAsync();
        return new TestRedis(await ConnectionMultiplexer.ConnectAsync(connectionString), connectionString, redis);
    }
}

/// <summary>A connection to an empty Redis of one's own.</summary>
public sealed class TestRedis : IAsyncDisposable
{
    private readonly RedisForTests lender;

    internal TestRedis(IConnectionMultiplexer connection, string connectionString, RedisForTests lender)
    {
        Connection = connection;
        ConnectionString = connectionString;
        this.lender = lender;
    }

    /// <summary>Connected; <c>GetDatabase()</c> without a number is the leased logical database.</summary>
    public IConnectionMultiplexer Connection { get; }

    /// <summary>For further connections to the same logical database.</summary>
    public string ConnectionString { get; }

    /// <summary>The leased logical database.</summary>
    public IDatabase Database => Connection.GetDatabase();

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        await lender.ReturnAsync(ConnectionString);
    }
}
