using System.Collections.Immutable;
using CallCenter.Core.Calls;
using CallCenter.Engine.CallLog;

namespace CallCenter.Engine.Calls;

/// <summary>Keeps live calls. Every method answers within 2 s, and a store that is down is an answer, not an exception.</summary>
public interface ICallStore
{
    /// <summary>Loads a call and the answer already given to one of its steps, in one round trip.</summary>
    /// <param name="call">The call.</param>
    /// <param name="step">The step whose stored answer is wanted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CallLoad> LoadAsync(CallId call, int step, CancellationToken cancellationToken);

    /// <summary>Stores state, answer and log entries together, or nothing.</summary>
    /// <param name="next">The new state; its version is one more than the stored one's (1 for a new call).</param>
    /// <param name="answer">The step that was answered and its answer, or null where no step was.</param>
    /// <param name="entries">What the call log shall keep.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CallSave> SaveAsync(
        CallState next, AnsweredStep? answer, ImmutableArray<CallLogEntry> entries, CancellationToken cancellationToken);
}

/// <summary>A step and the answer given to it.</summary>
/// <param name="Step">The step's number.</param>
/// <param name="Reply">The answer.</param>
public sealed record AnsweredStep(int Step, StepReply Reply);

/// <summary>What loading a call came to.</summary>
public abstract record CallLoad
{
    private CallLoad()
    {
    }

    /// <summary>The call is known.</summary>
    /// <param name="State">Its state.</param>
    /// <param name="Answered">The answer already given to the step asked for, or null.</param>
    public sealed record Found(CallState State, StepReply? Answered) : CallLoad;

    /// <summary>No such call.</summary>
    public sealed record Missing : CallLoad;

    /// <summary>The store did not answer.</summary>
    public sealed record Unavailable : CallLoad;
}

/// <summary>What storing a call came to.</summary>
public enum CallSave
{
    /// <summary>Stored.</summary>
    Saved,

    /// <summary>Somebody else stored first; load and decide again.</summary>
    Conflict,

    /// <summary>The store did not answer; whether it stored is not known.</summary>
    Unavailable,
}
