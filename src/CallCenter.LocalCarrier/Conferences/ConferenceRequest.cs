namespace CallCenter.LocalCarrier.Conferences;

/// <summary>How a leg wants to join a conference; defaults as https://www.twilio.com/docs/voice/twiml/conference lists them.</summary>
internal sealed record ConferenceRequest(string Name)
{
    public bool Muted { get; init; }

    public bool StartOnEnter { get; init; } = true;

    public bool EndOnExit { get; init; }

    public int MaxParticipants { get; init; } = Conference.LargestSize;

    /// <summary>Heard until it begins; null means the carrier's music, empty silence.</summary>
    public string? WaitUrl { get; init; }

    public string WaitMethod { get; init; } = "POST";

    public string? Label { get; init; }

    public string? StatusUrl { get; init; }

    public string StatusMethod { get; init; } = "POST";

    public IReadOnlyList<string> StatusEvents { get; init; } = [];
}
