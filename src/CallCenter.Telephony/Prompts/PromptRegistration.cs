using CallCenter.Telephony.Prompts.Synthesis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CallCenter.Telephony.Prompts;

/// <summary>Adds prompt audio to a host.</summary>
public static class PromptRegistration
{
    /// <summary>
    /// Adds <see cref="PromptAudio"/> and what it needs, with options from the section <c>Prompts</c>, validated at
    /// start. The host adds controllers and an <see cref="CallCenter.Engine.Prompts.IAudioStore"/>. A synthesiser
    /// registered before this call is used instead of espeak-ng.
    /// </summary>
    /// <param name="services">The host's parts.</param>
    /// <returns>The same parts.</returns>
    public static IServiceCollection AddPromptAudio(this IServiceCollection services)
    {
        services.AddOptions<PromptOptions>().BindConfiguration(PromptOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => SpeechTools.Find(Options(provider)));
        services.AddSingleton(provider => SpeechSynthesizerChoice.Choose(Options(provider).Synthesizer, provider.GetRequiredService<SpeechTools>()));
        services.TryAddSingleton(provider => provider.GetRequiredService<SpeechSynthesizerChoice>()
            .Create(Options(provider), provider.GetRequiredService<SpeechTools>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DiskAudioCache>();
        services.AddSingleton<AudioShelf>();
        services.AddSingleton<PromptMaker>();
        services.AddSingleton(provider => new PromptAudio(
            provider.GetRequiredService<PromptMaker>(),
            provider.GetRequiredService<AudioShelf>(),
            provider.GetRequiredService<IOptions<PromptOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<PromptStart>();
        return services;
    }

    private static PromptOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<PromptOptions>>().Value;
}
