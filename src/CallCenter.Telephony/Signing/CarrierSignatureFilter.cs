using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallCenter.Telephony.Signing;

/// <summary>
/// Refuses webhooks that the carrier did not sign, before anything of them is bound. The settings are read at each
/// request, so a token can be replaced while the system runs.
/// </summary>
internal sealed class CarrierSignatureFilter(
    WebhookJudge judge,
    IOptionsMonitor<TwilioOptions> options,
    ILogger<CarrierSignatureFilter> logger) : IAsyncAuthorizationFilter
{
    private const int LongestLoggedUrl = 256;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (Current() is not { PublicBaseUrl: { } publicBaseUrl } settings)
        {
            context.Result = new RefusedResult(SignatureVerdict.SettingsInvalid.Status());
            return;
        }

        var urls = PublicUrls.Candidates(publicBaseUrl, request.PathBase.ToUriComponent(), RawTarget(request));
        var verdict = await judge.JudgeAsync(request, urls, Tokens(settings));
        if (verdict != SignatureVerdict.Genuine)
        {
            logger.WebhookRefused(request.Method, Loggable(urls), verdict);
            context.Result = new RefusedResult(verdict.Status());
        }
    }

    private TwilioOptions? Current()
    {
        try
        {
            return options.CurrentValue;
        }
        catch (OptionsValidationException e)
        {
            logger.SettingsUnusable(string.Join(' ', e.Failures));
            return null;
        }
    }

    // Servers that run in memory may leave the raw target empty.
    private static string RawTarget(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw
            ? raw
            : $"{request.PathBase}{request.Path}{request.QueryString}";

    private static string[] Tokens(TwilioOptions settings) =>
        string.IsNullOrEmpty(settings.SecondaryAuthToken)
            ? [settings.AuthToken]
            : [settings.AuthToken, settings.SecondaryAuthToken];

    private static string Loggable(IReadOnlyList<string> urls)
    {
        var address = urls.Count == 0 ? "(no path)" : urls[0].Split('?', 2)[0];
        return address.Length <= LongestLoggedUrl ? address : address[..LongestLoggedUrl];
    }
}
