using CallCenter.Engine.CallLog;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Flows;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The engine's doors for the container.</summary>
public static class EngineRegistration
{
    /// <summary>Adds the flow library, read from <c>Flows:Path</c>; a fault in any file stops the start and is named.</summary>
    /// <param name="services">The container.</param>
    public static IServiceCollection AddFlows(this IServiceCollection services)
    {
        services.AddOptions<FlowOptions>().BindConfiguration(FlowOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FlowOptions>, FlowOptionsAnnotations>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FlowOptions>, FlowOptionsRules>());
        services.TryAddSingleton<IFlowVersions>(provider => new FolderVersions(
            FlowFiles.Read(provider.GetRequiredService<IOptions<FlowOptions>>().Value).Value
            ?? throw new InvalidOperationException("The flow files have faults; the options check names them.")));
        return services;
    }

    /// <summary>Adds the handling of callers' calls and the writer of their lasting record.</summary>
    /// <param name="services">The container.</param>
    public static IServiceCollection AddCalls(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<FlowAnswers>();
        services.TryAddSingleton<CallTurns>();
        services.TryAddSingleton(provider => new CallHandler(
            provider.GetRequiredService<ICallStore>(),
            provider.GetRequiredService<IFlowVersions>(),
            provider.GetRequiredService<CallTurns>(),
            provider.GetRequiredService<IReplyWriter>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<CallHandler>>()));
        services.AddHostedService<CallLogWriter>();
        return services;
    }
}
