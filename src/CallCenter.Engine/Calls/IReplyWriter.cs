using CallCenter.Core.Calls;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Calls;

/// <summary>Turns what the flow wants into a document the carrier executes.</summary>
public interface IReplyWriter
{
    /// <summary>Writes one answer.</summary>
    /// <param name="call">The call.</param>
    /// <param name="step">The step that the caller's next turn will answer.</param>
    /// <param name="output">What the flow wants.</param>
    /// <param name="manner">With words, or with built-in sounds alone where words cannot be made.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ReplyWriting> WriteAsync(
        CallId call, int step, FlowOutput output, ReplyManner manner, CancellationToken cancellationToken);
}

/// <summary>Whether an answer speaks.</summary>
public enum ReplyManner
{
    /// <summary>Every prompt is spoken.</summary>
    Spoken,

    /// <summary>A tone or a recording stands for the words: the way to a person must not depend on a voice.</summary>
    Wordless,
}

/// <summary>What writing an answer came to.</summary>
public abstract record ReplyWriting
{
    private ReplyWriting()
    {
    }

    /// <summary>Written.</summary>
    /// <param name="Reply">The answer.</param>
    public sealed record Written(StepReply Reply) : ReplyWriting;

    /// <summary>A prompt could not be turned into audio.</summary>
    /// <param name="Reason">Why, for the log.</param>
    public sealed record VoiceFailed(string Reason) : ReplyWriting;
}
