using System.Net.Http.Headers;
using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Faults;

/// <summary>The way to the application and back, with what may go wrong on it.</summary>
internal sealed class FaultyTransport(WebhookTransport transport, FaultBoard faults, TimeProvider time)
{
    private static readonly FaultKind[] OnTheWay =
    [
        FaultKind.ConnectionRefused, FaultKind.SlowWebhook, FaultKind.ResponseCutOff, FaultKind.RetryAfterProcessing,
        FaultKind.SignatureMissing, FaultKind.SignatureWrong, FaultKind.BodyTampered,
    ];

    /// <summary>Sends one attempt; at most one fault happens to it.</summary>
    public async Task<(WebhookReply Reply, HttpResponseHeaders? Headers)> SendAsync(
        PreparedRequest request, CancellationToken cancellationToken)
    {
        if (faults.Plan.Count == 0 || Fate(request) is not { } fault)
        {
            return await transport.SendAsync(request, cancellationToken);
        }

        var (reply, headers) = fault.Kind switch
        {
            FaultKind.ConnectionRefused => (Failed(AlertCodes.ConnectionFailure, "The connection was refused."), null),
            FaultKind.SlowWebhook => await SlowlyAsync(request, fault.Duration, cancellationToken),
            FaultKind.ResponseCutOff => await CutOffAsync(request, cancellationToken),
            FaultKind.RetryAfterProcessing => await AgainAsync(request, cancellationToken),
            _ => await transport.SendAsync(Spoilt(request, fault.Kind), cancellationToken),
        };
        return (reply with { Fault = fault.Kind.Name() }, headers);
    }

    private Fault? Fate(PreparedRequest request) => OnTheWay
        .Select(kind => faults.Draw(kind, $"{request.Token}/{request.Attempt}"))
        .FirstOrDefault(fault => fault is not null);

    private async Task<(WebhookReply Reply, HttpResponseHeaders? Headers)> SlowlyAsync(
        PreparedRequest request, TimeSpan longer, CancellationToken cancellationToken)
    {
        var answer = await transport.SendAsync(request, cancellationToken);
        try
        {
            await Task.Delay(longer, time, cancellationToken);
            return answer;
        }
        catch (OperationCanceledException)
        {
            return (Failed(AlertCodes.HttpRetrievalFailure, "No answer in time."), null);
        }
    }

    private async Task<(WebhookReply Reply, HttpResponseHeaders? Headers)> CutOffAsync(
        PreparedRequest request, CancellationToken cancellationToken)
    {
        await transport.SendAsync(request, cancellationToken);
        return (Failed(AlertCodes.ProtocolViolation, "The answer was cut off."), null);
    }

    private async Task<(WebhookReply Reply, HttpResponseHeaders? Headers)> AgainAsync(
        PreparedRequest request, CancellationToken cancellationToken)
    {
        await transport.SendAsync(request, cancellationToken);
        return await transport.SendAsync(request, cancellationToken);
    }

    private static PreparedRequest Spoilt(PreparedRequest request, FaultKind how) => how switch
    {
        FaultKind.SignatureMissing => request with { Signature = null },
        FaultKind.SignatureWrong => request with { Signature = RequestSigner.Sign("another account's token", request.Url, []) },
        _ => request.Body is null ? request with { Url = request.Url + "&Tampered=1" } : request with { Body = request.Body + "&Tampered=1" },
    };

    private static WebhookReply Failed(int code, string message) => new(0, null, "", code, message);
}
