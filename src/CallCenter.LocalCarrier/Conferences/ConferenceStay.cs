using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Twiml;
using CallCenter.LocalCarrier.Verbs;

namespace CallCenter.LocalCarrier.Conferences;

/// <summary>A leg's time in a conference, waiting for its beginning included.</summary>
internal sealed class ConferenceStay(VerbContext context, ConferenceRequest request)
{
    /// <summary>Joins and stays; false when the conference did not let the leg in.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var (conference, joined) = context.Carrier.Conferences.Join(context.Leg, request, context.DocumentUrl);
        if (joined is not { } participant)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var heard = HearAsync(waiting.Token);
        try
        {
            await Task.WhenAny(conference.Started, participant.Left).WaitAsync(cancellationToken);
            await waiting.CancelAsync();
            await participant.Left.WaitAsync(cancellationToken);
            return true;
        }
        finally
        {
            await waiting.CancelAsync();
            await heard;
            context.Leg.LeaveRoom();
        }
    }

    private async Task HearAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!string.IsNullOrEmpty(request.WaitUrl) && !cancellationToken.IsCancellationRequested
                && context.GoTo(request.WaitUrl, request.WaitMethod) is Flow.Goto { Document: var document })
            {
                var flow = await new Script(context.Carrier, context.Leg, ScriptKind.ConferenceWait).RunAsync(document, cancellationToken);
                await context.Carrier.Clock.DelayAsync(TimeSpan.FromSeconds(flow is Flow.Continue ? 1 : 10), cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The conference has begun, or the leg is gone.
            return;
        }
    }
}
