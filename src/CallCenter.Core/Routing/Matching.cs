using System.Collections.Immutable;
using CallCenter.Core.Agents;

namespace CallCenter.Core.Routing;

/// <summary>Finds who is asked about which call.</summary>
public static class Matching
{
    /// <summary>Goes through the calls in order and gives each the agent the policy chooses; nobody is named twice.</summary>
    /// <param name="calls">Calls that wait, in any order.</param>
    /// <param name="agents">Agents who are free, in any order.</param>
    /// <param name="policy">Who is asked first.</param>
    /// <param name="now">The time.</param>
    public static ImmutableArray<Match> Pair(
        IEnumerable<WaitingCall> calls, IEnumerable<Agent> agents, IRoutingPolicy policy, DateTimeOffset now)
    {
        var free = agents.ToList();
        var pairs = ImmutableArray.CreateBuilder<Match>();
        foreach (var call in calls.Where(c => c.State == WaitingState.Waiting)
                     .OrderBy(c => c.Score).ThenBy(c => c.Id.Value, StringComparer.Ordinal))
        {
            var eligible = free.FindAll(a => Eligibility.MayBeOffered(call, a, now));
            if (eligible.Count > 0)
            {
                var chosen = policy.Choose(eligible);
                free.Remove(chosen);
                pairs.Add(new Match(call, chosen));
            }
        }

        return pairs.ToImmutable();
    }
}

/// <summary>A call, and who is to be asked about it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Agent">The agent.</param>
public sealed record Match(WaitingCall Call, Agent Agent);
