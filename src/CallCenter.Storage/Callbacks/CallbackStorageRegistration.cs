using CallCenter.Engine.Callbacks;
using CallCenter.Storage.Callbacks;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The door to the storage of callbacks.</summary>
public static class CallbackStorageRegistration
{
    /// <summary>Adds the list of callbacks; needs PostgreSQL from <c>AddStores</c> and a log.</summary>
    /// <param name="services">The container.</param>
    public static IServiceCollection AddCallbackStorage(this IServiceCollection services)
    {
        services.TryAddSingleton<ICallbackBook, CallbackBook>();
        return services;
    }
}
