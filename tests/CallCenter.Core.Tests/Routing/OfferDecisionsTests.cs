using CallCenter.Core.Agents;
using CallCenter.Core.Routing;
using static CallCenter.Core.Routing.RoutingCommand;
using static CallCenter.Core.Tests.Routing.RoutingSamples;

namespace CallCenter.Core.Tests.Routing;

/// <summary>An offer's way: ringing, accepted, connected; whatever may happen in each.</summary>
internal sealed class OfferDecisionsTests
{
    private static IEnumerable<TestCaseData> Table()
    {
        var ringing = Offered();
        var answered = Offered() with { Offer = Offered().Offer! with { LegAnswered = true } };
        var desk = Offered(OfferState.Accepted);
        var accepted = Offered(OfferState.Accepted, WaitingState.Accepted);
        var connected = Connected();
        var hangUp = new RoutingEffect.HangUpLeg("leg-1");
        var bridge = new RoutingEffect.BridgeCaller(TheOffer, new("CA1"));
        var bridgeAgent = new RoutingEffect.BridgeAgent(TheOffer, "leg-1");

        yield return Row("ringing, accepted by key", ringing, new Accept(AcceptedBy.Key), AgentState.OnCall, WaitingState.Accepted, bridge);
        yield return Row("ringing, accepted at the desk", ringing, new Accept(AcceptedBy.Desk), AgentState.OnCall, WaitingState.Offered);
        yield return Row("answered, accepted at the desk", answered, new Accept(AcceptedBy.Desk), AgentState.OnCall, WaitingState.Accepted, bridgeAgent, bridge);
        yield return Row("ringing, refused", ringing, new Refuse(), AgentState.Available, WaitingState.Waiting, hangUp);
        yield return Row("ringing, leg answered", ringing, new LegAnswered("leg-1"), AgentState.Ringing, WaitingState.Offered);
        yield return Row("ringing, leg ended", ringing, new LegEnded("leg-1"), AgentState.Missed, WaitingState.Waiting);
        yield return Row("ringing, another leg ended", ringing, new LegEnded("leg-2"), AgentState.Ringing, WaitingState.Offered);
        yield return Row("ringing, a second leg made", ringing, new LegMade("leg-2"), AgentState.Ringing, WaitingState.Offered, new RoutingEffect.HangUpLeg("leg-2"));
        yield return Row("ringing, caller hangs up", ringing, new EndCall(), AgentState.Available, null, hangUp);
        yield return Row("ringing, ring failed", ringing, new RingFailed("refused"), AgentState.Missed, WaitingState.Waiting, hangUp);
        yield return Row("ringing, connected too early", ringing, new Connect(), AgentState.Ringing, WaitingState.Offered);
        yield return Row("accepted at the desk, leg answered", desk, new LegAnswered("leg-1"), AgentState.OnCall, WaitingState.Accepted, bridge);
        yield return Row("accepted at the desk, leg ended", desk, new LegEnded("leg-1"), AgentState.Missed, WaitingState.Waiting);
        yield return Row("accepted, accepted again", accepted, new Accept(AcceptedBy.Desk), AgentState.OnCall, WaitingState.Accepted);
        yield return Row("accepted, refused late", accepted, new Refuse(), AgentState.OnCall, WaitingState.Accepted);
        yield return Row("accepted, caller moved", accepted, new Connect(), AgentState.OnCall, WaitingState.Connected);
        yield return Row("accepted, leg ended", accepted, new LegEnded(null), AgentState.Missed, WaitingState.Waiting);
        yield return Row("accepted, caller hangs up", accepted, new EndCall(), AgentState.Available, null, hangUp);
        yield return Row("ringing, caller goes on elsewhere", ringing, new Withdraw(), AgentState.Available, null, hangUp);
        yield return Row("accepted at the desk, caller goes on too late", desk, new Withdraw(), AgentState.OnCall, WaitingState.Offered);
        yield return Row("accepted, caller goes on too late", accepted, new Withdraw(), AgentState.OnCall, WaitingState.Accepted);
        yield return Row("connected, caller goes on too late", connected, new Withdraw(), AgentState.OnCall, WaitingState.Connected);
        yield return Row("connected, leg ended", connected, new LegEnded("leg-1"), AgentState.WrapUp, null);
        yield return Row("connected, caller hangs up", connected, new EndCall(), AgentState.WrapUp, null, hangUp);
        yield return Row("connected, connected again", connected, new Connect(), AgentState.OnCall, WaitingState.Connected);
        yield return Row("connected, ring failed late", connected, new RingFailed("late"), AgentState.OnCall, WaitingState.Connected);
    }

    [TestCaseSource(nameof(Table))]
    public void Decide_Command_LeadsTo(
        RoutingRows rows, RoutingCommand command, AgentState agent, WaitingState? call, RoutingEffect[] effects)
    {
        var decision = Decide(rows, command);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(decision.Next.Agent!.State, Is.EqualTo(agent));
            Assert.That(decision.Next.Call?.State, Is.EqualTo(call));
            Assert.That(decision.Effects, Is.EqualTo(effects));
        }
    }

    [TestCaseSource(nameof(Table))]
    public void Decide_SameCommandAgain_ChangesNothing(
        RoutingRows rows, RoutingCommand command, AgentState agent, WaitingState? call, RoutingEffect[] effects)
    {
        var once = Decide(rows, command).Next;

        Assert.That(Decide(once, command, 2).Next, Is.EqualTo(once), $"{agent} {call} {effects.Length}");
    }

    [TestCase(19.9, AgentState.Ringing)]
    [TestCase(20, AgentState.Missed)]
    public void OfferDue_AtTime_ExpiresOnlyThen(double seconds, AgentState agent) =>
        Assert.That(Decide(Offered(), new OfferDue(), seconds).Next.Agent!.State, Is.EqualTo(agent));

    [Test]
    public void OfferDue_LegAnsweredJustBefore_LeavesTimeForTheWhisper()
    {
        var answered = Decide(Offered(), new LegAnswered("leg-1"), 19).Next;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Decide(answered, new OfferDue(), 28).Next, Is.EqualTo(answered));
            Assert.That(Decide(answered, new OfferDue(), 29).Next.Agent!.State, Is.EqualTo(AgentState.Missed));
        }
    }

    [Test]
    public void OfferDue_AcceptedAtTheDeskButTheLegIsNeverAnswered_GivesTheCallBack()
    {
        var accepted = Decide(Offered(), new Accept(AcceptedBy.Desk), 15).Next;
        var expired = Decide(accepted, new OfferDue(), 25).Next;

        Assert.That((expired.Agent!.State, expired.Call!.State), Is.EqualTo((AgentState.Missed, WaitingState.Waiting)));
    }

    [Test]
    public void OfferDue_AcceptedAndAnswered_NeverExpires()
    {
        var accepted = Offered(OfferState.Accepted, WaitingState.Accepted);

        Assert.That(Decide(accepted, new OfferDue(), 3600).Next, Is.EqualTo(accepted));
    }

    [Test]
    public void Refuse_ThenMatch_AsksTheSameAgentOnlyAfterThirtySeconds()
    {
        var refused = Decide(Offered(), new Refuse()).Next;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Eligibility.MayBeOffered(refused.Call!, refused.Agent!, Noon.AddSeconds(30.9)), Is.False);
            Assert.That(Eligibility.MayBeOffered(refused.Call!, refused.Agent!, Noon.AddSeconds(31)), Is.True);
            Assert.That(refused.Agent!.IdleSince, Is.EqualTo(Noon.AddSeconds(1)));
        }
    }

    [Test]
    public void EndCall_WhileRinging_LeavesTheAgentTheirIdleTime() =>
        Assert.That(Decide(Offered(), new EndCall()).Next.Agent!.IdleSince, Is.EqualTo(Noon.AddMinutes(-5)));

    [Test]
    public void LegMade_OfferIsOver_HangsTheLegUp()
    {
        var over = Decide(Offered(leg: null), new EndCall()).Next;

        Assert.That(
            Decide(over with { Call = null }, new LegMade("leg-9")).Effects, Is.EqualTo(new RoutingEffect[] { new RoutingEffect.HangUpLeg("leg-9") }));
    }

    [Test]
    public void LegAnswered_TheOtherOfTwoLegs_CountsAndTheFirstIsHungUp()
    {
        var decision = Decide(Offered(), new LegAnswered("leg-2"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(decision.Next.Offer!.LegId, Is.EqualTo("leg-2"));
            Assert.That(decision.Effects, Is.EqualTo(new RoutingEffect[] { new RoutingEffect.HangUpLeg("leg-1") }));
        }
    }

    [Test]
    public void Enter_KnownOrEndedCall_ChangesNothing()
    {
        var known = Offered();
        var ended = RoutingRows.None with { CallOver = true };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Decide(known, new Enter(Entry(at: Noon.AddHours(1)))).Next, Is.EqualTo(known));
            Assert.That(Decide(ended, new Enter(Entry())).Next, Is.EqualTo(ended));
        }
    }

    [Test]
    public void GiveBack_Always_KeepsTheExactPlace() =>
        Assert.That(Decide(Offered(), new Refuse()).Next.Call!.Score, Is.EqualTo(Offered().Call!.Score));

    private static TestCaseData Row(
        string name, RoutingRows rows, RoutingCommand command, AgentState agent, WaitingState? call, params RoutingEffect[] effects) =>
        new TestCaseData(rows, command, agent, call, effects).SetArgDisplayNames(name);
}
