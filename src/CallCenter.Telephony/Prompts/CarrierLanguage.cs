namespace CallCenter.Telephony.Prompts;

/// <summary>How the carrier speaks one language.</summary>
public sealed class CarrierLanguage
{
    /// <summary>The carrier's name of the language, such as <c>sr-RS</c>.</summary>
    /// <value>Blank means that the carrier shall not speak it, so that it is played as audio.</value>
    public string Language { get; set; } = "";

    /// <summary>The carrier's voice, such as <c>Google.sr-RS-Standard-A</c>.</summary>
    /// <value>Null or blank leaves the choice to the carrier.</value>
    public string? Voice { get; set; }

    /// <summary>The script that the carrier is given texts in.</summary>
    /// <value>
    /// Default: as they are written. Only Serbian may be <see cref="CarrierScript.Cyrillic"/>, and is unless set
    /// otherwise: its one voice is one for Cyrillic, and nobody vouches for how it reads Latin letters.
    /// </value>
    public CarrierScript Script { get; set; }
}

/// <summary>The letters of a text.</summary>
public enum CarrierScript
{
    /// <summary>Latin, as texts are written.</summary>
    Latin,

    /// <summary>Serbian Cyrillic.</summary>
    Cyrillic,
}
