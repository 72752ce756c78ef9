using System.Net;
using CallCenter.LocalCarrier.Calls;

namespace CallCenter.LocalCarrier.Recordings;

/// <summary>The last <see cref="Capacity"/> recordings. Thread-safe.</summary>
internal sealed class RecordingBoard(Carrier carrier)
{
    public const int Capacity = 5_000;

    /// <summary>Stands for the newest live recording of a call in a REST address.</summary>
    public const string Current = "Twilio.CURRENT";
    private readonly LinkedList<Recording> recordings = new();
    private readonly Lock gate = new();

    /// <summary>Begins to record a call; ends with it at the latest.</summary>
    public Recording Start(CallLeg leg, RecordingSettings settings)
    {
        var recording = Add(new RecordingIdentity(carrier.Ids.Next("RE", leg.Sid), leg.Sid, null), settings, leg.Cookies);
        _ = FinishAfterAsync(leg.Ended, recording);
        return recording;
    }

    /// <summary>Begins to record a conference, which says when it is over.</summary>
    /// <param name="conferenceSid">The conference.</param>
    /// <param name="opener">The call that opened it.</param>
    /// <param name="settings">How.</param>
    public Recording StartConference(string conferenceSid, CallLeg opener, RecordingSettings settings) =>
        Add(new RecordingIdentity(carrier.Ids.Next("RE", conferenceSid), opener.Sid, conferenceSid), settings, opener.Cookies);

    public Recording? Find(string sid) => NewestFirst().FirstOrDefault(r => r.Id.Sid == sid);

    public IReadOnlyList<Recording> NewestFirst()
    {
        lock (gate)
        {
            return [.. recordings];
        }
    }

    public void Delete(Recording recording)
    {
        recording.Finish();
        lock (gate)
        {
            recordings.Remove(recording);
        }
    }

    private Recording Add(RecordingIdentity id, RecordingSettings settings, CookieContainer cookies)
    {
        var recording = new Recording(id, settings, carrier, cookies);
        lock (gate)
        {
            recordings.AddFirst(recording);
            if (recordings.Count > Capacity)
            {
                carrier.Ids.Forget(recordings.Last!.Value.Id.Sid);
                recordings.RemoveLast();
            }
        }

        recording.Announce();
        return recording;
    }

    private static async Task FinishAfterAsync(Task ended, Recording recording)
    {
        await ended;
        recording.Finish();
    }
}
