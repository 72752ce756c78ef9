using System.Threading.Channels;
using CallCenter.LocalCarrier.Calls;

namespace CallCenter.LocalCarrier.Conferences;

/// <summary>Something to be heard by a participant.</summary>
/// <param name="Document">What is said or played.</param>
/// <param name="Heard">Completes when it is over, or the participant gone.</param>
internal sealed record Announcement(DocumentSource Document, TaskCompletionSource Heard);

/// <summary>One leg in a conference. Thread-safe.</summary>
internal sealed class Participant(CallLeg leg, ConferenceRequest request, DateTimeOffset since)
{
    private const int MostWaiting = 100;
    private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<HoldSound?> holds = Channel.CreateBounded<HoldSound?>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly Channel<Announcement> announcements = Channel.CreateBounded<Announcement>(MostWaiting);
    private readonly Lock gate = new();
    private ParticipantState state = new(request.Muted, request.Coach, request.EndOnExit, request.Beep);

    public CallLeg Leg => leg;

    public ConferenceRequest Request => request;

    public DateTimeOffset Since => since;

    public ParticipantState State
    {
        get
        {
            lock (gate)
            {
                return state;
            }
        }
    }

    /// <summary>What it hears on hold from now on; null when the hold is over.</summary>
    public ChannelReader<HoldSound?> Holds => holds.Reader;

    public ChannelReader<Announcement> Announcements => announcements.Reader;

    /// <summary>Completes when it is out: kicked, or the conference ended.</summary>
    public Task Left => left.Task;

    /// <summary>Changes it; returns how it was before and is now.</summary>
    public (ParticipantState Before, ParticipantState After) Change(Func<ParticipantState, ParticipantState> change)
    {
        lock (gate)
        {
            var before = state;
            state = change(before);
            if (state.Hold != before.Hold)
            {
                holds.Writer.TryWrite(state.Hold);
            }

            return (before, state);
        }
    }

    /// <summary>Lets it hear something; completes when that is over. Nothing is heard when too much waits already.</summary>
    public Task AnnounceAsync(DocumentSource document)
    {
        var announcement = new Announcement(document, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return announcements.Writer.TryWrite(announcement) ? Task.WhenAny(announcement.Heard.Task, Left) : Task.CompletedTask;
    }

    internal void MarkLeft() => left.TrySetResult();
}
