namespace CallCenter.LocalCarrier.Verbs.Record;

/// <summary>What ends a recording.</summary>
/// <param name="Silence">Silence that ends it; zero for none.</param>
/// <param name="Longest">How long it may be.</param>
/// <param name="FinishKeys">The keys that end it; empty for none.</param>
internal sealed record RecordSettings(TimeSpan Silence, TimeSpan Longest, string FinishKeys);

/// <summary>A recording under way as a state machine. Pure and total. Silence is trimmed, so only what is said has a length.</summary>
internal sealed record RecordState(RecordSettings Settings)
{
    /// <summary>Names the timer of the longest length among the timers of silence.</summary>
    public const int LimitRound = -1;

    /// <summary>How much was said.</summary>
    public TimeSpan Spoken { get; private init; }

    /// <summary>Counts the timers of silence; one of an earlier round means nothing.</summary>
    public int Round { get; private init; }

    /// <summary>How long the timer of this round runs; null for none.</summary>
    public TimeSpan? Timer { get; private init; } = Settings.Silence > TimeSpan.Zero ? Settings.Silence : null;

    /// <summary>Whether it is over.</summary>
    public bool IsOver { get; private init; }

    /// <summary>The key that ended it, or empty.</summary>
    public string EndedBy { get; private init; } = "";

    /// <summary>Whole seconds, rounded up; 0 for an empty recording.</summary>
    public int Seconds => (int)Math.Ceiling((Spoken < Settings.Longest ? Spoken : Settings.Longest).TotalSeconds);

    public RecordState OnSpeech(TimeSpan lasting) => IsOver ? this : this with
    {
        Spoken = Spoken + lasting,
        Round = Round + 1,
        Timer = Settings.Silence > TimeSpan.Zero ? lasting + Settings.Silence : null,
    };

    public RecordState OnKey(char key) =>
        IsOver || !Settings.FinishKeys.Contains(key, StringComparison.Ordinal) ? this : this with { IsOver = true, EndedBy = key.ToString() };

    public RecordState OnTimer(int round) => round == Round || round == LimitRound ? this with { IsOver = true } : this;
}
