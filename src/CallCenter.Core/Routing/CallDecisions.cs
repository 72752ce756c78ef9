using CallCenter.Core.Agents;

namespace CallCenter.Core.Routing;

/// <summary>What happens to a call from outside: it enters, is offered, ends.</summary>
internal static class CallDecisions
{
    public static RoutingDecision Enter(RoutingRows rows, QueueEntry entry, RoutingTimes times) =>
        rows.Call is null && !rows.CallOver
            ? RoutingDecision.To(rows with { Call = WaitingCall.Enters(entry, times.PriorityBoost) })
            : RoutingDecider.Nothing(rows);

    public static RoutingDecision MakeOffer(RoutingRows rows, OfferId id, RoutingTimes times, DateTimeOffset now)
    {
        if (rows is not { Agent: { } agent, Call: { State: WaitingState.Waiting } call, Offer: null, CallOver: false }
            || !Eligibility.MayBeOffered(call, agent, now))
        {
            return RoutingDecider.Nothing(rows);
        }

        var entry = call.Entry;
        var whisper = new Whisper(agent.Profile.Languages[0], entry.Queue, entry.Code, entry.Identified);
        var offer = new Offer(
            id, call.Id, agent.Id, whisper, agent.Profile.Contact, OfferState.Ringing, null, false, now, now + times.Offer);
        var next = rows with
        {
            Agent = agent with { State = AgentState.Ringing, Since = now, Offer = id },
            Call = call with { State = WaitingState.Offered, Offer = id },
            Offer = offer,
        };
        return RoutingDecision.To(next, new RoutingEffect.RingAgent(id));
    }

    /// <summary>Takes a call out of its queue unless an agent took it. It may enter again: the call is not over.</summary>
    public static RoutingDecision Withdraw(RoutingRows rows, DateTimeOffset now)
    {
        if (rows.Call is not { StandsInQueue: true } || rows.Offer is { State: OfferState.Accepted })
        {
            return RoutingDecider.Nothing(rows);
        }

        var gone = rows with { Call = null };
        return rows is { Agent: { } agent, Offer: { } offer } && OfferDecisions.Belong(agent, offer)
            ? new RoutingDecision(
                gone with
                {
                    Agent = agent.Follows(agent.Becomes(AgentState.Available, now), now),
                    Offer = offer with { State = OfferState.Over },
                },
                OfferDecisions.HangUp(offer))
            : RoutingDecision.To(gone);
    }

    public static RoutingDecision End(RoutingRows rows, RoutingTimes times, DateTimeOffset now)
    {
        var ended = rows with { Call = null, CallOver = true };
        if (rows is not { Call: { } call, Agent: { } agent, Offer: { } offer } || !OfferDecisions.Belong(agent, offer))
        {
            return RoutingDecision.To(ended);
        }

        // Who was only asked, or had not met the caller yet, keeps the idle time they had.
        var freed = call.State == WaitingState.Connected
            ? OfferDecisions.AfterCall(agent, times, now)
            : agent.Follows(agent.Becomes(AgentState.Available, now), now);
        var next = ended with { Agent = freed, Offer = offer with { State = OfferState.Over } };
        return new RoutingDecision(next, OfferDecisions.HangUp(offer));
    }
}
