using CallCenter.Core.Calls;
using CallCenter.Core.Routing;
using CallCenter.Engine.Carrier;
using Microsoft.Extensions.Options;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;
using HttpMethod = Twilio.Http.HttpMethod;

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
            new CreateCallOptions(Endpoint(contact), Endpoint(options.Value.CallerId))
            {
                Method = HttpMethod.Post,
                Url = addresses.Offer(offer),
                // A lost answer is asked for again; the callers' fallback would queue the agent as a caller.
                FallbackUrl = addresses.AgentBridge(offer),
                StatusCallback = addresses.AgentStatus(offer),
                StatusCallbackMethod = HttpMethod.Post,
                Timeout = (int)Math.Clamp(ringFor.TotalSeconds, 5, 600),
            },
            client));

    public Task<CarrierAnswer> BridgeCallerAsync(CallId call, CancellationToken cancellationToken) =>
        SendAsync(call.Value, addresses.Bridge(call));

    public Task<CarrierAnswer> BridgeAgentAsync(string legId, OfferId offer, CancellationToken cancellationToken) =>
        SendAsync(legId, addresses.AgentBridge(offer));

    public Task<CarrierAnswer> HangUpAsync(string legId, CancellationToken cancellationToken) => AskAsync(() =>
        CallResource.UpdateAsync(new UpdateCallOptions(legId) { Status = CallResource.UpdateStatusEnum.Completed }, client));

    private Task<CarrierAnswer> SendAsync(string legId, Uri url) => AskAsync(() =>
        CallResource.UpdateAsync(new UpdateCallOptions(legId) { Url = url, Method = HttpMethod.Post }, client));

    private static async Task<CarrierAnswer> AskAsync(Func<Task<CallResource>> ask)
    {
        try
        {
            return new CarrierAnswer.Done((await ask()).Sid ?? "");
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

    // A number or client:name: the interface takes both as plain text.
    private static Twilio.Types.PhoneNumber Endpoint(string contact) => new(contact);
}
