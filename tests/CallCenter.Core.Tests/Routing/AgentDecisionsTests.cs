using CallCenter.Core.Agents;
using CallCenter.Core.Routing;
using static CallCenter.Core.Agents.AgentState;
using static CallCenter.Core.Tests.Routing.RoutingSamples;

namespace CallCenter.Core.Tests.Routing;

/// <summary>Every state of an agent × everything an agent does.</summary>
internal sealed class AgentDecisionsTests
{
    [TestCase(Offline, Offline, null)]
    [TestCase(Available, Available, null)]
    [TestCase(NotReady, Available, null)]
    [TestCase(Ringing, Ringing, null)]
    [TestCase(OnCall, OnCall, null)]
    [TestCase(WrapUp, Available, null)]
    [TestCase(Missed, Available, null)]
    public void GoAvailable_FromState_LeadsTo(AgentState from, AgentState to, AgentState? next) =>
        Check(from, new RoutingCommand.GoAvailable(), to, next);

    [TestCase(Offline, Offline, null)]
    [TestCase(Available, NotReady, null)]
    [TestCase(NotReady, NotReady, null)]
    [TestCase(Ringing, NotReady, null)]
    [TestCase(OnCall, OnCall, NotReady)]
    [TestCase(WrapUp, NotReady, null)]
    [TestCase(Missed, NotReady, null)]
    public void GoNotReady_FromState_LeadsTo(AgentState from, AgentState to, AgentState? next) =>
        Check(from, new RoutingCommand.GoNotReady("training"), to, next);

    [TestCase(Offline, Offline, null)]
    [TestCase(Available, Offline, null)]
    [TestCase(NotReady, Offline, null)]
    [TestCase(Ringing, Offline, null)]
    [TestCase(OnCall, OnCall, Offline)]
    [TestCase(WrapUp, Offline, null)]
    [TestCase(Missed, Offline, null)]
    public void SignOut_FromState_LeadsTo(AgentState from, AgentState to, AgentState? next) =>
        Check(from, new RoutingCommand.SignOut(), to, next);

    [TestCase(Offline, NotReady)]
    [TestCase(Available, Available)]
    [TestCase(NotReady, NotReady)]
    [TestCase(Ringing, Ringing)]
    [TestCase(OnCall, OnCall)]
    [TestCase(WrapUp, WrapUp)]
    [TestCase(Missed, Missed)]
    public void SignIn_FromState_LeadsTo(AgentState from, AgentState to) =>
        Check(from, new RoutingCommand.SignIn(Profile()), to, null);

    [TestCase(Offline, Offline)]
    [TestCase(Available, Available)]
    [TestCase(NotReady, NotReady)]
    [TestCase(Ringing, Ringing)]
    [TestCase(OnCall, OnCall)]
    [TestCase(WrapUp, Available)]
    [TestCase(Missed, Missed)]
    public void FinishWrapUp_FromState_LeadsTo(AgentState from, AgentState to) =>
        Check(from, new RoutingCommand.FinishWrapUp(), to, null);

    [TestCase(29, WrapUp)]
    [TestCase(30, Available)]
    public void WrapUpDue_AtTime_EndsItOnlyThen(double seconds, AgentState to)
    {
        var next = Decide(RoutingRows.None with { Agent = AgentIn(WrapUp) }, new RoutingCommand.WrapUpDue(), seconds).Next.Agent!;

        Assert.That(next.State, Is.EqualTo(to));
    }

    [Test]
    public void GoAvailable_WhenAvailable_KeepsTheIdleTime()
    {
        var rows = RoutingRows.None with { Agent = AgentIn(Available) };

        Assert.That(Decide(rows, new RoutingCommand.GoAvailable()).Next, Is.EqualTo(rows));
    }

    [Test]
    public void GoNotReady_WhileRinging_GivesTheCallBackAndHangsUp()
    {
        var decision = Decide(Offered(), new RoutingCommand.GoNotReady("training"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(decision.Next.Agent, Has.Property("State").EqualTo(NotReady).And.Property("Offer").Null);
            Assert.That(decision.Next.Call!.State, Is.EqualTo(WaitingState.Waiting));
            Assert.That(decision.Next.Offer!.State, Is.EqualTo(OfferState.Over));
            Assert.That(decision.Effects, Is.EqualTo(new RoutingEffect[] { new RoutingEffect.HangUpLeg("leg-1") }));
        }
    }

    [Test]
    public void SignOut_DuringACall_TakesEffectAtItsEnd()
    {
        var during = Decide(Connected(), new RoutingCommand.SignOut()).Next;
        var after = Decide(during, new RoutingCommand.LegEnded("leg-1"), 60).Next.Agent!;

        Assert.That((during.Agent!.State, after.State), Is.EqualTo((OnCall, Offline)));
    }

    [Test]
    public void GoNotReady_DuringACall_TakesEffectAfterWrapUp()
    {
        var during = Decide(Connected(), new RoutingCommand.GoNotReady("training")).Next;
        var after = Decide(during, new RoutingCommand.LegEnded("leg-1"), 60).Next;
        var finished = Decide(after with { Offer = null }, new RoutingCommand.FinishWrapUp(), 70).Next.Agent!;

        Assert.That((after.Agent!.State, finished.State, finished.Reason), Is.EqualTo((WrapUp, NotReady, "training")));
    }

    [Test]
    public void SignIn_AfterChoosingToSignOut_StaysSignedIn()
    {
        var during = Decide(Connected(), new RoutingCommand.SignOut()).Next;
        var again = Decide(during, new RoutingCommand.SignIn(Profile())).Next.Agent!;

        Assert.That(again.Next, Is.Null);
    }

    private static void Check(AgentState from, RoutingCommand command, AgentState to, AgentState? next)
    {
        var rows = from switch
        {
            Ringing => Offered(),
            OnCall => Connected(),
            _ => RoutingRows.None with { Agent = AgentIn(from) },
        };
        var agent = Decide(rows, command).Next.Agent!;

        Assert.That((agent.State, agent.Next?.State), Is.EqualTo((to, next)));
    }
}
