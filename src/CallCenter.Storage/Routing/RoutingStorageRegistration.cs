using CallCenter.Engine.Agents;
using CallCenter.Engine.Routing;
using CallCenter.Storage.Agents;
using CallCenter.Storage.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The door to the storage of routing.</summary>
public static class RoutingStorageRegistration
{
    /// <summary>Adds the routing board, agents' accounts and sessions; needs the stores of <c>AddStores</c>.</summary>
    /// <param name="services">Where to add.</param>
    public static IServiceCollection AddRoutingStorage(this IServiceCollection services)
    {
        services.TryAddSingleton<IRoutingBoard, RoutingBoard>();
        services.TryAddSingleton<IRoutingWork, RoutingWork>();
        services.TryAddSingleton<IRoutingNotices, RoutingNotices>();
        return services.AddAgentStorage();
    }

    /// <summary>Adds agents' accounts and sessions only, as commands need them.</summary>
    /// <param name="services">Where to add.</param>
    public static IServiceCollection AddAgentStorage(this IServiceCollection services)
    {
        services.TryAddSingleton<RoutingRedis>();
        services.TryAddSingleton<IAgentAccounts, AgentAccounts>();
        services.TryAddSingleton<IAgentSessions, AgentSessions>();
        return services;
    }
}
