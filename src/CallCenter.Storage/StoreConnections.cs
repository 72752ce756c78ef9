using Microsoft.Extensions.Logging;
using Npgsql;
using StackExchange.Redis;

namespace CallCenter.Storage;

/// <summary>Makes the two connections the way every process of the product does: quick to give up, slow to die.</summary>
public static class StoreConnections
{
    /// <summary>How long one attempt to connect may take: 2 s, the whole budget a caller's lookup has.</summary>
    public static readonly TimeSpan ConnectBudget = TimeSpan.FromSeconds(2);

    /// <summary>Makes a pool of PostgreSQL connections; opens none yet.</summary>
    /// <param name="connectionString">Npgsql's form. Its own <c>Timeout</c> is lowered to 2 s, never raised.</param>
    /// <param name="loggerFactory">Where Npgsql logs; parameter values stay out of it.</param>
    /// <exception cref="ArgumentException">The text is no connection string.</exception>
    public static NpgsqlDataSource Postgres(string connectionString, ILoggerFactory? loggerFactory)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        var settings = builder.ConnectionStringBuilder;
        settings.Timeout = Math.Clamp(settings.Timeout, 1, (int)ConnectBudget.TotalSeconds);
        settings.ApplicationName ??= "callcenter";
        return builder.UseLoggerFactory(loggerFactory).Build();
    }

    /// <summary>Makes the Redis connection; where Redis is away it is given back all the same and connects later.</summary>
    /// <param name="connectionString">StackExchange.Redis' form.</param>
    /// <exception cref="ArgumentException">The text is no connection string.</exception>
    public static IConnectionMultiplexer Redis(string connectionString)
    {
        var settings = ConfigurationOptions.Parse(connectionString);
        var budget = (int)ConnectBudget.TotalMilliseconds;
        settings.AbortOnConnectFail = false;
        settings.ConnectTimeout = budget;
        settings.SyncTimeout = budget;
        settings.AsyncTimeout = budget;
        settings.ClientName ??= "callcenter";
        return ConnectionMultiplexer.Connect(settings);
    }
}
