using System.Globalization;
using CallCenter.Core.Customers;
using CallCenter.Engine.Customers;
using CallCenter.Storage.Customers;
using CallCenter.Storage.Customers.Importing;
using CallCenter.Storage.Migrations;
using CallCenter.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using StackExchange.Redis;

namespace CallCenter.Storage.Tests.Customers;

/// <summary>One host's customer directory on real stores, with a wire to each that can fail.</summary>
internal sealed class DirectoryNode : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    public DirectoryNode(string postgres, string redis, params (string Key, string Value)[] settings)
    {
        var database = new NpgsqlConnectionStringBuilder(postgres);
        var cache = ConfigurationOptions.Parse(redis);
        var endPoint = cache.EndPoints[0].ToString()!.Replace("Unspecified/", "", StringComparison.Ordinal).Split(':');
        ToPostgres = new CuttableWire(database.Host!, database.Port);
        ToRedis = new CuttableWire(endPoint[0], int.Parse(endPoint[1], CultureInfo.InvariantCulture));
        (database.Host, database.Port) = ("127.0.0.1", ToPostgres.Port);
        cache.EndPoints.Clear();
        cache.EndPoints.Add("127.0.0.1", ToRedis.Port);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(
            settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
        {
            ["ConnectionStrings:Postgres"] = database.ConnectionString,
            ["ConnectionStrings:Redis"] = cache.ToString(includePassword: true),
            ["CustomerDirectory:ImportNoticedWithin"] = "00:00:00.1",
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Statements));
        services.AddStores(configuration);
        services.AddCustomerStorage();
        _provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public CuttableWire ToPostgres { get; }

    public CuttableWire ToRedis { get; }

    public CountedStatements Statements { get; } = new();

    public ICustomerDirectory Directory => _provider.GetRequiredService<ICustomerDirectory>();

    public CustomerCache Cache => _provider.GetRequiredService<CustomerCache>();

    public IConnectionMultiplexer Redis => _provider.GetRequiredService<IConnectionMultiplexer>();

    /// <summary>A fresh database with the two sample customers in it.</summary>
    public static async Task<string> NewDatabaseAsync(params CustomerProfile[] customers)
    {
        var postgres = await TestStores.PostgresAsync();
        await using var dataSource = NpgsqlDataSource.Create(postgres);
        var migrated = await new DatabaseMigrator(dataSource, NullLogger<DatabaseMigrator>.Instance).MigrateAsync(default);
        Assert.That(migrated, Is.TypeOf<MigrationOutcome.Migrated>());
        await StoreAsync(postgres, customers);
        return postgres;
    }

    public static async Task StoreAsync(string postgres, params CustomerProfile[] customers)
    {
        await using var dataSource = NpgsqlDataSource.Create(postgres);
        var stored = await new CustomerImporter(dataSource).LoadAsync(customers, null, default);
        Assert.That(stored, Is.TypeOf<ImportOutcome.Done>());
    }

    public Task<CustomerLookup> FindAsync(CustomerCode code) => Directory.FindAsync(code, CancellationToken.None);

    /// <summary>Waits until Redis holds the code: it is written behind the answer.</summary>
    public async Task UntilInRedisAsync(CustomerCode code)
    {
        var server = Redis.GetServers().Single();
        var database = Redis.GetDatabase().Database;
        var deadline = TimeProvider.System.GetTimestamp();
        while (!server.Keys(database, $"*{code}*").Any())
        {
            Assert.That(TimeProvider.System.GetElapsedTime(deadline), Is.LessThan(TimeSpan.FromSeconds(10)), "not in Redis");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        ToPostgres.Dispose();
        ToRedis.Dispose();
        Statements.Dispose();
    }
}
