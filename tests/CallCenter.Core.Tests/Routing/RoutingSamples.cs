using CallCenter.Core.Agents;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Core.Routing;

namespace CallCenter.Core.Tests.Routing;

internal static class RoutingSamples
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    public static readonly RoutingTimes Times = RoutingTimes.Default;
    public static readonly OfferId TheOffer = new("offer-1");

    public static AgentProfile Profile(string id = "ada") =>
        new(new AgentId(id), "Ada", ["gjakova"], [Language.Albanian], "client:ada");

    public static QueueEntry Entry(string call = "CA1", int priority = 0, DateTimeOffset? at = null) => new(
        new CallId(call), "gjakova", Language.Albanian, new CustomerCode("DGJ", 9904), true, new PhoneNumber("+38344123456"), priority, [], at ?? Noon);

    public static Agent AgentIn(AgentState state) => new(
        Profile(),
        state,
        state is AgentState.NotReady or AgentState.Missed ? "lunch" : null,
        Noon,
        Noon.AddMinutes(-5),
        state == AgentState.WrapUp ? Noon.AddSeconds(30) : null,
        state is AgentState.Ringing or AgentState.OnCall ? TheOffer : null,
        null);

    /// <summary>An agent with an offer of a call, as far as the offer's and the call's state say.</summary>
    public static RoutingRows Offered(OfferState offer = OfferState.Ringing, WaitingState call = WaitingState.Offered, string? leg = "leg-1") => new(
        AgentIn(offer == OfferState.Accepted ? AgentState.OnCall : AgentState.Ringing),
        WaitingCall.Enters(Entry(), Times.PriorityBoost) with { State = call, Offer = TheOffer },
        new Offer(
            TheOffer,
            new CallId("CA1"),
            new AgentId("ada"),
            new Whisper(Language.Albanian, "gjakova", null, false),
            "client:ada",
            offer,
            leg,
            call is WaitingState.Accepted or WaitingState.Connected,
            Noon,
            Noon.AddSeconds(20)),
        false);

    public static RoutingRows Connected() => Offered(OfferState.Accepted, WaitingState.Connected);

    public static RoutingDecision Decide(RoutingRows rows, RoutingCommand command, double secondsLater = 1) =>
        RoutingDecider.Decide(rows, command, Times, Noon.AddSeconds(secondsLater));
}
