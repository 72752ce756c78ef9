using static CallCenter.Core.Routing.RoutingCommand;

namespace CallCenter.Core.Routing;

/// <summary>Decides what a command does to the rows it concerns. Pure and total: a late or repeated command changes nothing.</summary>
public static class RoutingDecider
{
    /// <summary>Decides.</summary>
    /// <param name="rows">The rows as they are. An offer comes with its agent and its call.</param>
    /// <param name="command">What happens.</param>
    /// <param name="times">The times that apply.</param>
    /// <param name="now">When it happens.</param>
    public static RoutingDecision Decide(RoutingRows rows, RoutingCommand command, RoutingTimes times, DateTimeOffset now) =>
        command switch
        {
            SignIn c => AgentDecisions.SignIn(rows, c.Profile, now),
            SignOut => AgentDecisions.SignOut(rows, now),
            GoAvailable => AgentDecisions.GoAvailable(rows, now),
            GoNotReady c => AgentDecisions.GoNotReady(rows, c.Reason, now),
            FinishWrapUp => AgentDecisions.FinishWrapUp(rows, now),
            WrapUpDue => rows.Agent?.Until > now ? Nothing(rows) : AgentDecisions.FinishWrapUp(rows, now),
            Enter c => CallDecisions.Enter(rows, c.Entry, times),
            EndCall => CallDecisions.End(rows, times, now),
            Withdraw => CallDecisions.Withdraw(rows, now),
            MakeOffer c => CallDecisions.MakeOffer(rows, c.Id, times, now),
            Accept c => OfferDecisions.Accept(rows, c.By, times, now),
            Refuse => OfferDecisions.Refuse(rows, times, now),
            OfferDue => OfferDecisions.Expire(rows, now),
            RingFailed c => OfferDecisions.Miss(rows, c.Reason, now),
            Connect => OfferDecisions.Connect(rows),
            LegMade c => LegDecisions.Made(rows, c.LegId),
            LegAnswered c => LegDecisions.Answered(rows, c.LegId, times, now),
            LegEnded c => LegDecisions.Ended(rows, c.LegId, times, now),
            _ => Nothing(rows),
        };

    internal static RoutingDecision Nothing(RoutingRows rows) => RoutingDecision.To(rows);
}
