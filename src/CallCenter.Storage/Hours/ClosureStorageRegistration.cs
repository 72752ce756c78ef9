using CallCenter.Engine.Hours;
using CallCenter.Storage.Hours;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The door to the storage of closures.</summary>
public static class ClosureStorageRegistration
{
    /// <summary>Adds the closures of calendars and their copy in memory; needs PostgreSQL from <c>AddStores</c> and a log.</summary>
    /// <param name="services">The container.</param>
    public static IServiceCollection AddClosureStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IClosureBook, ClosureBook>();
        services.TryAddSingleton<ClosureWatch>();
        services.TryAddSingleton<IClosures>(provider => provider.GetRequiredService<ClosureWatch>());
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<ClosureWatch>());
        return services;
    }
}
