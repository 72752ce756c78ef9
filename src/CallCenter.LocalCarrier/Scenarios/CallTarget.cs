namespace CallCenter.LocalCarrier.Scenarios;

/// <summary>Where calls go, when it is not to be as the files say. Null leaves it to the files.</summary>
public sealed record CallTarget
{
    /// <summary>The number that is dialled where a step names none: E.164.</summary>
    public string? Number { get; init; }

    /// <summary>The application's voice address: absolute, http or https.</summary>
    public string? VoiceUrl { get; init; }

    /// <summary>Its fallback address; only with <see cref="VoiceUrl"/>.</summary>
    public string? FallbackUrl { get; init; }

    /// <summary>Where the end of calls is told; only with <see cref="VoiceUrl"/>.</summary>
    public string? StatusUrl { get; init; }
}
