using CallCenter.Core.Agents;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Core.Routing;
using CallCenter.Engine.Routing;
using static CallCenter.Engine.Tests.Routing.RoutingRig;

namespace CallCenter.Engine.Tests.Routing;

/// <summary>A caller goes on elsewhere while an agent may be taking the call: routing decides.</summary>
internal sealed class WithdrawTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private RoutingRig rig = null!;

    [SetUp]
    public void Begin() => rig = new RoutingRig();

    [TearDown]
    public async Task EndAsync() => await rig.DisposeAsync();

    [Test]
    public async Task Withdraw_WhileOffered_NoAgentIsOfferedTheCallAnyMore()
    {
        var offer = await OfferAsync();

        var isOut = await rig.Router.WithdrawAsync(new CallId("CA1"), Ct);
        var late = await rig.Router.AcceptAsync(offer, AcceptedBy.Desk, Ct);
        await rig.PassAsync(1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((isOut, late), Is.EqualTo((true, OfferAnswer.TooLate)));
            Assert.That(await rig.StateOfAsync(Ada), Is.EqualTo((AgentState.Available, (string?)null)));
            Assert.That(await rig.StateOfAsync("CA1"), Is.EqualTo(WaitingState.Unknown));
            Assert.That(rig.Carrier.Asked, Is.EqualTo(new[] { "ring client:ada for 20 s", "hang up leg-1" }));
        }
    }

    [Test]
    public async Task Withdraw_AgentTookTheCall_TooLate()
    {
        var offer = await OfferAsync();
        await rig.Router.AcceptAsync(offer, AcceptedBy.Desk, Ct);

        Assert.That(await rig.Router.WithdrawAsync(new CallId("CA1"), Ct), Is.False);
    }

    [Test]
    public async Task Withdraw_ThenBackInTheQueue_IsOfferedAgainFromItsOldPlace()
    {
        await rig.EnterAsync("CA1");
        rig.Clock.Advance(TimeSpan.FromSeconds(30));
        await rig.EnterAsync("CA2");
        await rig.Router.WithdrawAsync(new CallId("CA1"), Ct);
        var back = new QueueEntry(
            new CallId("CA1"), "gjakova", Language.Albanian, null, false, new PhoneNumber(""), 0, [], rig.Clock.GetUtcNow().AddSeconds(-30));
        await rig.Router.EnterAsync(back, Ct);

        Assert.That((await rig.Router.WaitingAsync(new CallId("CA1"), Ct)).Position, Is.EqualTo(1));
    }

    private async Task<OfferId> OfferAsync()
    {
        await rig.ReadyAsync(Ada);
        await rig.EnterAsync("CA1");
        await rig.PassAsync();
        return await rig.OfferOfAsync(Ada);
    }
}
