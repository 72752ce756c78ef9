using Microsoft.Extensions.Logging;

namespace CallCenter.Storage.Prompts;

/// <summary>The log of this folder, ids 4400–4499.</summary>
internal static partial class AudioStoreLog
{
    [LoggerMessage(4401, LogLevel.Warning, "Redis did not serve prompt audio; it is taken from this node's folder or made anew")]
    public static partial void AudioStoreFault(this ILogger logger, Exception fault);

    [LoggerMessage(4402, LogLevel.Warning, "Prompt {Hash} has {Bytes} bytes, too many to share; only this node can serve it")]
    public static partial void AudioTooLarge(this ILogger logger, string hash, int bytes);
}
