using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Twilio.Clients;
using Twilio.Http;

namespace Twilio.AspNet.Core;

/// <summary>Registers the REST client.</summary>
public static class TwilioClientDependencyInjectionExtensions
{
    // The name by which a host adds handlers and a timeout: AddHttpClient("Twilio").
    private const string HttpClientName = "Twilio";

    /// <summary>Registers scoped REST clients, configured by <c>Twilio</c> and <c>Twilio:Client</c>.</summary>
    /// <param name="services">Where to register.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// Resolving a client throws when the section <c>Twilio:Client</c> is missing, as the package does.
    /// </remarks>
    public static IServiceCollection AddTwilioClient(this IServiceCollection services) =>
        services.AddTwilioClient((provider, options) =>
        {
            var section = provider.GetRequiredService<IConfiguration>().GetSection("Twilio");
            section.Bind(options);
            section.GetRequiredSection("Client").Bind(options);
        });

    /// <summary>Registers scoped REST clients.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configureOptions">Sets the options.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTwilioClient(
        this IServiceCollection services, Action<TwilioClientOptions> configureOptions) =>
        services.AddTwilioClient((_, options) => configureOptions(options));

    /// <summary>Registers scoped REST clients.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configureOptions">Sets the options.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTwilioClient(
        this IServiceCollection services, Action<IServiceProvider, TwilioClientOptions> configureOptions)
    {
        services.AddOptions<TwilioClientOptions>()
            .Configure<IServiceProvider>((options, provider) => configureOptions(provider, options))
            .PostConfigure(ChooseCredentials)
            .Validate(
                HasCredentials, "Twilio:Client needs AccountSid with AuthToken, or with ApiKeySid and ApiKeySecret.");
        services.AddHttpClient(HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = false });
        services.AddScoped(ClientFrom);
        services.AddScoped<ITwilioRestClient>(ClientFrom);
        return services;
    }

    private static void ChooseCredentials(TwilioClientOptions options)
    {
        if (options.CredentialType == CredentialType.Unspecified)
        {
            options.CredentialType =
                !string.IsNullOrEmpty(options.ApiKeySid) && !string.IsNullOrEmpty(options.ApiKeySecret)
                    ? CredentialType.ApiKey
                    : CredentialType.AuthToken;
        }
    }

    private static bool HasCredentials(TwilioClientOptions options)
    {
        var (user, password) = Credentials(options);
        string?[] needed = [options.AccountSid, user, password];
        return !needed.Any(string.IsNullOrEmpty);
    }

    private static (string? User, string? Password) Credentials(TwilioClientOptions options) =>
        options.CredentialType == CredentialType.ApiKey
            ? (options.ApiKeySid, options.ApiKeySecret)
            : (options.AccountSid, options.AuthToken);

    private static TwilioRestClient ClientFrom(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptionsSnapshot<TwilioClientOptions>>().Value;
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName);
        var (user, password) = Credentials(options);
        return new TwilioRestClient(
            user!, password!, options.AccountSid, options.Region, new SystemNetHttpClient(http), options.Edge)
        {
            LogLevel = options.LogLevel,
        };
    }
}
