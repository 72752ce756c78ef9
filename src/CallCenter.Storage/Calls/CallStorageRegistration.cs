using CallCenter.Engine.CallLog;
using CallCenter.Engine.Calls;
using CallCenter.Storage.CallLog;
using CallCenter.Storage.Calls;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The door to the storage of calls.</summary>
public static class CallStorageRegistration
{
    /// <summary>Adds live calls and their lasting record; needs the stores of <c>AddStores</c>.</summary>
    /// <param name="services">The container.</param>
    public static IServiceCollection AddCallStorage(this IServiceCollection services)
    {
        services.TryAddSingleton<ICallStore, CallStore>();
        services.TryAddSingleton<ICallLogQueue, CallLogQueue>();
        services.TryAddSingleton<ICallLogStore, CallLogStore>();
        return services.AddCallJourneys();
    }

    /// <summary>Adds the ways of recorded calls alone; needs PostgreSQL's data source.</summary>
    /// <param name="services">The container.</param>
    public static IServiceCollection AddCallJourneys(this IServiceCollection services)
    {
        services.TryAddSingleton<ICallJourneys, CallJourneys>();
        return services;
    }
}
