namespace CallCenter.LocalCarrier.Twiml;

/// <summary>What a document is for; it decides which verbs it may use.</summary>
internal enum ScriptKind
{
    /// <summary>The call's own script: everything.</summary>
    Main,

    /// <summary>Heard while waiting in a queue.</summary>
    Wait,

    /// <summary>Heard by a queued caller just before the connection.</summary>
    QueueConnect,

    /// <summary>Heard by the party that was dialled, before the connection.</summary>
    Whisper,

    /// <summary>Heard in a conference: before it begins, on hold, or as an announcement.</summary>
    ConferenceWait,
}

/// <summary>The carrier's nesting rules (Enqueue, Queue, Number and Conference pages of its documentation).</summary>
internal static class ScriptRules
{
    public static bool Allows(this ScriptKind kind, string verb) => kind switch
    {
        ScriptKind.Main => true,
        ScriptKind.Wait => verb is "Play" or "Say" or "Pause" or "Hangup" or "Redirect" or "Leave" or "Gather",
        ScriptKind.QueueConnect or ScriptKind.ConferenceWait => verb is "Play" or "Say" or "Pause" or "Redirect",
        ScriptKind.Whisper => verb is "Play" or "Say" or "Gather" or "Hangup",
    };
}
