using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Verbs.Record;

/// <summary>Records the party: what it says has a length, but is kept nowhere.</summary>
internal static class RecordStep
{
    private const string HungUp = "hangup";
    private static readonly TimeSpan Beep = TimeSpan.FromSeconds(0.5);

    public static async Task<Flow> RunAsync(RecordVerb verb, VerbContext context, CancellationToken cancellationToken)
    {
        if (verb.PlayBeep)
        {
            await context.Carrier.Clock.DelayAsync(Beep, cancellationToken);
        }

        var session = new RecordSession(verb.Settings, context);
        var recording = context.Carrier.Recordings.Start(
            context.Leg, verb.Recording.For(RecordingSources.RecordVerb, channels: 1, context.DocumentUrl));
        try
        {
            await session.ListenAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && context.Leg.Pending is Flow.HangUp)
        {
            recording.Finish(Length(verb, session.State));
            Tell(verb, context, recording);
            throw;
        }
        finally
        {
            recording.Finish(Length(verb, session.State));
        }

        // "an empty recording: the action is not requested, and the next verb runs"
        return recording.Seconds == 0
            ? Flow.Next
            : context.GoTo(verb.Action ?? "", verb.Method, Form(recording, session.State.EndedBy));
    }

    // Trimmed, it is as long as what was said; untrimmed, as long as it took. Nothing said is nothing either way.
    private static int? Length(RecordVerb verb, RecordState state) => verb.Trim || state.Seconds == 0 ? state.Seconds : null;

    // The caller hung up: the action hears of the message, and what it answers changes nothing.
    private static void Tell(RecordVerb verb, VerbContext context, Recording recording)
    {
        if (recording.Seconds > 0 && WebhookUrl.Resolve(context.DocumentUrl, verb.Action ?? "") is { } url)
        {
            var form = CallForm.Of(context.Leg, CallStatus.Completed);
            form.AddRange(Form(recording, HungUp));
            context.Leg.Wires.Progress.Notify(new WebhookRequest(context.Leg.Sid, url, verb.Method, form, context.Leg.Cookies));
        }
    }

    private static List<KeyValuePair<string, string>> Form(Recording recording, string endedBy) =>
        [.. RecordingForm.Made(recording), new("Digits", endedBy)];
}
