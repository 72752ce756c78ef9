using CallCenter.Telephony;
using CallCenter.Telephony.Signing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the check of the carrier's signatures.</summary>
public static class TelephonySigningServiceCollectionExtensions
{
    /// <summary>
    /// Registers what <see cref="CarrierSignedAttribute"/> needs and <see cref="TwilioOptions"/>, bound to the section
    /// <c>Twilio</c> and checked when the host starts. May be called more than once.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTelephonySigning(this IServiceCollection services)
    {
        services.AddOptions<TwilioOptions>().BindConfiguration(TwilioOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<TwilioOptions>, TwilioOptionsAnnotations>(),
            ServiceDescriptor.Singleton<IValidateOptions<TwilioOptions>, TwilioOptionsRules>(),
        ]);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<WebhookJudge>();
        services.TryAddSingleton<CarrierSignatureFilter>();
        return services;
    }
}
