using System.Globalization;

namespace CallCenter.Engine.Flows.Trying;

/// <summary>What was counted of one version's calls.</summary>
/// <param name="Begun">Calls that began with it.</param>
/// <param name="Failed">Those in which something happened that no node handled.</param>
/// <param name="NotUnderstood">Those in which the caller's answer once fitted nothing.</param>
/// <param name="Ended">Those that are over.</param>
public readonly record struct FlowCounts(long Begun, long Failed, long NotUnderstood, long Ended)
{
    /// <summary>What was counted since.</summary>
    /// <param name="earlier">What had been counted by then.</param>
    public FlowCounts Since(FlowCounts earlier) =>
        new(Begun - earlier.Begun, Failed - earlier.Failed, NotUnderstood - earlier.NotUnderstood, Ended - earlier.Ended);
}

/// <summary>When a candidate does so much worse that its calls are taken back.</summary>
/// <param name="LeastCalls">Fewer calls than this say nothing; 1 to 100,000.</param>
/// <param name="FailedMargin">How many of a hundred calls more than with the live version may fail; 0 to 100.</param>
/// <param name="NotUnderstoodMargin">How many of a hundred calls more may have an answer that fits nothing; 0 to 100.</param>
public sealed record StepBackPolicy(int LeastCalls, int FailedMargin, int NotUnderstoodMargin)
{
    /// <summary>30 calls; 5 of a hundred more failed, or 15 of a hundred more not understood.</summary>
    public static readonly StepBackPolicy Usual = new(30, 5, 15);
}

/// <summary>Decides whether a candidate's calls are taken back. Pure.</summary>
public static class StepBack
{
    /// <summary>Compares a candidate with what is live in the same time.</summary>
    /// <param name="live">What was counted of the live version since the trial began.</param>
    /// <param name="candidate">What was counted of the candidate since then.</param>
    /// <param name="policy">When it is worse.</param>
    /// <returns>The reason as a sentence, or null where the trial goes on.</returns>
    public static string? Decide(FlowCounts live, FlowCounts candidate, StepBackPolicy policy)
    {
        if (candidate.Begun < policy.LeastCalls)
        {
            return null;
        }

        return Worse("failed", live.Failed, live.Begun, candidate.Failed, candidate.Begun, policy.FailedMargin)
            ?? Worse("were not understood", live.NotUnderstood, live.Begun, candidate.NotUnderstood, candidate.Begun, policy.NotUnderstoodMargin);
    }

    private static string? Worse(string what, long liveHits, long liveCalls, long hits, long calls, int margin)
    {
        var (liveRate, rate) = (Rate(liveHits, liveCalls), Rate(hits, calls));
        var difference = rate - liveRate;
        // Twice the standard error of the difference: what chance alone makes of two equal versions in 19 of 20 trials.
        var pooled = Rate(liveHits + hits, liveCalls + calls);
        var chance = 2 * Math.Sqrt(pooled * (1 - pooled) * ((1.0 / calls) + (liveCalls > 0 ? 1.0 / liveCalls : 0)));
        return difference * 100 > margin && difference > chance
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{hits} of the candidate's {calls} calls {what} ({rate * 100:F0} %), and {liveHits} of {liveCalls} of the live version's ({liveRate * 100:F0} %).")
            : null;
    }

    private static double Rate(long hits, long calls) => calls <= 0 ? 0 : Math.Clamp((double)hits / calls, 0, 1);
}
