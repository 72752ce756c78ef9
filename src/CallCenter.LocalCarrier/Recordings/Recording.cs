using System.Net;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Recordings;

/// <summary>Which recording it is, and of what.</summary>
/// <param name="Sid"><c>RE…</c>.</param>
/// <param name="CallSid">The call, or the call that opened the conference.</param>
/// <param name="ConferenceSid">The conference; null for a call's own recording.</param>
internal sealed record RecordingIdentity(string Sid, string CallSid, string? ConferenceSid);

/// <summary>One recording. What it holds is silence of the right length. Thread-safe.</summary>
internal sealed class Recording(RecordingIdentity id, RecordingSettings settings, Carrier carrier, CookieContainer cookies)
{
    // "the file may not be ready when the action is requested"
    private static readonly TimeSpan MakingReady = TimeSpan.FromSeconds(1);
    private readonly NoticeLine notices = new(carrier, id.Sid);
    private readonly Lock gate = new();
    private RecordingState state = RecordingState.Begun(carrier.Clock.Now);
    private int? seconds;

    public RecordingIdentity Id => id;

    public RecordingSettings Settings => settings;

    public DateTimeOffset StartedAt { get; } = carrier.Clock.Now;

    /// <summary>Where it is fetched, without an ending.</summary>
    public string Url => new Uri(carrier.BaseAddress, $"/2010-04-01/Accounts/{carrier.Options.AccountSid}/Recordings/{id.Sid}").AbsoluteUri;

    public RecordingState State
    {
        get
        {
            lock (gate)
            {
                return state;
            }
        }
    }

    /// <summary>Whole carrier seconds, at least 1 unless nothing is on it; null while it is live.</summary>
    public int? Seconds
    {
        get
        {
            lock (gate)
            {
                return seconds;
            }
        }
    }

    /// <summary>Tells that it has begun.</summary>
    public void Announce() => Tell(RecordingStatus.InProgress);

    public void Pause(bool skip) => Move(now => now.Pause(carrier.Clock.Now, skip));

    public void Resume() => Move(now => now.Resume(carrier.Clock.Now));

    /// <summary>Ends it; nothing happens when it is over already.</summary>
    /// <param name="length">Its length in whole carrier seconds, 0 for nothing on it; null for the time that passed.</param>
    public void Finish(int? length = null)
    {
        lock (gate)
        {
            if (!state.IsLive)
            {
                return;
            }

            state = state.Finish(carrier.Clock.Now, length == 0);
            seconds = length ?? Math.Max(1, carrier.Clock.Seconds(StartedAt, StartedAt + state.Taken));
        }

        _ = MakeReadyAsync();
    }

    private async Task MakeReadyAsync()
    {
        try
        {
            await carrier.Clock.DelayAsync(MakingReady, carrier.Stopping);
        }
        catch (OperationCanceledException) when (carrier.Stopping.IsCancellationRequested)
        {
            return; // nobody is left to be told
        }

        Move(now => now.Ready());
        Tell(State.Status);
    }

    private void Move(Func<RecordingState, RecordingState> move)
    {
        lock (gate)
        {
            state = move(state);
        }
    }

    private void Tell(RecordingStatus status)
    {
        var callback = settings.Callback;
        if (callback.Url is { } url && callback.Events.Contains(status.Wire()))
        {
            notices.Send(() => new WebhookRequest(id.CallSid, url, callback.Method, RecordingForm.Notice(this, status, carrier.Options), cookies));
        }
    }
}
