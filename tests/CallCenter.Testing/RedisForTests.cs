using System.Globalization;
using CallCenter.Local.EmbeddedStores;
using StackExchange.Redis;

namespace CallCenter.Testing;

/// <summary>
/// One Redis server per test process, lent out in logical databases 1 to 15. On a given server other processes take
/// from the
/// same fifteen, so a lease is a key in database 0 that only one can set and that expires when its process was killed.
/// </summary>
internal sealed class RedisForTests
{
    private const int LastDatabase = 15;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly IConnectionMultiplexer connection;
    private readonly ConfigurationOptions server;
    private readonly string holder = Guid.NewGuid().ToString("N");

    private RedisForTests(ConfigurationOptions server, IConnectionMultiplexer connection)
    {
        this.server = server;
        this.connection = connection;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => ReturnAll();
    }

    public static async Task<RedisForTests> StartAsync()
    {
        var server = ConfigurationOptions.Parse(
            Environment.GetEnvironmentVariable(TestStores.RedisVariable) is { Length: > 0 } given ? given : await EmbedAsync());
        server.AllowAdmin = true; // FLUSHDB
        return new RedisForTests(server, await ConnectionMultiplexer.ConnectAsync(server));
    }

    public async Task<string> LeaseAsync()
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            for (var number = 1; number <= LastDatabase; number++)
            {
                if (await connection.GetDatabase(0).StringSetAsync(Key(number), holder, LeaseTime, When.NotExists))
                {
                    await connection.GetServer(connection.GetEndPoints()[0]).FlushDatabaseAsync(number);
                    var own = server.Clone();
                    own.DefaultDatabase = number;
                    return own.ToString(includePassword: true);
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        throw new InvalidOperationException("All fifteen logical databases of Redis are in use; dispose of what "
            + "NewRedisAsync gave.");
    }

    public Task ReturnAsync(string connectionString) =>
        connection.GetDatabase(0).KeyDeleteAsync(Key(ConfigurationOptions.Parse(connectionString).DefaultDatabase ?? 0));

    private static RedisKey Key(int number) => string.Create(CultureInfo.InvariantCulture, $"callcenter-test-lease:{number}");

    private static async Task<string> EmbedAsync() =>
        await EmbeddedRedis.StartAsync(new EmbeddedRedisOptions(), CancellationToken.None) switch
        {
            StoreStart<EmbeddedRedis>.Started(var store) => store.ConnectionString,
            StoreStart<EmbeddedRedis>.Failed(var failure) => throw new InvalidOperationException(failure.Sentence),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private void ReturnAll()
    {
        for (var number = 1; number <= LastDatabase; number++)
        {
            if (connection.IsConnected && connection.GetDatabase(0).StringGet(Key(number)) == holder)
            {
                connection.GetDatabase(0).KeyDelete(Key(number));
            }
        }
    }
}
