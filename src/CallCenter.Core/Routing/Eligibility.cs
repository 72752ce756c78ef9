using CallCenter.Core.Agents;

namespace CallCenter.Core.Routing;

/// <summary>Who may be asked about a call.</summary>
public static class Eligibility
{
    /// <summary>Whether the agent is free, serves the call's queue, speaks its language and did not refuse it lately.</summary>
    /// <param name="call">The call.</param>
    /// <param name="agent">The agent.</param>
    /// <param name="now">The time.</param>
    public static bool MayBeOffered(WaitingCall call, Agent agent, DateTimeOffset now) =>
        agent.State == AgentState.Available
        && agent.Profile.Queues.Contains(call.Entry.Queue)
        && agent.Profile.Languages.Contains(call.Entry.Language)
        && !call.WasRefusedBy(agent.Id, now);
}
