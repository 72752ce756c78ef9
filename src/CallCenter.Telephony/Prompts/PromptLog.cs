using CallCenter.Core.Customers;
using Microsoft.Extensions.Logging;

namespace CallCenter.Telephony.Prompts;

/// <summary>The log of this folder, ids 5100–5199. Texts never appear: they can hold what concerns one customer.</summary>
internal static partial class PromptLog
{
    [LoggerMessage(5100, LogLevel.Information, "Texts the carrier cannot speak are spoken by: {Kind}")]
    public static partial void SynthesizerChosen(this ILogger logger, SynthesizerKind kind);

    [LoggerMessage(5101, LogLevel.Warning, "Texts the carrier cannot speak will fail. {Reason}")]
    public static partial void NoSynthesizer(this ILogger logger, string reason);

    [LoggerMessage(5102, LogLevel.Information, "Made prompt {Hash} in {Language}: {Bytes} bytes in {Milliseconds:F0} ms")]
    public static partial void Made(this ILogger logger, string hash, Language language, int bytes, double milliseconds);

    [LoggerMessage(5103, LogLevel.Error, "Prompt {Hash} in {Language} was not made. {Reason}")]
    public static partial void NotMade(this ILogger logger, string hash, Language language, string reason);

    [LoggerMessage(5104, LogLevel.Warning, "The folder for audio cannot be used")]
    public static partial void DiskFault(this ILogger logger, Exception fault);

    [LoggerMessage(5106, LogLevel.Information, "Prompt {Hash} in {Language} goes to the fallback voice. {Reason}")]
    public static partial void FallsBack(this ILogger logger, string hash, Language language, string reason);

    [LoggerMessage(5107, LogLevel.Warning, "The neural voice is left alone for {Rest}. {Reason}")]
    public static partial void NeuralVoiceRests(this ILogger logger, TimeSpan rest, string reason);

    [LoggerMessage(5108, LogLevel.Information, "Where the neural voice fails, texts are spoken by: {Kind}")]
    public static partial void FallbackChosen(this ILogger logger, SynthesizerKind kind);

    [LoggerMessage(5109, LogLevel.Warning, "Where the neural voice fails, texts will fail. {Reason}")]
    public static partial void NoFallback(this ILogger logger, string reason);

    [LoggerMessage(5110, LogLevel.Warning, "The recording {Hash} of prompt {Prompt} in {Language} cannot be found; its words are spoken instead")]
    public static partial void RecordingMissing(this ILogger logger, string hash, string? prompt, Language language);

    [LoggerMessage(5105, LogLevel.Information, "Removed {Count} audio files that were unused for longest")]
    public static partial void Swept(this ILogger logger, int count);
}
