using CallCenter.Engine.Flows;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Flows.Trying;
using CallCenter.Engine.Prompts;
using CallCenter.Storage.Flows;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The door to the storage of flows.</summary>
public static class FlowStorageRegistration
{
    /// <summary>Adds all that a host needs; needs the stores of <c>AddStores</c>.</summary>
    /// <param name="services">Where to add.</param>
    public static IServiceCollection AddFlowStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<FlowListener>();
        services.TryAddSingleton<IFlowSource, FlowSource>();
        return services.AddFlowCounts().AddFlowPublishing();
    }

    /// <summary>Adds what is counted in Redis only.</summary>
    /// <param name="services">Where to add.</param>
    public static IServiceCollection AddFlowCounts(this IServiceCollection services)
    {
        services.TryAddSingleton<IFlowCounts, FlowCountsStore>();
        return services;
    }

    /// <summary>Adds what is kept in PostgreSQL only, as commands need it.</summary>
    /// <param name="services">Where to add.</param>
    public static IServiceCollection AddFlowPublishing(this IServiceCollection services)
    {
        services.TryAddSingleton<FlowDatabase>();
        services.TryAddSingleton<IFlowStore, FlowStore>();
        services.TryAddSingleton<IFlowDrafts, FlowDrafts>();
        services.TryAddSingleton<IRecordingStore, RecordingStore>();
        return services;
    }
}
