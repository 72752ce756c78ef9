using System.Globalization;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Recordings;

/// <summary>Recording parameters of requests. Pure.</summary>
internal static class RecordingForm
{
    /// <summary>For an action, or for the callback of the call's end.</summary>
    public static List<KeyValuePair<string, string>> Made(Recording recording) =>
    [
        new("RecordingSid", recording.Id.Sid),
        new("RecordingUrl", recording.Url),
        new("RecordingDuration", Text(recording.Seconds ?? 0)),
    ];

    /// <summary>For the recordingStatusCallback; a conference's names no call and no track.</summary>
    public static List<KeyValuePair<string, string>> Notice(Recording recording, RecordingStatus status, CarrierOptions options)
    {
        List<KeyValuePair<string, string>> form =
        [
            new("AccountSid", options.AccountSid),
            new("RecordingSid", recording.Id.Sid),
            new("RecordingUrl", recording.Url),
            new("RecordingStatus", status.Wire()),
            new("RecordingChannels", Text(recording.Settings.Channels)),
            new("RecordingStartTime", CarrierClock.Rfc2822(recording.StartedAt)),
            new("RecordingSource", recording.Settings.Source),
        ];
        if (recording.Id.ConferenceSid is { } conference)
        {
            form.Add(new("ConferenceSid", conference));
        }
        else
        {
            form.AddRange([new("CallSid", recording.Id.CallSid), new("RecordingTrack", recording.Settings.Track)]);
        }

        if (recording.Seconds is { } seconds && status != RecordingStatus.InProgress)
        {
            form.Add(new("RecordingDuration", Text(seconds)));
        }

        return form;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
