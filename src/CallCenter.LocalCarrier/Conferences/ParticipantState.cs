namespace CallCenter.LocalCarrier.Conferences;

/// <summary>When the others hear a beep for a participant.</summary>
[Flags]
internal enum BeepRule
{
    None = 0,
    OnEnter = 1,
    OnExit = 2,
    Both = OnEnter | OnExit,
}

/// <summary>What somebody on hold hears: a document again and again.</summary>
/// <param name="Url">Absolute address; null for the carrier's music, empty for silence.</param>
/// <param name="Method">GET or POST.</param>
internal sealed record HoldSound(string? Url, string Method);

/// <summary>What can change about a participant. Pure.</summary>
/// <param name="Muted">Whether nobody hears it.</param>
/// <param name="CallSidToCoach">The only call that hears it; null when it coaches nobody.</param>
/// <param name="EndOnExit">Whether its leaving ends the conference.</param>
/// <param name="Beep">When the others hear a beep.</param>
internal sealed record ParticipantState(bool Muted, string? CallSidToCoach, bool EndOnExit, BeepRule Beep)
{
    /// <summary>What it hears on hold, where it neither hears nor is heard; null when it is not on hold.</summary>
    public HoldSound? Hold { get; init; }

    /// <summary>Whether a listener hears this one speak; "the coached participant is the only one who hears the coach".</summary>
    public bool IsHeardBy(ParticipantState listener, string listenerSid) =>
        !Muted && Hold is null && listener.Hold is null && (CallSidToCoach is null || CallSidToCoach == listenerSid);

    /// <summary>The status callback's events for what changed since an earlier state.</summary>
    public IEnumerable<string> ChangesSince(ParticipantState before)
    {
        if (Muted != before.Muted)
        {
            yield return Muted ? ConferenceEvents.Mute : ConferenceEvents.Unmute;
        }

        if ((Hold is null) != (before.Hold is null))
        {
            yield return Hold is null ? ConferenceEvents.Unhold : ConferenceEvents.Hold;
        }

        if ((CallSidToCoach, EndOnExit, Beep) != (before.CallSidToCoach, before.EndOnExit, before.Beep))
        {
            yield return ConferenceEvents.Modify;
        }
    }
}
