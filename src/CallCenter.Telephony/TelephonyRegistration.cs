using CallCenter.Engine.Calls;
using CallCenter.Engine.Carrier;
using CallCenter.Engine.Flows;
using CallCenter.Engine.Routing;
using CallCenter.Telephony;
using CallCenter.Telephony.Carrier;
using CallCenter.Telephony.Documents;
using CallCenter.Telephony.Prompts;
using CallCenter.Telephony.Queues;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Twilio.Clients;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The door to everything that speaks the carrier's language.</summary>
public static class TelephonyRegistration
{
    private static readonly Uri RealCarrier = new("https://api.twilio.com");

    /// <summary>How long one request to the carrier may take.</summary>
    private static readonly TimeSpan CarrierBudget = TimeSpan.FromSeconds(5);

    /// <summary>Adds webhooks, documents, prompt audio and the carrier's REST interface, with options from <c>Twilio</c> and <c>Prompts</c>.</summary>
    /// <param name="services">The container.</param>
    public static IServiceCollection AddTelephony(this IServiceCollection services)
    {
        services.AddTelephonySigning();
        services.AddPromptAudio();
        services.AddSingleton<VoiceAddresses>();
        services.AddSingleton(provider => new VoiceDocuments(
            provider.GetRequiredService<PromptAudio>(),
            provider.GetRequiredService<IFlowVersions>(),
            provider.GetRequiredService<VoiceAddresses>()));
        services.AddSingleton(provider => new CallerBridge(
            provider.GetRequiredService<CallHandler>(),
            provider.GetRequiredService<Router>(),
            provider.GetRequiredService<VoiceDocuments>()));
        services.AddSingleton<WaitingEntries>();
        services.TryAddSingleton<IReplyWriter>(provider => new CallReplyWriter(
            provider.GetRequiredService<VoiceDocuments>().Speech,
            provider.GetRequiredService<VoiceAddresses>()));
        services.AddCarrier();
        services.AddControllers().AddApplicationPart(typeof(VoiceController).Assembly);
        return services;
    }

    private static void AddCarrier(this IServiceCollection services)
    {
        services.AddHttpClient(nameof(TwilioCarrier), client => client.Timeout = CarrierBudget)
            .AddHttpMessageHandler(provider =>
                new ApiBaseUrlHandler(provider.GetRequiredService<IOptions<TwilioOptions>>().Value.ApiBaseUrl ?? RealCarrier));
        services.TryAddSingleton<ITwilioRestClient>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<TwilioOptions>>().Value;
            var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(TwilioCarrier));
            return new TwilioRestClient(
                options.AccountSid, options.AuthToken, httpClient: new Twilio.Http.SystemNetHttpClient(http));
        });
        services.TryAddSingleton<ICarrier, TwilioCarrier>();
    }
}
