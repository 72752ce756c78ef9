using CallCenter.Storage;
using CallCenter.Storage.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using StackExchange.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the connections to PostgreSQL and Redis that every store shares.</summary>
public static class StoresRegistration
{
    /// <summary>
    /// Registers one <see cref="NpgsqlDataSource"/>, one <see cref="IConnectionMultiplexer"/> and the
    /// <see cref="DatabaseMigrator"/>. A missing or unreadable connection string stops the start with a sentence; a
    /// store that does not answer does not, because calls must reach a person while one is away.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">Holds <c>ConnectionStrings:Postgres</c> and <c>ConnectionStrings:Redis</c>.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddStores(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StoreConnectionOptions>()
            .Bind(configuration.GetSection(StoreConnectionOptions.SectionName))
            .ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<StoreConnectionOptions>, StoreConnectionOptionsRules>());
        services.TryAddSingleton(provider => StoreConnections.Postgres(
            provider.GetRequiredService<IOptions<StoreConnectionOptions>>().Value.Postgres,
            provider.GetService<ILoggerFactory>()));
        services.TryAddSingleton<IConnectionMultiplexer>(provider => StoreConnections.Redis(
            provider.GetRequiredService<IOptions<StoreConnectionOptions>>().Value.Redis));
        services.TryAddSingleton<DatabaseMigrator>();
        return services;
    }
}
