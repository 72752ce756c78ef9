using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.Rooms;

namespace CallCenter.LocalCarrier.Verbs.Dial;

/// <summary>The connection a Dial makes: recorded if wished, ended by its time limit or by the caller's star key.</summary>
internal sealed class DialTalk(DialVerb verb, VerbContext context)
{
    private const char Star = '*';
    private readonly CallLeg leg = context.Leg;
    private Recording? recording;

    /// <summary>Parameters of the recording for the action; none when nothing was recorded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Recorded => recording is null ? [] : RecordingForm.Made(recording);

    /// <summary>The other side begins to ring: "record-from-ringing" begins here.</summary>
    public void Ring()
    {
        if (verb.Record is { FromRinging: true })
        {
            Record();
        }
    }

    /// <summary>Nobody is connected, or no more: what is recorded is over, and no key counts.</summary>
    public void End()
    {
        leg.Gathering = false;
        recording?.Finish();
    }

    /// <summary>About to be connected: from now on the star key counts, so that none is lost between the connection and <see cref="StayAsync"/>.</summary>
    public void Listen()
    {
        leg.ForgetSignals();
        leg.Gathering = verb.HangupOnStar;
    }

    /// <summary>Stays until either side leaves, the time limit is over or the caller presses the star key.</summary>
    public async Task StayAsync(Bridge bridge, CancellationToken cancellationToken)
    {
        Record();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var talk = bridge.StayAsync(leg, limit.Token);
        var star = verb.HangupOnStar ? StarAsync(limit.Token) : Task.Delay(Timeout.Infinite, limit.Token);
        await Task.WhenAny(talk, star, context.Carrier.Clock.DelayAsync(verb.TimeLimit, limit.Token));
        leg.LeaveRoom();
        await limit.CancelAsync();
        await Task.WhenAny(star); // so that it never stops the listening of the verb that follows
        End();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void Record() => recording ??= verb.Record is { } how
        ? context.Carrier.Recordings.Start(leg, how.Attributes.For(RecordingSources.DialVerb, how.Channels, context.DocumentUrl))
        : null;

    private async Task StarAsync(CancellationToken cancellationToken)
    {
        while (await leg.Inbox.ReadAsync(cancellationToken) is not CallSignal.Key { Value: Star })
        {
            // Any other key is the parties' own business.
        }
    }
}
