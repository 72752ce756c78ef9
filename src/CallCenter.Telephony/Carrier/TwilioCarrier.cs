using CallCenter.Core.Calls;
using CallCenter.Core.Routing;
using CallCenter.Engine.Carrier;
using Microsoft.Extensions.Options;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Types;

namespace CallCenter.Telephony.Carrier;

/// <summary>Asks the carrier's REST interface. A race, a refusal and a silence are answers, not exceptions.</summary>
internal sealed class TwilioCarrier(ITwilioRestClient client, VoiceAddresses addresses, IOptions<TwilioOptions> options) : ICarrier
{
    private const int NotFound = 404;
    private const int TooManyRequests = 429;

    // "Call is not in-progress": it ended while we asked.
    private const int CallIsOver = 21220;

    public Task<CarrierAnswer> RingAgentAsync(string contact, OfferId offer, TimeSpan ringFor, CancellationToken cancellationToken) =>
        AskAsync(() => CallResource.CreateAsync(
            to: Endpoint(contact),
            from: Endpoint(options.Value.CallerId),
            method: HttpMethod.Post,
            url: addresses.Offer(offer),
            fallbackUrl: addresses.Fallback(),
            statusCallback: addresses.AgentStatus(offer),
            statusCallbackMethod: HttpMethod.Post,
            timeout: (int)Math.Clamp(ringFor.TotalSeconds, 5, 600),
            client: client));

    public Task<CarrierAnswer> BridgeCallerAsync(CallId call, CancellationToken cancellationToken) =>
        AskAsync(() => CallResource.UpdateAsync(call.Value, url: addresses.Bridge(call), method: HttpMethod.Post, client: client));

    public Task<CarrierAnswer> BridgeAgentAsync(string legId, OfferId offer, CancellationToken cancellationToken) =>
        AskAsync(() => CallResource.UpdateAsync(legId, url: addresses.AgentBridge(offer), method: HttpMethod.Post, client: client));

    public Task<CarrierAnswer> HangUpAsync(string legId, CancellationToken cancellationToken) =>
        AskAsync(() => CallResource.UpdateAsync(legId, status: CallResource.UpdateStatusEnum.Completed, client: client));

    private static async Task<CarrierAnswer> AskAsync(Func<Task<CallResource>> ask)
    {
        try
        {
            return new CarrierAnswer.Done((await ask()).Sid);
        }
        catch (ApiException e) when (e.Code == CallIsOver || e.Status == NotFound)
        {
            return new CarrierAnswer.Gone();
        }
        catch (ApiException e)
        {
            return new CarrierAnswer.Failed($"status {e.Status}, code {e.Code}", e.Status is TooManyRequests or >= 500);
        }
        catch (Exception e) when (e is ApiConnectionException or System.Net.Http.HttpRequestException or OperationCanceledException)
        {
            return new CarrierAnswer.Failed(e.GetType().Name, MayRetry: true);
        }
    }

    private static IEndpoint Endpoint(string contact) =>
        contact.StartsWith("client:", StringComparison.Ordinal) ? new Client(contact["client:".Length..]) : new PhoneNumber(contact);
}
