using CallCenter.LocalCarrier.Recordings;

namespace CallCenter.LocalCarrier.Conferences;

/// <summary>How a leg wants to join a conference; defaults as https://www.twilio.com/docs/voice/twiml/conference lists them.</summary>
internal sealed record ConferenceRequest(string Name)
{
    public bool Muted { get; init; }

    public bool StartOnEnter { get; init; } = true;

    public bool EndOnExit { get; init; }

    public BeepRule Beep { get; init; } = BeepRule.Both;

    /// <summary>The call that alone hears this one; null when it coaches nobody.</summary>
    public string? Coach { get; init; }

    public int MaxParticipants { get; init; } = Conference.LargestSize;

    /// <summary>Heard until it begins; null means the carrier's music, empty silence.</summary>
    public string? WaitUrl { get; init; }

    public string WaitMethod { get; init; } = "POST";

    /// <summary>Names the participant in REST addresses; unique in the conference.</summary>
    public string? Label { get; init; }

    /// <summary>How the conference is recorded from its start; null when this participant does not ask for it.</summary>
    public RecordingAttributes? Record { get; init; }

    public string? StatusUrl { get; init; }

    public string StatusMethod { get; init; } = "POST";

    public IReadOnlyList<string> StatusEvents { get; init; } = [];

    /// <summary>Reads a beep attribute or parameter: true, false, onEnter, onExit.</summary>
    public static BeepRule BeepOf(string? word) => word?.ToUpperInvariant() switch
    {
        "FALSE" => BeepRule.None,
        "ONENTER" => BeepRule.OnEnter,
        "ONEXIT" => BeepRule.OnExit,
        _ => BeepRule.Both,
    };
}
