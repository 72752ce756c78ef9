using System.Net;
using System.Threading.Channels;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Faults;
using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.Rooms;

namespace CallCenter.LocalCarrier.Calls;

/// <summary>Who calls whom; never changes.</summary>
internal sealed record LegIdentity(string Sid, string From, string To, CallDirection Direction, string? ParentSid);

/// <summary>One party's connection to the carrier. Its own loop alone drives it; others signal and interrupt it.</summary>
internal sealed class CallLeg(LegIdentity identity, LegWires wires)
{
    private readonly Channel<CallSignal> inbox = Channel.CreateBounded<CallSignal>(
        new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly TaskCompletionSource<RingOutcome> ring = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private CancellationTokenSource? round;
    private Flow? interruption;
    private IRoom? room;

    public LegIdentity Id => identity;

    public string Sid => identity.Sid;

    public LegWires Wires => wires;

    /// <summary>Address of the handset at this end.</summary>
    public string Party => identity.Direction == CallDirection.Inbound ? identity.From : identity.To;

    public CallStatus Status { get; private set; } = identity.Direction == CallDirection.Inbound ? CallStatus.Ringing : CallStatus.Queued;

    public DateTimeOffset CreatedAt { get; } = wires.Clock.Now;

    /// <summary>When it was dialled; null while it waits for its turn.</summary>
    public DateTimeOffset? StartedAt { get; private set; } = identity.Direction == CallDirection.Inbound ? wires.Clock.Now : null;

    /// <summary>How long it had to wait for its turn, in carrier time.</summary>
    public TimeSpan QueueTime { get; set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>
    /// When the request that comes next should be sent: as the party dialled or pressed, or as a timer was to ring, whatever an
    /// overloaded machine made of it. Null when nothing tells. Only the leg's own loop sets it.
    /// </summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Where to turn when the application fails; null when nowhere.</summary>
    public string? FallbackUrl { get; set; }

    /// <summary>Set for a caller who will hang up without a word.</summary>
    public VanishingCaller? Vanishing { get; set; }

    public CookieContainer Cookies { get; } = new();

    public ChannelReader<CallSignal> Inbox => inbox.Reader;

    /// <summary>Whether a Gather listens; keys pressed outside are lost.</summary>
    public bool Gathering { get; set; }

    /// <summary>The recording of the whole call that its creation asked for; null when none.</summary>
    public Recording? Recording { get; set; }

    /// <summary>The ringing handset's decision.</summary>
    public Task<RingOutcome> RingDecision => ring.Task;

    /// <summary>Completes when the call is over.</summary>
    public Task Ended => ended.Task;

    public IRoom? Room
    {
        get
        {
            lock (gate)
            {
                return room;
            }
        }
    }

    public bool Decide(RingOutcome outcome) => ring.TrySetResult(outcome);

    /// <summary>Forgets what reached the call while nobody listened.</summary>
    public void ForgetSignals()
    {
        while (inbox.Reader.TryRead(out _))
        {
            // A key pressed while nothing listens is lost, as on the real carrier.
        }
    }

    public void Signal(CallSignal signal) => inbox.Writer.TryWrite(signal);

    /// <summary>Lets the handset notice something.</summary>
    public void Emit(
        string kind,
        string? text = null,
        string? language = null,
        string? url = null,
        string? digits = null,
        int? code = null,
        bool? bargeIn = null) =>
        wires.Handset?.Events.Add(new HandsetEvent(0, wires.Clock.Now, Sid, kind, text, language, url, digits, code, bargeIn));

    public void Report(CallEvent callEvent) => wires.Progress.Report(this, callEvent);

    /// <summary>Moves a live call to a status that is not final, and tells the status callback.</summary>
    public bool Advance(CallStatus status)
    {
        lock (gate)
        {
            if (Status.IsFinal() || Status == status)
            {
                return false;
            }

            Status = status;
            StartedAt ??= wires.Clock.Now;
            AnsweredAt ??= status == CallStatus.InProgress ? wires.Clock.Now : null;
        }

        Report(status switch
        {
            CallStatus.Initiated => CallEvent.Initiated,
            CallStatus.Ringing => CallEvent.Ringing,
            _ => CallEvent.Answered,
        });
        return true;
    }

    /// <summary>The party is connected: the phone was picked up, or the first verb answers an incoming call.</summary>
    public void Answer()
    {
        if (Advance(CallStatus.InProgress))
        {
            Emit(HandsetEventKinds.Answered);
        }
    }

    /// <summary>Stops what the call does now and sends it elsewhere; a hang-up is never replaced. False when the call is over.</summary>
    public bool Interrupt(Flow flow)
    {
        CancellationTokenSource? running;
        lock (gate)
        {
            if (Status.IsFinal() || interruption is Flow.HangUp)
            {
                return false;
            }

            interruption = flow;
            running = round;
        }

        running?.Cancel();
        return true;
    }

    /// <summary>The party puts down the handset.</summary>
    public bool HangUp() => Interrupt(new Flow.HangUp(Status == CallStatus.InProgress ? CallStatus.Completed : CallStatus.Canceled));

    /// <summary>The interruption that waits to be carried out; null when none.</summary>
    public Flow? Pending
    {
        get
        {
            lock (gate)
            {
                return interruption;
            }
        }
    }

    /// <summary>Begins one stretch of work; its token is cancelled by the next interruption, or at once if one waits.</summary>
    public CancellationTokenSource BeginRound(CancellationToken stopping)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        lock (gate)
        {
            round = source;
            if (interruption is null)
            {
                return source;
            }
        }

        source.Cancel();
        return source;
    }

    /// <summary>Ends the stretch of work and hands over what interrupted it; null when nothing did.</summary>
    public Flow? EndRound()
    {
        lock (gate)
        {
            var taken = interruption;
            round = null;
            interruption = taken is Flow.HangUp ? taken : null;
            return taken;
        }
    }

    /// <summary>Puts the leg into a room. False when the call is over or about to leave.</summary>
    public bool EnterRoom(IRoom entered)
    {
        lock (gate)
        {
            if (Status.IsFinal() || interruption is not null)
            {
                return false;
            }

            room = entered;
            return true;
        }
    }

    public void LeaveRoom()
    {
        IRoom? left;
        lock (gate)
        {
            left = room;
            room = null;
        }

        left?.Leave(this);
    }

    /// <summary>The call is over: status, handset, callbacks.</summary>
    public void Finish(CallStatus status)
    {
        bool wasQueued;
        lock (gate)
        {
            if (Status.IsFinal())
            {
                return;
            }

            wasQueued = Status == CallStatus.Queued;
            Status = status;
            EndedAt = wires.Clock.Now;
        }

        LeaveRoom();
        Emit(HandsetEventKinds.Ended, text: status.Wire());
        wires.Handset?.Release(this);
        Recording?.Finish(); // before the callback below, which names it
        if (!(wasQueued && status == CallStatus.Canceled))
        {
            Report(CallEvent.Completed); // "Cancel while still queued: no status callbacks at all"
        }

        ended.TrySetResult();
    }
}

/// <summary>What a ringing phone did.</summary>
internal enum RingOutcome
{
    Answered,
    Rejected,
}
