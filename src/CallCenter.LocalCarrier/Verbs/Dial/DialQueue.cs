using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Queues;
using CallCenter.LocalCarrier.Rooms;
using CallCenter.LocalCarrier.Verbs.Enqueue;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Verbs.Dial;

/// <summary>Dial Queue: "connects to the first waiter; empty: waits until the Dial timeout for one".</summary>
internal static class DialQueue
{
    public static async Task<DialResult> RunAsync(
        DialVerb verb, DialTarget.Queue target, VerbContext context, CancellationToken cancellationToken)
    {
        if (target.ReservationSid is not null)
        {
            return await DialReservation.RunAsync(verb, target, context, cancellationToken);
        }

        if (context.Carrier.Queues.Find(target.Name) is not { } queue)
        {
            return new DialResult(CallStatus.Failed.Wire(), [new("DialBridged", "false")]);
        }

        if (await TakeAsync(verb, queue, context, cancellationToken) is not { } entry)
        {
            return new DialResult(CallStatus.NoAnswer.Wire(), [new("DialBridged", "false"), new("QueueSid", queue.Sid)]);
        }

        return await ConnectAsync(verb, entry, target, context, cancellationToken);
    }

    /// <summary>Talks with a call that was taken out of its queue.</summary>
    public static async Task<DialResult> ConnectAsync(
        DialVerb verb, QueueEntry entry, DialTarget.Queue target, VerbContext context, CancellationToken cancellationToken)
    {
        var url = string.IsNullOrEmpty(target.Url) ? null : WebhookUrl.Resolve(context.DocumentUrl, target.Url);
        var ready = new TaskCompletionSource<Bridge?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var talk = new DialTalk(verb, context);
        talk.Listen();
        try
        {
            entry.Leave(new QueueExit.Bridged(context.Leg, url, target.Method, ready));
            var bridge = await ready.Task.WaitAsync(cancellationToken);
            var started = context.Carrier.Clock.Now;
            if (bridge is not null)
            {
                context.Leg.Answer();
                await talk.StayAsync(bridge, cancellationToken);
            }

            return new DialResult(
                bridge is null ? CallStatus.NoAnswer.Wire() : CallStatus.Completed.Wire(),
                DialForm.Of(context.Carrier.Clock, entry.Leg.Sid, bridge is null ? null : started,
                    [.. QueueForm.Result(context.Carrier.Clock, entry, bridge is null ? "hangup" : "bridged"), .. talk.Recorded]));
        }
        finally
        {
            talk.End();
        }
    }

    private static async Task<QueueEntry?> TakeAsync(
        DialVerb verb, VoiceQueue queue, VerbContext context, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var take = queue.TakeWhenThereIsOneAsync(waiting.Token);
        await Task.WhenAny(take, context.Carrier.Clock.DelayAsync(verb.Timeout + DialParties.Buffer, waiting.Token));
        await waiting.CancelAsync();
        try
        {
            return await take;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
