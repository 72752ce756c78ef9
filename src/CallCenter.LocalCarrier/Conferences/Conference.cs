using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Rooms;

namespace CallCenter.LocalCarrier.Conferences;

/// <summary>How an attempt to join went.</summary>
internal enum JoinOutcome
{
    Joined,
    Full,

    /// <summary>The conference had ended: a new one of that name may be joined.</summary>
    Over,

    /// <summary>The call itself was ended or sent elsewhere.</summary>
    LegGone,
}

/// <summary>A conference. Thread-safe; "starts when two or more joined and one has startConferenceOnEnter=true".</summary>
internal sealed class Conference(string sid, string name, DateTimeOffset createdAt, Action<Conference> ended) : IRoom
{
    /// <summary>Most participants.</summary>
    public const int LargestSize = 250;

    /// <summary>Status of one that is over.</summary>
    public const string Completed = "completed";
    private readonly List<Participant> participants = [];
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private bool isOver;

    public string Sid => sid;

    public string Name => name;

    public DateTimeOffset CreatedAt => createdAt;

    /// <summary>Completes when it begins.</summary>
    public Task Started => started.Task;

    public string Status => isOver ? Completed : Started.IsCompleted ? "in-progress" : "init";

    /// <summary>Told about changes: the first participant's request decides, as the first Conference noun does.</summary>
    public ConferenceNotices? Notices { get; set; }

    public IReadOnlyList<Participant> Participants
    {
        get
        {
            lock (gate)
            {
                return [.. participants];
            }
        }
    }

    public Participant? Find(string callSidOrLabel) =>
        Participants.FirstOrDefault(p => p.Leg.Sid == callSidOrLabel || p.Request.Label == callSidOrLabel);

    /// <summary>Lets a leg in.</summary>
    public (JoinOutcome Outcome, Participant? Participant) Join(CallLeg leg, ConferenceRequest request)
    {
        var participant = new Participant(leg, request, leg.Wires.Clock.Now);
        bool begins;
        lock (gate)
        {
            if (isOver || participants.Count >= request.MaxParticipants)
            {
                return (isOver ? JoinOutcome.Over : JoinOutcome.Full, null);
            }

            participants.Add(participant);
            begins = !Started.IsCompleted && participants.Count > 1 && participants.Any(p => p.Request.StartOnEnter);
        }

        if (!leg.EnterRoom(this))
        {
            Withdraw(participant);
            return (JoinOutcome.LegGone, null);
        }

        Announce(participant, begins);
        return (JoinOutcome.Joined, participant);
    }

    private void Announce(Participant participant, bool begins)
    {
        // It begins before anybody is told: whoever knows of having joined may speak at once, and is heard.
        var begun = begins && started.TrySetResult();
        participant.Leg.Emit(HandsetEventKinds.Joined, text: name);
        Notices?.Tell(this, "participant-join", participant);
        if (begun)
        {
            Notices?.Tell(this, "conference-start", participant);
        }
    }

    // A leg that was called away in the moment of joining was never here: nobody is told.
    private void Withdraw(Participant participant)
    {
        bool empty;
        lock (gate)
        {
            empty = participants.Remove(participant) && participants.Count == 0;
        }

        if (empty)
        {
            End();
        }
    }

    public void Speak(CallLeg from, string text)
    {
        var all = Participants;
        if (!Started.IsCompleted || all.FirstOrDefault(p => p.Leg == from) is not { Muted: false, Hold: false })
        {
            return;
        }

        foreach (var other in all.Where(p => p.Leg != from && !p.Hold))
        {
            other.Leg.Emit(HandsetEventKinds.Heard, text: text);
        }
    }

    public IReadOnlyList<string> PeersOf(CallLeg leg) => [.. Participants.Where(p => p.Leg != leg).Select(p => p.Leg.Party)];

    public void Leave(CallLeg leg)
    {
        if (Participants.FirstOrDefault(p => p.Leg == leg) is { } participant)
        {
            Remove(participant);
        }
    }

    /// <summary>Takes one out; the last one out, or one with endConferenceOnExit, ends it for all.</summary>
    public void Remove(Participant participant)
    {
        bool over;
        lock (gate)
        {
            if (!participants.Remove(participant))
            {
                return;
            }

            over = participants.Count == 0 || participant.Request.EndOnExit;
        }

        Out(participant);
        if (over)
        {
            End();
        }
    }

    /// <summary>Ends it for everybody.</summary>
    public void End()
    {
        List<Participant> rest;
        lock (gate)
        {
            if (isOver)
            {
                return;
            }

            isOver = true;
            rest = [.. participants];
            participants.Clear();
        }

        rest.ForEach(Out);
        Notices?.Tell(this, "conference-end", null);
        ended(this);
    }

    private void Out(Participant participant)
    {
        participant.Leg.Emit(HandsetEventKinds.Left, text: name);
        participant.MarkLeft();
        Notices?.Tell(this, "participant-leave", participant);
    }
}
