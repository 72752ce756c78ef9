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

    // The number is none, cannot be reached, is a landline, or its owner has said STOP.
    private static readonly int[] TakesNoText = [21211, 21214, 21408, 21610, 21612, 21614];

    public Task<CarrierAnswer> RingAgentAsync(string contact, OfferId offer, TimeSpan ringFor, CancellationToken cancellationToken) =>
        AskAsync(async () => (await CallResource.CreateAsync(
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
            client)).Sid);

    public Task<CarrierAnswer> BridgeCallerAsync(CallId call, CancellationToken cancellationToken) =>
        SendAsync(call.Value, addresses.Bridge(call));

    public Task<CarrierAnswer> BridgeAgentAsync(string legId, OfferId offer, CancellationToken cancellationToken) =>
        SendAsync(legId, addresses.AgentBridge(offer));

    public Task<CarrierAnswer> HangUpAsync(string legId, CancellationToken cancellationToken) => AskAsync(async () =>
        (await CallResource.UpdateAsync(new UpdateCallOptions(legId) { Status = CallResource.UpdateStatusEnum.Completed }, client)).Sid);

    public async Task<CarrierAnswer> SendTextAsync(PhoneNumber to, string text, CancellationToken cancellationToken) =>
        options.Value.TextFrom is { Length: > 0 } sender
            ? await AskAsync(async () => (await MessageResource.CreateAsync(
                new CreateMessageOptions(new Twilio.Types.PhoneNumber(to.Value)) { From = new Twilio.Types.PhoneNumber(sender), Body = text },
                client)).Sid)
            : new CarrierAnswer.Failed("Twilio:TextFrom names no sender", MayRetry: false);

    private Task<CarrierAnswer> SendAsync(string legId, Uri url) => AskAsync(async () =>
        (await CallResource.UpdateAsync(new UpdateCallOptions(legId) { Url = url, Method = HttpMethod.Post }, client)).Sid);

    private static async Task<CarrierAnswer> AskAsync(Func<Task<string?>> ask)
    {
        try
        {
            return new CarrierAnswer.Done(await ask() ?? "");
        }
        catch (ApiException e) when (e.Code == CallIsOver || e.Status == NotFound)
        {
            return new CarrierAnswer.Gone();
        }
        catch (ApiException e) when (TakesNoText.Contains(e.Code))
        {
            return new CarrierAnswer.Refused();
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
