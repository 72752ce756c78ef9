namespace CallCenter.LocalCarrier.Recordings;

/// <summary>Where a recording stands (https://www.twilio.com/docs/voice/api/recording, "status").</summary>
internal enum RecordingStatus
{
    InProgress,
    Paused,
    Processing,
    Completed,
    Absent,
}

/// <summary>A recording under way as a state machine. Pure and total; all instants are the wall clock's.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Taken">How much was recorded before <paramref name="Since"/>; wall clock.</param>
/// <param name="Since">Since when it takes; null when it does not.</param>
internal sealed record RecordingState(RecordingStatus Status, TimeSpan Taken, DateTimeOffset? Since)
{
    public static RecordingState Begun(DateTimeOffset now) => new(RecordingStatus.InProgress, TimeSpan.Zero, now);

    /// <summary>Whether it can still be paused, resumed and stopped.</summary>
    public bool IsLive => Status is RecordingStatus.InProgress or RecordingStatus.Paused;

    /// <summary>"PauseBehavior: skip or silence": what is skipped is not on the recording, silence takes its time.</summary>
    public RecordingState Pause(DateTimeOffset now, bool skip) => Status != RecordingStatus.InProgress
        ? this
        : skip ? Cut(now) with { Status = RecordingStatus.Paused } : this with { Status = RecordingStatus.Paused };

    public RecordingState Resume(DateTimeOffset now) => Status != RecordingStatus.Paused
        ? this
        : this with { Status = RecordingStatus.InProgress, Since = Since ?? now };

    /// <summary>Over: it is made ready to be fetched, unless there is nothing on it.</summary>
    public RecordingState Finish(DateTimeOffset now, bool empty) => IsLive
        ? Cut(now) with { Status = empty ? RecordingStatus.Absent : RecordingStatus.Processing }
        : this;

    public RecordingState Ready() => Status == RecordingStatus.Processing ? this with { Status = RecordingStatus.Completed } : this;

    private RecordingState Cut(DateTimeOffset now) => this with { Taken = Taken + (Since is { } since ? now - since : TimeSpan.Zero), Since = null };
}

/// <summary>The words that travel.</summary>
internal static class RecordingWords
{
    public static string Wire(this RecordingStatus status) => status switch
    {
        RecordingStatus.InProgress => "in-progress",
        RecordingStatus.Paused => "paused",
        RecordingStatus.Processing => "processing",
        RecordingStatus.Completed => "completed",
        RecordingStatus.Absent => "absent",
    };
}
