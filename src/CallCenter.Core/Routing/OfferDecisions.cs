using System.Collections.Immutable;
using CallCenter.Core.Agents;

namespace CallCenter.Core.Routing;

/// <summary>What happens to an offer: taken, refused, too late, connected.</summary>
internal static class OfferDecisions
{
    /// <summary>Whether the offer is the one the agent has: rows read one after the other may not fit together.</summary>
    public static bool Belong(Agent agent, Offer offer) => agent.Offer == offer.Id && offer.State != OfferState.Over;

    public static RoutingDecision Accept(RoutingRows rows, AcceptedBy by, RoutingTimes times, DateTimeOffset now)
    {
        if (rows is not { Agent: { } agent, Call: { } call, Offer: { State: OfferState.Ringing } offer } || !Belong(agent, offer))
        {
            return RoutingDecider.Nothing(rows);
        }

        // Taken at the desk while the leg still rings: the leg has time to be answered.
        var later = now + times.Whisper;
        var taken = offer with
        {
            State = OfferState.Accepted,
            LegAnswered = offer.LegAnswered || by == AcceptedBy.Key,
            Deadline = later > offer.Deadline ? later : offer.Deadline,
        };
        var busy = agent with { State = AgentState.OnCall, Since = now };
        return Bridge(rows with { Agent = busy, Offer = taken, Call = call }, bridgeAgent: by == AcceptedBy.Desk && offer.LegAnswered);
    }

    /// <summary>Moves the caller, and where nobody else does it the agent, once the agent has taken the call and is there.</summary>
    public static RoutingDecision Bridge(RoutingRows rows, bool bridgeAgent)
    {
        if (rows is not { Call: { State: WaitingState.Offered } call, Offer: { IsTaken: true } offer })
        {
            return RoutingDecision.To(rows);
        }

        var next = rows with { Call = call with { State = WaitingState.Accepted } };
        var caller = new RoutingEffect.BridgeCaller(offer.Id, call.Id);
        return bridgeAgent && offer.LegId is { } leg
            ? RoutingDecision.To(next, new RoutingEffect.BridgeAgent(offer.Id, leg), caller)
            : RoutingDecision.To(next, caller);
    }

    public static RoutingDecision Refuse(RoutingRows rows, RoutingTimes times, DateTimeOffset now)
    {
        if (rows is not { Agent: { } agent, Call: { } call, Offer: { State: OfferState.Ringing } offer } || !Belong(agent, offer))
        {
            return RoutingDecider.Nothing(rows);
        }

        return GiveBack(rows with { Call = call.RefusedBy(agent.Id, now + times.Refusal) }, agent.BecomesFree(now), now);
    }

    public static RoutingDecision Expire(RoutingRows rows, DateTimeOffset now) =>
        rows.Offer is { HasDeadline: true } offer && offer.Deadline <= now
            ? Miss(rows, offer.LegId is null ? "not-rung" : "no-answer", now)
            : RoutingDecider.Nothing(rows);

    /// <summary>The agent could not be had: they get no more offers until they say that they are back.</summary>
    public static RoutingDecision Miss(RoutingRows rows, string reason, DateTimeOffset now)
    {
        if (rows is not { Agent: { } agent, Offer: { } offer } || !Belong(agent, offer)
            || rows.Call is { State: WaitingState.Connected })
        {
            return RoutingDecider.Nothing(rows);
        }

        return GiveBack(rows, agent.Follows(agent.Becomes(AgentState.Missed, now, reason), now), now);
    }

    public static RoutingDecision Connect(RoutingRows rows) => rows switch
    {
        { Call: { State: WaitingState.Offered or WaitingState.Accepted } call, Offer: { State: OfferState.Accepted } offer }
            when call.Offer == offer.Id =>
            RoutingDecision.To(rows with
            {
                Call = call with { State = WaitingState.Connected },
                Offer = offer with { LegAnswered = true },
            }),
        _ => RoutingDecider.Nothing(rows),
    };

    /// <summary>The offer is over, the call is back in its place, the agent does something else.</summary>
    public static RoutingDecision GiveBack(RoutingRows rows, Agent agent, DateTimeOffset now)
    {
        var offer = rows.Offer;
        var call = rows.Call is { } offered && offer is not null && offered.Offer == offer.Id ? offered.Returns(now) : rows.Call;
        var next = rows with { Agent = agent, Call = call, Offer = offer is null ? null : offer with { State = OfferState.Over } };
        return new RoutingDecision(next, offer is null ? [] : HangUp(offer));
    }

    public static Agent AfterCall(Agent agent, RoutingTimes times, DateTimeOffset now) =>
        agent.Next is { State: AgentState.Offline }
            ? agent.Becomes(AgentState.Offline, now)
            : agent.Becomes(AgentState.WrapUp, now) with { Until = now + times.WrapUp, Next = agent.Next };

    public static ImmutableArray<RoutingEffect> HangUp(Offer offer) =>
        offer.LegId is { } leg ? [new RoutingEffect.HangUpLeg(leg)] : [];
}
