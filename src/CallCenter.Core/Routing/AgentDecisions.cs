using CallCenter.Core.Agents;

namespace CallCenter.Core.Routing;

/// <summary>What agents themselves do. An agent who is offline can only sign in.</summary>
internal static class AgentDecisions
{
    public static RoutingDecision SignIn(RoutingRows rows, AgentProfile profile, DateTimeOffset now)
    {
        if (rows.Agent is not { State: not AgentState.Offline } agent)
        {
            var arrived = new Agent(profile, AgentState.NotReady, Agent.SignedIn, now, now, null, null, null);
            return RoutingDecision.To(rows with { Agent = arrived });
        }

        // The desk was opened again: what the agent is doing goes on, and a sign-out chosen before is withdrawn.
        var next = agent.Next?.State == AgentState.Offline ? null : agent.Next;
        return RoutingDecision.To(rows with { Agent = agent with { Profile = profile, Next = next } });
    }

    public static RoutingDecision SignOut(RoutingRows rows, DateTimeOffset now) => Leave(rows, AgentState.Offline, null, now);

    public static RoutingDecision GoNotReady(RoutingRows rows, string reason, DateTimeOffset now) => rows.Agent switch
    {
        { State: AgentState.NotReady, Reason: var old } when old == reason => RoutingDecider.Nothing(rows),
        _ => Leave(rows, AgentState.NotReady, reason, now),
    };

    public static RoutingDecision GoAvailable(RoutingRows rows, DateTimeOffset now) => rows.Agent switch
    {
        { State: AgentState.NotReady or AgentState.Missed or AgentState.WrapUp } agent =>
            RoutingDecision.To(rows with { Agent = agent.BecomesFree(now) }),
        { State: AgentState.OnCall, Next: not null } agent => RoutingDecision.To(rows with { Agent = agent with { Next = null } }),
        _ => RoutingDecider.Nothing(rows),
    };

    public static RoutingDecision FinishWrapUp(RoutingRows rows, DateTimeOffset now) => rows.Agent switch
    {
        { State: AgentState.WrapUp } agent => RoutingDecision.To(rows with { Agent = agent.Follows(agent.BecomesFree(now), now) }),
        _ => RoutingDecider.Nothing(rows),
    };

    private static RoutingDecision Leave(RoutingRows rows, AgentState state, string? reason, DateTimeOffset now) => rows.Agent switch
    {
        null or { State: AgentState.Offline } => RoutingDecider.Nothing(rows),
        { State: AgentState.Ringing } agent => OfferDecisions.GiveBack(rows, agent.Becomes(state, now, reason), now),
        { State: AgentState.OnCall } agent =>
            RoutingDecision.To(rows with { Agent = agent with { Next = new NextState(state, reason) } }),
        { } agent => RoutingDecision.To(rows with { Agent = agent.Becomes(state, now, reason) }),
    };
}
