using CallCenter.Flows.Running;

namespace CallCenter.Engine.Flows.Trying;

/// <summary>Chooses the calls that begin with a candidate. Pure: the same call gets the same answer on every node.</summary>
public static class CandidateChoice
{
    /// <summary>Whether a call begins with the candidate.</summary>
    /// <param name="seed">The call's seed.</param>
    /// <param name="candidate">The candidate's hash, so that another trial takes other callers.</param>
    /// <param name="share">How many of a hundred calls; 0 for none.</param>
    public static bool Takes(ulong seed, string candidate, int share) => CallSeed.Percent(seed, $"candidate {candidate}") < share;
}
