using CallCenter.Engine.Prompts;
using CallCenter.Storage.Prompts;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the shared store of prompt audio to a host.</summary>
public static class AudioStoreRegistration
{
    /// <summary>Adds <see cref="IAudioStore"/> over the host's <c>IConnectionMultiplexer</c>.</summary>
    /// <param name="services">The host's parts.</param>
    /// <returns>The same parts.</returns>
    public static IServiceCollection AddRedisAudioStore(this IServiceCollection services) =>
        services.AddSingleton<IAudioStore, RedisAudioStore>();
}
