using System.Security.Cryptography;
using CallCenter.Core.Routing;
using CallCenter.Engine.Agents;
using CallCenter.Engine.Carrier;
using CallCenter.Engine.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The door to routing.</summary>
public static class RoutingServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="Router"/>, <see cref="AgentSignIn"/> and their workers. Needs <see cref="IRoutingBoard"/>,
    /// <see cref="IRoutingWork"/>, <see cref="IRoutingNotices"/>, <see cref="IAgentAccounts"/>, <see cref="IAgentSessions"/>,
    /// <see cref="ICarrier"/> and the customer directory from elsewhere.
    /// </summary>
    /// <param name="services">Where to add.</param>
    public static IServiceCollection AddCallRouting(this IServiceCollection services)
    {
        AddOptions(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<NewOfferId>(() => new OfferId(RandomNumberGenerator.GetHexString(32, lowercase: true)));
        services.TryAddSingleton<NewSessionToken>(() => RandomNumberGenerator.GetHexString(64, lowercase: true));
        AddUseCases(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RoutingTimers>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RoutingOutbox>());
        return services;
    }

    private static void AddOptions(IServiceCollection services)
    {
        services.AddOptions<RoutingOptions>().BindConfiguration(RoutingOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RoutingOptions>, RoutingOptionsAnnotations>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RoutingOptions>, RoutingOptionsRules>());
        services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SignInOptions>, SignInOptionsAnnotations>());
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.TryAddSingleton<RoutingSignals>();
        services.TryAddSingleton<RoutingCommands>();
        services.TryAddSingleton<OfferMaking>();
        services.TryAddSingleton<OfferReading>();
        services.TryAddSingleton<DueDeadlines>();
        services.TryAddSingleton<CarrierEffects>();
        services.TryAddSingleton<EffectRetries>();
        services.TryAddSingleton<EffectRunner>();
        services.TryAddSingleton(p => new Router(
            p.GetRequiredService<IRoutingBoard>(),
            p.GetRequiredService<RoutingCommands>(),
            p.GetRequiredService<OfferReading>(),
            p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new AgentSignIn(
            p.GetRequiredService<IAgentAccounts>(),
            p.GetRequiredService<IAgentSessions>(),
            p.GetRequiredService<Router>(),
            p.GetRequiredService<NewSessionToken>(),
            p.GetRequiredService<IOptions<SignInOptions>>()));
    }
}
