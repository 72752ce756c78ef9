using CallCenter.LocalCarrier.Audio;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Queues;
using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Enqueue;

/// <summary>What a caller hears while waiting: "when TwiML runs out it is re-requested, forever".</summary>
internal static class WaitingRoom
{
    // A wait document that lasts no time would otherwise be asked for as fast as the network allows.
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    /// <summary>Stays until the entry is taken (null) or the wait document ends the waiting (its flow).</summary>
    public static async Task<Flow?> StayAsync(EnqueueVerb verb, VerbContext context, QueueEntry entry, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var heard = HearAsync(verb, context, entry, waiting.Token);
        await Task.WhenAny(heard, entry.Exit);
        await waiting.CancelAsync();
        try
        {
            return await heard;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static async Task<Flow> HearAsync(EnqueueVerb verb, VerbContext context, QueueEntry entry, CancellationToken cancellationToken)
    {
        if (verb.WaitUrl == "")
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        while (verb.WaitUrl is null)
        {
            await context.Leg.PlayAsync(HoldMusic.Sound, bargeIn: false, cancellationToken);
        }

        while (true)
        {
            var started = context.Carrier.Clock.Now;
            var form = QueueForm.Waiting(context.Carrier.Clock, entry);
            if (context.GoTo(verb.WaitUrl, verb.WaitMethod, form) is not Flow.Goto { Document: var document })
            {
                throw new InvalidOperationException("An address leads to a document.");
            }

            var flow = await new Script(context.Carrier, context.Leg, ScriptKind.Wait).RunAsync(document, cancellationToken);
            if (flow is not Flow.Continue)
            {
                return flow;
            }

            if (context.Carrier.Clock.SecondsSince(started) < Breath.TotalSeconds)
            {
                await context.Carrier.Clock.DelayAsync(Breath, cancellationToken);
            }
        }
    }
}
