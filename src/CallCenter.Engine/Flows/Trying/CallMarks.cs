using CallCenter.Engine.Calls;

namespace CallCenter.Engine.Flows.Trying;

/// <summary>What a call's state says about the version it walks: each is counted once for a call. Pure.</summary>
public static class CallMarks
{
    /// <summary>Whether something happened that no node handled.</summary>
    /// <param name="state">The call.</param>
    public static bool Failed(CallState state) => state.Flow.Faults > 0;

    /// <summary>Whether an answer of the caller fitted nothing.</summary>
    /// <param name="state">The call.</param>
    public static bool NotUnderstood(CallState state) =>
        state.Flow.Journey.Any(step => step.What.StartsWith("nomatch", StringComparison.Ordinal));
}
