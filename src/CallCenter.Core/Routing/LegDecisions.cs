namespace CallCenter.Core.Routing;

/// <summary>
/// What the agent's leg tells. A ring is sent at least once, so there may be two legs: the first that is answered
/// counts, any other is hung up.
/// </summary>
internal static class LegDecisions
{
    public static RoutingDecision Made(RoutingRows rows, string leg) => rows.Offer switch
    {
        null or { State: OfferState.Over } => RoutingDecision.To(rows, new RoutingEffect.HangUpLeg(leg)),
        { LegId: null } offer => RoutingDecision.To(rows with { Offer = offer with { LegId = leg } }),
        { LegId: var known } when known == leg => RoutingDecider.Nothing(rows),
        _ => RoutingDecision.To(rows, new RoutingEffect.HangUpLeg(leg)),
    };

    public static RoutingDecision Answered(RoutingRows rows, string leg, RoutingTimes times, DateTimeOffset now)
    {
        if (rows.Offer is not { State: not OfferState.Over } offer || (offer.LegAnswered && offer.LegId is { } other && other != leg))
        {
            return RoutingDecision.To(rows, new RoutingEffect.HangUpLeg(leg));
        }

        if (offer.LegAnswered && offer.LegId == leg)
        {
            return RoutingDecider.Nothing(rows);
        }

        // The whisper takes time, so an agent who answered at the last second still hears it.
        var later = now + times.Whisper;
        var answered = offer with
        {
            LegId = leg,
            LegAnswered = true,
            Deadline = later > offer.Deadline ? later : offer.Deadline,
        };

        // Whoever told of the answer says on the leg what OfferAsync tells, so the agent need not be moved.
        var decision = OfferDecisions.Bridge(rows with { Offer = answered }, bridgeAgent: false);
        return offer.LegId is { } unanswered && unanswered != leg
            ? decision with { Effects = decision.Effects.Add(new RoutingEffect.HangUpLeg(unanswered)) }
            : decision;
    }

    public static RoutingDecision Ended(RoutingRows rows, string? leg, RoutingTimes times, DateTimeOffset now)
    {
        if (rows is not { Agent: { } agent, Offer: { } offer } || !OfferDecisions.Belong(agent, offer)
            || (leg is not null && offer.LegId is { } known && known != leg))
        {
            return RoutingDecider.Nothing(rows);
        }

        if (rows.Call is { State: not WaitingState.Connected })
        {
            return WithoutHangUp(OfferDecisions.Miss(rows, "leg-ended", now));
        }

        // The conversation is over. The caller may stay on the line and enter a queue again, so the call is forgotten, not over.
        var next = rows with
        {
            Agent = OfferDecisions.AfterCall(agent, times, now),
            Call = null,
            Offer = offer with { State = OfferState.Over },
        };
        return RoutingDecision.To(next);
    }

    private static RoutingDecision WithoutHangUp(RoutingDecision decision) => decision with { Effects = [] };
}
