using CallCenter.Telephony.Prompts.Synthesis;
using CallCenter.Telephony.Prompts.Synthesis.Neural;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CallCenter.Telephony.Prompts;

/// <summary>Adds prompt audio to a host.</summary>
public static class PromptRegistration
{
    /// <summary>
    /// Adds <see cref="PromptAudio"/> and what it needs, with options from the section <c>Prompts</c>, validated at
    /// start. The host adds controllers, an <see cref="CallCenter.Engine.Prompts.IAudioStore"/> and an
    /// <see cref="CallCenter.Engine.Prompts.IRecordings"/>. A synthesiser registered before this call is used instead of the chosen one.
    /// </summary>
    /// <param name="services">The host's parts.</param>
    /// <returns>The same parts.</returns>
    public static IServiceCollection AddPromptAudio(this IServiceCollection services)
    {
        services.AddOptions<PromptOptions>().BindConfiguration(PromptOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddVoices();
        services.AddSingleton<DiskAudioCache>();
        services.AddSingleton<AudioShelf>();
        services.AddSingleton<RecordingShelf>();
        services.AddSingleton<PromptShelves>();
        services.AddSingleton<PromptMaker>();
        services.AddSingleton(provider => new PromptAudio(
            provider.GetRequiredService<PromptVoices>(),
            provider.GetRequiredService<PromptMaker>(),
            provider.GetRequiredService<PromptShelves>(),
            provider.GetRequiredService<IOptions<PromptOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<PromptStart>();
        return services;
    }

    private static void AddVoices(this IServiceCollection services)
    {
        services.AddNeuralClient();
        services.AddSingleton(provider => SpeechTools.Find(Options(provider)));
        services.AddSingleton(provider => SpeechSynthesizerChoice.Choose(Options(provider).Synthesizer, provider.GetRequiredService<SpeechTools>()));
        services.AddSingleton<SynthesizerWorkshop>();
        services.TryAddSingleton(provider => provider.GetRequiredService<SynthesizerWorkshop>()
            .Make(provider.GetRequiredService<SpeechSynthesizerChoice>()));
        services.AddSingleton(provider => new PromptVoices(
            provider.GetRequiredService<ISpeechSynthesizer>(),
            provider.GetRequiredService<SpeechSynthesizerChoice>().Fallback is { } fallback
                ? provider.GetRequiredService<SynthesizerWorkshop>().Make(fallback)
                : null));
    }

    // The time budget of a text ends a request, so the client has none. No redirect is followed: the key would go along.
    private static void AddNeuralClient(this IServiceCollection services) => services
        .AddHttpClient(NeuralExchange.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
        .RedactLoggedHeaders(_ => true)
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(1),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        });

    private static PromptOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<PromptOptions>>().Value;
}
