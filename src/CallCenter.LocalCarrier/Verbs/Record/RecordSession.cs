using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Client;

namespace CallCenter.LocalCarrier.Verbs.Record;

/// <summary>Feeds the state machine and runs its timers.</summary>
internal sealed class RecordSession(RecordSettings settings, VerbContext context)
{
    private readonly CallLeg leg = context.Leg;

    public RecordState State { get; private set; } = new(settings);

    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        leg.ForgetSignals(); // what happened before the beep is not on the recording
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        leg.Gathering = true;
        leg.Emit(HandsetEventKinds.Record);
        _ = leg.RingAsync(RecordState.LimitRound, settings.Longest, done.Token);
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
            _ = leg.RingAsync(State.Round, timer, cancellationToken);
        }
    }
}
