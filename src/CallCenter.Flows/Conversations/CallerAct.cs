using System.Globalization;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Conversations;

/// <summary>One thing that happens to a call in a conversation.</summary>
public abstract record CallerAct
{
    private CallerAct()
    {
    }

    /// <summary>The caller presses keys.</summary>
    /// <param name="Keys">One or more of <c>0–9 * #</c>.</param>
    public sealed record Press(string Keys) : CallerAct
    {
        /// <inheritdoc/>
        public override string ToString() => $"press: {(Keys.All(char.IsAsciiDigit) && Keys is [not '0', ..] or [_] ? Keys : $"\"{Keys}\"")}";
    }

    /// <summary>The caller speaks.</summary>
    /// <param name="Words">What is understood.</param>
    public sealed record Say(string Words) : CallerAct
    {
        /// <inheritdoc/>
        public override string ToString() => $"say: {Yaml.Text(Words)}";
    }

    /// <summary>The caller gives no answer.</summary>
    /// <param name="Times">How often; 1 to 20.</param>
    public sealed record Silence(int Times) : CallerAct
    {
        /// <inheritdoc/>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"silence: {Times}");
    }

    /// <summary>The caller is gone.</summary>
    public sealed record HangUp : CallerAct
    {
        /// <inheritdoc/>
        public override string ToString() => "hang-up: true";
    }

    /// <summary>The time in the queue is over.</summary>
    /// <param name="How">How it ended.</param>
    public sealed record QueueEnds(QueueEnd How) : CallerAct
    {
        /// <inheritdoc/>
        public override string ToString() => $"queue-ends: {StepForms.WordFor(How)}";
    }

    /// <summary>The caller comes back from another number.</summary>
    /// <param name="How">How that ended.</param>
    public sealed record TransferEnds(TransferEnd How) : CallerAct
    {
        /// <inheritdoc/>
        public override string ToString() => $"transfer-ends: {StepForms.WordFor(How)}";
    }

    /// <summary>The caller leaves a message.</summary>
    /// <param name="Length">How long; nothing where nothing was said.</param>
    public sealed record Message(TimeSpan Length) : CallerAct
    {
        /// <inheritdoc/>
        public override string ToString() =>
            $"message: {(Length == TimeSpan.Zero ? "nothing" : string.Create(CultureInfo.InvariantCulture, $"{Length.TotalSeconds:0}s"))}";
    }

    /// <summary>Something of ours breaks; the flow's <c>on-error</c> takes over.</summary>
    public sealed record Error : CallerAct
    {
        /// <inheritdoc/>
        public override string ToString() => "error: true";
    }
}
