using System.Globalization;
using CallCenter.Core.Calls;
using CallCenter.Core.Routing;
using Microsoft.Extensions.Options;

namespace CallCenter.Telephony;

/// <summary>
/// The addresses the carrier is given. Always whole: a relative one would be resolved against whatever document came
/// before, and is refused by the carrier in some places.
/// </summary>
internal sealed class VoiceAddresses(IOptions<TwilioOptions> options)
{
    private readonly string _base = options.Value.PublicBaseUrl!.AbsoluteUri.TrimEnd('/');

    public Uri Step(CallId call, int step) => Make(string.Create(CultureInfo.InvariantCulture, $"/voice/step?call={call}&n={step}"));

    public Uri Served(CallId call, int step) => Make(string.Create(CultureInfo.InvariantCulture, $"/voice/step?call={call}&n={step}&served=1"));

    public Uri Transferred(CallId call, int step) => Make(string.Create(CultureInfo.InvariantCulture, $"/voice/step?call={call}&n={step}&after=transfer"));

    public Uri Recorded(CallId call, int step) => Make(string.Create(CultureInfo.InvariantCulture, $"/voice/step?call={call}&n={step}&after=message"));

    public Uri LeftQueue(CallId call, int step) => Make(string.Create(CultureInfo.InvariantCulture, $"/voice/left-queue?call={call}&n={step}"));

    public Uri Wait(CallId call, int step) => Make(string.Create(CultureInfo.InvariantCulture, $"/voice/wait?call={call}&n={step}"));

    /// <summary>For a caller who was queued without the engine, which then knows no step.</summary>
    public Uri Wait(CallId call) => Make($"/voice/wait?call={call}");

    public Uri Bridge(CallId call) => Make($"/voice/bridge?call={call}");

    public Uri Offer(OfferId offer) => Make($"/voice/offer?offer={offer}");

    public Uri OfferAnswer(OfferId offer) => Make($"/voice/offer/answer?offer={offer}");

    public Uri AgentBridge(OfferId offer) => Make($"/voice/offer/bridge?offer={offer}");

    public Uri AgentStatus(OfferId offer) => Make($"/voice/status?offer={offer}");

    public Uri Audio(string path) => Make(path);

    private Uri Make(string path) => new(_base + path, UriKind.Absolute);
}
