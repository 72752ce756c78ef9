using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.Rooms;

namespace CallCenter.LocalCarrier.Conferences;

/// <summary>How an attempt to join went.</summary>
internal enum JoinOutcome
{
    Joined,
    Full,

    /// <summary>A participant of that label is in already.</summary>
    LabelTaken,

    /// <summary>The call to be coached is not in.</summary>
    NobodyToCoach,

    /// <summary>The conference had ended: a new one of that name may be joined.</summary>
    Over,

    /// <summary>The call itself was ended or sent elsewhere.</summary>
    LegGone,
}

/// <summary>A conference. Thread-safe; "starts when two or more joined and one has startConferenceOnEnter=true".</summary>
internal sealed class Conference(string sid, string name, Carrier carrier, Action<Conference> ended) : IRoom
{
    /// <summary>Most participants.</summary>
    public const int LargestSize = 250;

    /// <summary>Status of one that is over.</summary>
    public const string Completed = "completed";
    private readonly List<Participant> participants = [];
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private bool isOver;
    private Recording? recording;

    public string Sid => sid;

    public string Name => name;

    public DateTimeOffset CreatedAt { get; } = carrier.Clock.Now;

    /// <summary>Completes when it begins.</summary>
    public Task Started => started.Task;

    public string Status => isOver ? Completed : Started.IsCompleted ? "in-progress" : "init";

    /// <summary>Why it is over; null until then.</summary>
    public ConferenceEnding? Ending { get; private set; }

    /// <summary>Told about changes: the first participant's request decides, as the first Conference noun does.</summary>
    public ConferenceNotices? Notices { get; set; }

    /// <summary>How it is recorded from its start; null when it is not.</summary>
    public RecordingSettings? Record { get; set; }

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
        var participant = new Participant(leg, request, carrier.Clock.Now);
        bool begins;
        lock (gate)
        {
            if (Refusal(request) is { } refusal)
            {
                return (refusal, null);
            }

            participants.Add(participant);
            begins = !Started.IsCompleted && participants.Count > 1 && participants.Any(p => p.Request.StartOnEnter);
        }

        if (!leg.EnterRoom(this))
        {
            lock (gate)
            {
                participants.Remove(participant); // it was never here: nobody is told
            }

            return (JoinOutcome.LegGone, null);
        }

        Welcome(participant, begins);
        return (JoinOutcome.Joined, participant);
    }

    /// <summary>Forgets a conference that nobody got into; nobody is told of it.</summary>
    public void DiscardIfEmpty()
    {
        lock (gate)
        {
            if (isOver || participants.Count > 0)
            {
                return;
            }

            isOver = true;
        }

        ended(this);
    }

    public void Speak(CallLeg from, string text)
    {
        var all = Participants;
        if (!Started.IsCompleted || all.FirstOrDefault(p => p.Leg == from) is not { State: { Muted: false, Hold: null } speaking } speaker)
        {
            return;
        }

        foreach (var other in all.Where(p => p != speaker && speaking.IsHeardBy(p.State, p.Leg.Sid)))
        {
            other.Leg.Emit(HandsetEventKinds.Heard, text: text);
        }

        _ = TellSpeechAsync(speaker, LegVoice.LengthOf(text));
    }

    public IReadOnlyList<string> PeersOf(CallLeg leg) => [.. Participants.Where(p => p.Leg != leg).Select(p => p.Leg.Party)];

    /// <summary>Changes a participant, and tells what changed.</summary>
    public void Change(Participant participant, Func<ParticipantState, ParticipantState> change)
    {
        var (before, after) = participant.Change(change);
        foreach (var happened in after.ChangesSince(before))
        {
            Notices?.Tell(this, happened, participant);
        }
    }

    /// <summary>Lets one participant, or all, hear a document.</summary>
    public async Task AnnounceAsync(Participant? to, DocumentSource.Address document)
    {
        await Task.WhenAll((to is null ? Participants : [to]).Select(p => p.AnnounceAsync(document)));
        Notices?.Tell(this, ConferenceEvents.AnnouncementEnd, to, new KeyValuePair<string, string>("AnnounceUrl", document.Url));
    }

    public void Leave(CallLeg leg)
    {
        if (Participants.FirstOrDefault(p => p.Leg == leg) is { } participant)
        {
            Remove(participant, leg.Pending is Flow.Goto ? Leaving.SentElsewhere : Leaving.HungUp);
        }
    }

    /// <summary>Takes one out; the last one out, or one with endConferenceOnExit, ends it for all.</summary>
    public void Remove(Participant participant, Leaving how)
    {
        bool over;
        lock (gate)
        {
            if (!participants.Remove(participant))
            {
                return;
            }

            over = participants.Count == 0 || participant.State.EndOnExit;
        }

        Out(participant, how);
        if (over)
        {
            End(ConferenceEnding.After(participant, how));
        }
    }

    /// <summary>Ends it for everybody.</summary>
    public void End(ConferenceEnding ending)
    {
        List<Participant> rest;
        lock (gate)
        {
            if (isOver)
            {
                return;
            }

            isOver = true;
            Ending = ending;
            rest = [.. participants];
            participants.Clear();
        }

        rest.ForEach(p => Out(p, ending.By is null ? Leaving.EndedByApi : Leaving.ModeratorLeft));
        recording?.Finish();
        Notices?.Tell(this, ConferenceEvents.End, null, ConferenceNotices.Ended(ending));
        ended(this);
    }

    private JoinOutcome? Refusal(ConferenceRequest request) =>
        isOver ? JoinOutcome.Over
        : participants.Count >= request.MaxParticipants ? JoinOutcome.Full
        : request.Label is { } label && participants.Any(p => p.Request.Label == label) ? JoinOutcome.LabelTaken
        : request.Coach is { } coach && !participants.Any(p => p.Leg.Sid == coach) ? JoinOutcome.NobodyToCoach
        : null;

    private void Welcome(Participant participant, bool begins)
    {
        // It begins before anybody is told: whoever knows of having joined may speak at once, and is heard.
        var begun = begins && started.TrySetResult();
        participant.Leg.Emit(HandsetEventKinds.Joined, text: name);
        Notices?.Tell(this, ConferenceEvents.Join, participant);
        if (begun)
        {
            Notices?.Tell(this, ConferenceEvents.Start, null);
            StartRecording(participant.Leg);
        }

        Beep(participant, BeepRule.OnEnter, "enter");
    }

    private void StartRecording(CallLeg opener)
    {
        recording = Record is { } how ? carrier.Recordings.StartConference(sid, opener, how) : null;
        if (isOver)
        {
            recording?.Finish(); // it ended in the moment it began
        }
    }

    private void Out(Participant participant, Leaving how)
    {
        participant.Leg.Emit(HandsetEventKinds.Left, text: name);
        participant.MarkLeft();
        var status = how == Leaving.HungUp ? CallStatus.Completed : participant.Leg.Status;
        Notices?.Tell(this, ConferenceEvents.Leave, participant, ConferenceNotices.Left(how.Wire(), status.Wire()));
        Beep(participant, BeepRule.OnExit, "exit");
    }

    private void Beep(Participant because, BeepRule when, string text)
    {
        foreach (var other in Participants.Where(p => p != because && p.State.Hold is null))
        {
            if (Started.IsCompleted && because.State.Beep.HasFlag(when))
            {
                other.Leg.Emit(HandsetEventKinds.Beep, text: text);
            }
        }
    }

    private async Task TellSpeechAsync(Participant speaker, TimeSpan lasting)
    {
        Notices?.Tell(this, ConferenceEvents.SpeechStart, speaker);
        try
        {
            await carrier.Clock.DelayAsync(lasting, carrier.Stopping);
        }
        catch (OperationCanceledException) when (carrier.Stopping.IsCancellationRequested)
        {
            return; // nobody is left to be told
        }

        Notices?.Tell(this, ConferenceEvents.SpeechStop, speaker);
    }
}
