using System.Security.Cryptography;
using CallCenter.Engine.Callbacks;
using CallCenter.Engine.CallLog;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Carrier;
using CallCenter.Engine.Customers;
using CallCenter.Engine.Flows;
using CallCenter.Engine.Flows.Trying;
using CallCenter.Engine.Hours;
using CallCenter.Engine.Http;
using CallCenter.Engine.Notices;
using CallCenter.Engine.Prompts;
using CallCenter.Engine.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The engine's doors for the container.</summary>
public static class EngineRegistration
{
    // What flows ask of the world, one line a kind of question.
    private static readonly Type[] Answerers =
    [
        typeof(CustomerAnswers), typeof(LookupAnswers), typeof(VerifyAnswers), typeof(AnnouncementAnswers), typeof(NotifyAnswers),
        typeof(ClosureAnswers), typeof(QueueAnswers), typeof(HttpAnswers), typeof(TextAnswers), typeof(CallbackAnswers),
    ];

    /// <summary>
    /// Adds the flows that calls walk: what is published, or the folder <c>Flows:Path</c>, where a fault in any file
    /// stops the start and is named. Needs <c>IFlowSource</c>, <c>IFlowStore</c>, <c>IFlowCounts</c> and <c>IRecordingStore</c>.
    /// </summary>
    /// <param name="services">The container.</param>
    public static IServiceCollection AddFlows(this IServiceCollection services)
    {
        services.AddOptions<FlowOptions>().BindConfiguration(FlowOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FlowOptions>, FlowOptionsAnnotations>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FlowOptions>, FlowOptionsRules>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => FlowFiles.Reading(Options(provider)));
        services.TryAddSingleton<FlowLibrary>();
        services.TryAddSingleton<PublishedVersions>();
        services.TryAddSingleton<PublishedRefresh>();
        services.TryAddSingleton(provider => new FolderVersions(
            FlowFiles.Read(Options(provider)).Value
            ?? throw new InvalidOperationException("The flow files have faults; the options check names them.")));
        services.TryAddSingleton<FolderWatch>();
        services.TryAddSingleton<FolderRecordings>();
        services.TryAddSingleton<IRecordings>(provider => IsFolder(provider)
            ? provider.GetRequiredService<FolderRecordings>()
            : provider.GetRequiredService<IRecordingStore>());
        services.TryAddSingleton<IFlowVersions>(provider => IsFolder(provider)
            ? provider.GetRequiredService<FolderVersions>()
            : provider.GetRequiredService<PublishedVersions>());
        services.AddSingleton<IHostedService>(provider => IsFolder(provider)
            ? provider.GetRequiredService<FolderWatch>()
            : provider.GetRequiredService<PublishedRefresh>());
        services.AddHostedService<TrialWatch>();
        return services;
    }

    /// <summary>Adds the handling of callers' calls and the writer of their lasting record.</summary>
    /// <param name="services">The container.</param>
    public static IServiceCollection AddCalls(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        AddAnswers(services);
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

    private static FlowOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<FlowOptions>>().Value;

    private static bool IsFolder(IServiceProvider provider) => Options(provider).Source is FlowOrigin.Folder;

    // Whoever brings the data of a question that has only a stand-in here registers the real one before: the first
    // registration counts.
    private static void AddAnswers(IServiceCollection services)
    {
        services.AddOptions<CallbackOptions>().BindConfiguration(CallbackOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CallbackOptions>, CallbackOptionsRules>());
        services.TryAddSingleton<ICustomerLookups, NoCustomerLookups>();
        services.TryAddSingleton<ICallerVerification, NoCallerVerification>();
        services.TryAddSingleton<IAnnouncements, NoAnnouncements>();
        services.TryAddSingleton<IOutageNotices, NoOutageNotices>();
        services.TryAddSingleton<FlowHttp>();
        services.TryAddSingleton<Chance>(() => RandomNumberGenerator.GetInt32(1_000) / 1_000.0);
        services.TryAddSingleton(provider => new HttpExchange(
            provider.GetRequiredService<FlowHttp>(), provider.GetRequiredService<TimeProvider>()));
        foreach (var answerer in Answerers)
        {
            services.TryAddSingleton(answerer);
        }

        services.TryAddSingleton(provider => new FlowAnswers(
            Answerers.Select(answerer => (IAnswerer)provider.GetRequiredService(answerer)),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FlowAnswers>>()));
    }
}
