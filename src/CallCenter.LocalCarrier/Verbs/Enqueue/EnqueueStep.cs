using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Conferences;
using CallCenter.LocalCarrier.Queues;
using CallCenter.LocalCarrier.Rooms;
using CallCenter.LocalCarrier.Twiml;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Verbs.Enqueue;

/// <summary>Waits in a queue until taken, sent elsewhere, gone, or tired of it.</summary>
internal static class EnqueueStep
{
    public static Task<Flow> RunAsync(EnqueueVerb verb, VerbContext context, CancellationToken cancellationToken) =>
        verb.Task is { } task
            ? EnqueueTask.RunAsync(verb, task, context, cancellationToken)
            : EnterAsync(verb, context, _ => { }, cancellationToken);

    /// <summary>Enters the queue and waits.</summary>
    /// <param name="verb">Which queue, and what is heard meanwhile.</param>
    /// <param name="context">Who waits.</param>
    /// <param name="entered">Told once the call is in the queue.</param>
    /// <param name="cancellationToken">The call is interrupted.</param>
    public static async Task<Flow> EnterAsync(
        EnqueueVerb verb, VerbContext context, Action<QueueEntry> entered, CancellationToken cancellationToken)
    {
        if (QueueName.Fault(verb.Name) is { } fault)
        {
            context.Leg.Fail(context.Carrier.Alerts, fault.Code, fault.Message, context.DocumentUrl);
            return context.ActionOrNext(verb.Action, verb.Method, [new("QueueResult", "error")]);
        }

        var queue = context.Carrier.Queues.FindOrCreate(verb.Name, verb.MaxSize);
        if (queue.Add(context.Leg) is not { } entry)
        {
            context.Leg.Fail(context.Carrier.Alerts, AlertCodes.QueueFull, $"Queue {verb.Name} is full.", context.DocumentUrl);
            return context.ActionOrNext(verb.Action, verb.Method, [new("QueueResult", "queue-full")]);
        }

        context.Leg.Emit(HandsetEventKinds.Queued, text: verb.Name);
        try
        {
            entered(entry);
            return await WaitAsync(verb, context, entry, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            queue.Remove(entry);
            Tell(verb, context, entry, ResultWhenCutOff(context.Leg.Pending is not Flow.Goto, entry));
            throw;
        }
        finally
        {
            queue.Remove(entry);
            if (entry.Exit is { IsCompletedSuccessfully: true, Result: QueueExit.Bridged taken })
            {
                taken.Ready.TrySetResult(null);
            }
        }
    }

    private static string ResultWhenCutOff(bool hungUp, QueueEntry entry)
    {
        return entry.Exit is { IsCompletedSuccessfully: true, Result: var exit } ? exit switch
        {
            // Taken by somebody, but still hearing what the Queue noun's url says.
            QueueExit.Bridged { Ready.Task.IsCompleted: false } => "bridging-in-process",
            QueueExit.Bridged or QueueExit.Met => hungUp ? "bridged" : "redirected-from-bridged",
            _ => hungUp ? "hangup" : "redirected",
        }
        : hungUp ? "hangup" : "redirected";
    }

    private static async Task<Flow> WaitAsync(
        EnqueueVerb verb, VerbContext context, QueueEntry entry, CancellationToken cancellationToken)
    {
        var own = await WaitingRoom.StayAsync(verb, context, entry, cancellationToken);

        // Taken in the same instant as the wait document ended it: whoever took it out of the queue has it.
        if (entry.Queue.Remove(entry) && own is not null)
        {
            context.Leg.Emit(HandsetEventKinds.Dequeued, text: verb.Name);
            return own switch
            {
                Flow.HangUp => EndByWaitDocument(verb, context, entry, own),
                Flow.LeaveQueue => Result(verb, context, entry, "leave"),
                _ => Result(verb, context, entry, "error"),
            };
        }

        context.Leg.Emit(HandsetEventKinds.Dequeued, text: verb.Name);
        switch (await entry.Exit.WaitAsync(cancellationToken))
        {
            case QueueExit.Redirected redirected:
                Tell(verb, context, entry, "redirected", CallStatus.InProgress);
                return new Flow.Goto(redirected.Document);
            case QueueExit.Bridged bridged:
                await TalkAsync(context, entry, bridged, cancellationToken);
                return Result(verb, context, entry, "bridged");
            case QueueExit.Met met:
                await new ConferenceStay(context, met.Request).RunAsync(cancellationToken);
                return Result(verb, context, entry, "bridged");
            default:
                throw new InvalidOperationException("Unknown way out of a queue.");
        }
    }

    private static async Task TalkAsync(
        VerbContext context, QueueEntry entry, QueueExit.Bridged bridged, CancellationToken cancellationToken)
    {
        if (bridged.Url is { } url)
        {
            List<KeyValuePair<string, string>> form = QueueForm.Left(context.Carrier.Clock, entry);
            form.Add(new("DequeingCallSid", bridged.By.Sid));
            await new Script(context.Carrier, context.Leg, ScriptKind.QueueConnect)
                .RunAsync(new DocumentSource.Address(url, bridged.Method, form), cancellationToken);
        }

        var bridge = Bridge.Connect(context.Leg, bridged.By);
        bridged.Ready.TrySetResult(bridge);
        await bridge.StayAsync(context.Leg, cancellationToken);
    }

    private static Flow Result(EnqueueVerb verb, VerbContext context, QueueEntry entry, string result) =>
        context.ActionOrNext(verb.Action, verb.Method, QueueForm.Result(context.Carrier.Clock, entry, result));

    private static Flow EndByWaitDocument(EnqueueVerb verb, VerbContext context, QueueEntry entry, Flow own)
    {
        Tell(verb, context, entry, "hangup");
        return own;
    }

    // The call has gone elsewhere, or is over: the action hears of it, and what it answers changes nothing.
    private static void Tell(
        EnqueueVerb verb, VerbContext context, QueueEntry entry, string result, CallStatus? status = null)
    {
        if (string.IsNullOrEmpty(verb.Action) || WebhookUrl.Resolve(context.DocumentUrl, verb.Action) is not { } url)
        {
            return;
        }

        var now = status ?? (context.Leg.Pending is Flow.Goto ? CallStatus.InProgress : CallStatus.Completed);
        var form = CallForm.Of(context.Leg, now);
        form.AddRange(QueueForm.Result(context.Carrier.Clock, entry, result));
        context.Leg.Wires.Progress.Notify(new WebhookRequest(context.Leg.Sid, url, verb.Method, form, context.Leg.Cookies));
    }
}
