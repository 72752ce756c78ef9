using System.Globalization;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Client;
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
        try
        {
            await session.ListenAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && context.Leg.Pending is Flow.HangUp)
        {
            Tell(verb, context, session.State);
            throw;
        }

        // "an empty recording: the action is not requested, and the next verb runs"
        return session.State.Seconds == 0
            ? Flow.Next
            : context.GoTo(verb.Action ?? "", verb.Method, Form(context, session.State.Seconds, session.State.EndedBy));
    }

    // The caller hung up: the action hears of the message, and what it answers changes nothing.
    private static void Tell(RecordVerb verb, VerbContext context, RecordState state)
    {
        if (state.Seconds > 0 && WebhookUrl.Resolve(context.DocumentUrl, verb.Action ?? "") is { } url)
        {
            var form = CallForm.Of(context.Leg, CallStatus.Completed);
            form.AddRange(Form(context, state.Seconds, HungUp));
            context.Leg.Wires.Progress.Notify(new WebhookRequest(context.Leg.Sid, url, verb.Method, form, context.Leg.Cookies));
        }
    }

    private static List<KeyValuePair<string, string>> Form(VerbContext context, int seconds, string endedBy)
    {
        var sid = context.Carrier.Ids.Next("RE", context.Leg.Sid);
        var account = context.Carrier.Options.AccountSid;
        return
        [
            new("RecordingSid", sid),
            new("RecordingUrl", $"https://api.twilio.com/2010-04-01/Accounts/{account}/Recordings/{sid}"),
            new("RecordingDuration", seconds.ToString(CultureInfo.InvariantCulture)),
            new("Digits", endedBy),
        ];
    }

    /// <summary>Feeds the state machine and runs its timers.</summary>
    private sealed class RecordSession(RecordSettings settings, VerbContext context)
    {
        private readonly CallLeg leg = context.Leg;

        public RecordState State { get; private set; } = new(settings);

        public async Task ListenAsync(CancellationToken cancellationToken)
        {
            while (leg.Inbox.TryRead(out _))
            {
                // What happened before the beep is not on the recording.
            }

            using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            leg.Gathering = true;
            leg.Emit(HandsetEventKinds.Record);
            _ = RingAsync(RecordState.LimitRound, settings.Longest, done.Token);
            Start(done.Token);
            try
            {
                while (!State.IsOver)
                {
                    Take(await leg.Inbox.ReadAsync(cancellationToken), done.Token);
                }
            }
            finally
            {
                leg.Gathering = false;
                await done.CancelAsync();
                while (!State.IsOver && leg.Inbox.TryRead(out var signal))
                {
                    // Said before the caller hung up: it is on the recording.
                    Take(signal, done.Token);
                }
            }
        }

        private void Take(CallSignal signal, CancellationToken cancellationToken)
        {
            var before = State.Round;
            State = signal switch
            {
                CallSignal.Key key => State.OnKey(key.Value),
                CallSignal.Speech speech => State.OnSpeech(LegVoice.LengthOf(speech.Text)),
                CallSignal.TimerRang timer => State.OnTimer(timer.Round),
                _ => State,
            };
            if (State.Round != before)
            {
                Start(cancellationToken);
            }
        }

        private void Start(CancellationToken cancellationToken)
        {
            if (State.Timer is { } timer)
            {
                _ = RingAsync(State.Round, timer, cancellationToken);
            }
        }

        private async Task RingAsync(int round, TimeSpan timer, CancellationToken cancellationToken)
        {
            try
            {
                await context.Carrier.Clock.DelayAsync(timer, cancellationToken);
                leg.Signal(new CallSignal.TimerRang(round));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // The recording is over before its timer.
                return;
            }
        }
    }
}
