using CallCenter.Core.Agents;
using CallCenter.Core.Routing;
using CallCenter.Engine.Carrier;
using CallCenter.Engine.Customers;
using CallCenter.Engine.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static CallCenter.Engine.Tests.Routing.RoutingRig;

namespace CallCenter.Engine.Tests.Routing;

internal sealed class RouterTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private RoutingRig rig = null!;

    [SetUp]
    public void Begin() => rig = new RoutingRig();

    [TearDown]
    public async Task EndAsync() => await rig.DisposeAsync();

    [Test]
    public async Task AcceptedByKey_ToTheEnd_CallerIsBridgedAndAgentComesBack()
    {
        var offer = await OfferAsync();
        await rig.Router.AgentLegAnsweredAsync(offer, "leg-1", Ct);
        var answer = await rig.Router.AcceptAsync(offer, AcceptedBy.Key, Ct);
        var accepted = await rig.StateOfAsync("CA1");
        await rig.PassAsync();
        var connected = await rig.StateOfAsync("CA1");
        await rig.PassAsync(60);
        await rig.Router.AgentLegEndedAsync(offer, Ct);
        var wrapUp = await rig.StateOfAsync(Ada);
        await rig.PassAsync(30);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((answer, accepted, connected), Is.EqualTo((OfferAnswer.Accepted, WaitingState.Accepted, WaitingState.Connected)));
            Assert.That(rig.Carrier.Asked, Is.EqualTo(new[] { "ring client:ada for 20 s", "bridge caller CA1" }));
            Assert.That((wrapUp.State, (await rig.StateOfAsync(Ada)).State), Is.EqualTo((AgentState.WrapUp, AgentState.Available)));
            Assert.That(await rig.StateOfAsync("CA1"), Is.EqualTo(WaitingState.Unknown));
        }
    }

    [Test]
    public async Task AcceptedAtTheDesk_LegStillRings_CallerWaitsUntilItIsAnswered()
    {
        var offer = await OfferAsync();
        await rig.Router.AcceptAsync(offer, AcceptedBy.Desk, Ct);
        await rig.PassAsync();
        var before = await rig.StateOfAsync("CA1");
        await rig.Router.AgentLegAnsweredAsync(offer, "leg-1", Ct);
        var view = await rig.Router.OfferAsync(offer, Ct);
        await rig.PassAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((before, view!.State), Is.EqualTo((WaitingState.Offered, OfferState.Accepted)));
            Assert.That(rig.Carrier.Asked, Is.EqualTo(new[] { "ring client:ada for 20 s", "bridge caller CA1" }));
        }
    }

    [Test]
    public async Task AcceptedAtTheDesk_LegIsInTheWhisper_BothAreBridged()
    {
        var offer = await OfferAsync();
        await rig.Router.AgentLegAnsweredAsync(offer, "leg-1", Ct);
        await rig.Router.AcceptAsync(offer, AcceptedBy.Desk, Ct);
        await rig.PassAsync();

        Assert.That(rig.Carrier.Asked[1..], Is.EqualTo(new[] { "bridge agent leg-1", "bridge caller CA1" }));
    }

    [Test]
    public async Task NobodyAccepts_TimePasses_CallKeepsItsPlaceAndAgentIsMissed()
    {
        await rig.EnterAsync("CA1");
        await rig.PassAsync(1);
        await rig.EnterAsync("CA2");
        await rig.ReadyAsync(Ada);
        await rig.PassAsync();
        await rig.PassAsync(20);
        var missed = await rig.StateOfAsync(Ada);
        var place = await rig.Router.WaitingAsync(new("CA1"), Ct);
        await rig.Router.GoAvailableAsync(Ada, Ct);
        await rig.PassAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(missed, Is.EqualTo((AgentState.Missed, "no-answer")));
            Assert.That((place.State, place.Position, place.Size), Is.EqualTo((WaitingState.Waiting, 1, 2)));
            Assert.That(place.Waited, Is.EqualTo(TimeSpan.FromSeconds(21)));
            Assert.That(await rig.StateOfAsync("CA1"), Is.EqualTo(WaitingState.Offered));
            Assert.That(rig.Carrier.Asked, Does.Contain("hang up leg-1"));
        }
    }

    [Test]
    public async Task Refused_ByTheOnlyAgent_IsOfferedAgainAfterThirtySeconds()
    {
        var offer = await OfferAsync();
        await rig.Router.RefuseAsync(offer, Ct);
        await rig.PassAsync(29);
        var before = await rig.StateOfAsync("CA1");
        await rig.PassAsync(1);

        Assert.That((before, await rig.StateOfAsync("CA1")), Is.EqualTo((WaitingState.Waiting, WaitingState.Offered)));
    }

    [Test]
    public async Task Refused_AnotherAgentIsFree_GoesToThem()
    {
        var offer = await OfferAsync();
        await rig.ReadyAsync(Bob);
        await rig.Router.RefuseAsync(offer, Ct);
        await rig.PassAsync();

        Assert.That((await rig.StateOfAsync(Bob)).State, Is.EqualTo(AgentState.Ringing));
    }

    [Test]
    public async Task CallerHangsUp_WhileRinging_AgentIsFreeAtOnceAndTheLegHungUp()
    {
        var offer = await OfferAsync();
        await rig.Router.CallEndedAsync(new("CA1"), Ct);
        var state = (await rig.StateOfAsync(Ada)).State;
        await rig.PassAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(state, Is.EqualTo(AgentState.Available));
            Assert.That(rig.Carrier.Asked[^1], Is.EqualTo("hang up leg-1"));
            Assert.That(await rig.Router.AcceptAsync(offer, AcceptedBy.Key, Ct), Is.EqualTo(OfferAnswer.TooLate));
        }
    }

    [Test]
    public async Task Ring_OfferOverBeforeTheCarrierAnswered_HangsTheLegUp()
    {
        await rig.ReadyAsync(Ada);
        await rig.EnterAsync("CA1");
        await rig.Services.GetRequiredService<OfferMaking>().MakeAsync(Ct);
        var offer = await rig.OfferOfAsync(Ada);
        await rig.Router.CallEndedAsync(new("CA1"), Ct);
        await rig.Router.AgentLegAnsweredAsync(offer, "leg-late", Ct);
        await rig.PassAsync();

        Assert.That(rig.Carrier.Asked, Is.EqualTo(new[] { "hang up leg-late" }));
    }

    [Test]
    public async Task Ring_CarrierRefuses_AgentIsTakenOutAndToldWhy()
    {
        rig.Carrier.Answers.Enqueue(new CarrierAnswer.Failed("not registered", MayRetry: false));
        await OfferAsync(expectOffer: false);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await rig.StateOfAsync(Ada), Is.EqualTo((AgentState.Missed, "not registered")));
            Assert.That(await rig.StateOfAsync("CA1"), Is.EqualTo(WaitingState.Waiting));
        }
    }

    [Test]
    public async Task BridgeCaller_CarrierIsBusy_IsTriedAgainLater()
    {
        var offer = await OfferAsync();
        rig.Carrier.Answers.Enqueue(new CarrierAnswer.Failed("429", MayRetry: true));
        await rig.Router.AcceptAsync(offer, AcceptedBy.Key, Ct);
        await rig.PassAsync();
        var before = await rig.StateOfAsync("CA1");
        await rig.PassAsync(0.5);

        Assert.That((before, await rig.StateOfAsync("CA1")), Is.EqualTo((WaitingState.Accepted, WaitingState.Connected)));
    }

    [Test]
    public async Task BridgeCaller_CallerStaysGone_EndsTheCallAndFreesTheAgent()
    {
        var offer = await OfferAsync();
        foreach (var _ in Enumerable.Range(0, 4))
        {
            rig.Carrier.Answers.Enqueue(new CarrierAnswer.Gone());
        }

        await rig.Router.AcceptAsync(offer, AcceptedBy.Key, Ct);
        await rig.PassAsync();
        var grace = await rig.StateOfAsync("CA1");
        await rig.PassAsync(0.5);
        await rig.PassAsync(1);
        await rig.PassAsync(2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((grace, await rig.StateOfAsync("CA1")), Is.EqualTo((WaitingState.Accepted, WaitingState.Unknown)));
            Assert.That((await rig.StateOfAsync(Ada)).State, Is.EqualTo(AgentState.Available));
        }
    }

    [Test]
    public async Task BridgeCaller_CallerHasJoinedByTheWaitingDocument_IsNotTakenForGone()
    {
        var offer = await OfferAsync();
        await rig.Router.AcceptAsync(offer, AcceptedBy.Key, Ct);
        await rig.Router.ConnectedAsync(offer, Ct);
        await rig.PassAsync(10);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rig.Carrier.Asked, Has.None.StartsWith("bridge"));
            Assert.That(await rig.StateOfAsync("CA1"), Is.EqualTo(WaitingState.Connected));
        }
    }

    [Test]
    public async Task AnyCommand_OtherNodesAreQuicker_IsDecidedAgain()
    {
        rig.Board.Conflicts = 5;
        await rig.EnterAsync("CA1");

        Assert.That(await rig.StateOfAsync("CA1"), Is.EqualTo(WaitingState.Waiting));
    }

    [Test]
    public void AnyCommand_ConflictsForEver_GivesUp()
    {
        rig.Board.Conflicts = int.MaxValue;

        Assert.That(() => rig.EnterAsync("CA1"), Throws.InstanceOf<TimeoutException>());
    }

    [Test]
    public async Task CurrentOffer_DirectoryIsDown_ShowsTheOfferAllTheSame()
    {
        rig.Customers.Answer = new CustomerLookup.Unavailable();
        await OfferAsync();
        rig.Clock.Advance(TimeSpan.FromSeconds(3));

        var context = (await rig.Router.CurrentOfferAsync(Ada, Ct))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(context.Customer, Is.InstanceOf<CustomerLookup.Unavailable>());
            Assert.That(context.Entry.Journey, Has.Length.EqualTo(1));
            Assert.That(context.Waited, Is.EqualTo(TimeSpan.FromSeconds(3)));
        }
    }

    [Test]
    public async Task NextOffer_NoneComes_EndsAfterTheWait()
    {
        await rig.ReadyAsync(Ada);
        var waiting = rig.Router.NextOfferAsync(Ada, TimeSpan.FromSeconds(5), Ct);
        while (!waiting.IsCompleted)
        {
            rig.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.That(await waiting, Is.Null);
    }

    [Test]
    public async Task NextOffer_OfferComesMeanwhile_EndsAtOnce()
    {
        await rig.ReadyAsync(Ada);
        var waiting = rig.Router.NextOfferAsync(Ada, TimeSpan.FromMinutes(1), Ct);
        await rig.EnterAsync("CA1");
        await rig.PassAsync();

        Assert.That((await waiting)!.Entry.Call.Value, Is.EqualTo("CA1"));
    }

    [Test]
    public void Options_PlantedFaults_AreAllNamed()
    {
        using var provider = new RoutingRig(("Routing:Policy", "Fairest"), ("Routing:OfferSeconds", "1")).Services as ServiceProvider;

        var thrown = Assert.Throws<OptionsValidationException>(() => _ = provider!.GetRequiredService<IOptions<RoutingOptions>>().Value);

        Assert.That(string.Join(' ', thrown!.Failures), Does.Contain("Fairest").And.Contain("LongestIdle").And.Contain("OfferSeconds"));
    }

    private async Task<OfferId> OfferAsync(bool expectOffer = true)
    {
        await rig.ReadyAsync(Ada);
        await rig.EnterAsync("CA1");
        await rig.PassAsync();
        return expectOffer ? await rig.OfferOfAsync(Ada) : default;
    }
}
