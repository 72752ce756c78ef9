using CallCenter.Core.Agents;
using CallCenter.Core.Routing;
using CallCenter.Engine.Routing;
using CallCenter.Testing;
using static CallCenter.Storage.Tests.Routing.RoutingSamples;

namespace CallCenter.Storage.Tests.Routing;

internal sealed class RoutingBoardTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestRedis redis = null!;
    private RoutingNode node = null!;

    [SetUp]
    public async Task LeaseAsync()
    {
        redis = await TestStores.NewRedisAsync();
        node = new RoutingNode(redis.Connection);
    }

    [TearDown]
    public async Task ReturnAsync()
    {
        await node.DisposeAsync();
        await redis.DisposeAsync();
    }

    [Test]
    public async Task Enter_ThenRead_GivesTheWholeEntryBack()
    {
        var entry = Entry("CA1", "gjakova", Noon, priority: 2);
        await node.Router.EnterAsync(entry, Ct);

        var read = (await node.Board.ReadAsync(new BoardKey.OfCall(entry.Call), Ct)).Rows.Call!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Entry with { Journey = entry.Journey }, Is.EqualTo(entry));
            Assert.That(read.Entry.Journey, Is.EqualTo(entry.Journey));
            Assert.That(read.Score, Is.EqualTo((Noon.ToUnixTimeMilliseconds() - 120_000) * 1000));
        }
    }

    [Test]
    public async Task Commit_RowChangedSinceItWasRead_ChangesNothing()
    {
        await node.Router.SignInAsync(Profile("ada", "gjakova"), Ct);
        var key = new BoardKey.OfAgent(new AgentId("ada"));
        var stale = await node.Board.ReadAsync(key, Ct);
        await node.Router.GoAvailableAsync(new AgentId("ada"), Ct);

        var next = stale.Rows with { Agent = stale.Agent!.Row with { State = AgentState.Offline } };
        var committed = await node.Board.CommitAsync(stale, next, [new RoutingEffect.HangUpLeg("leg")], Noon, Ct);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(committed, Is.False);
            Assert.That((await node.Router.AgentAsync(new AgentId("ada"), Ct))!.State, Is.EqualTo(AgentState.Available));
            Assert.That(await node.Work.ClaimEffectsAsync(Noon, TimeSpan.FromSeconds(5), 10, Ct), Is.Empty);
        }
    }

    [Test]
    public async Task Commit_RowAppearedSinceItWasMissing_ChangesNothing()
    {
        var entry = Entry("CA1", "gjakova", Noon);
        var missing = await node.Board.ReadAsync(new BoardKey.OfCall(entry.Call), Ct);
        await node.Router.EnterAsync(entry, Ct);

        var late = WaitingCall.Enters(entry with { Queue = "peja" }, TimeSpan.Zero);

        Assert.That(await node.Board.CommitAsync(missing, missing.Rows with { Call = late }, [], Noon, Ct), Is.False);
        Assert.That((await node.Router.WaitingAsync(entry.Call, Ct)).Position, Is.EqualTo(1));
    }

    [Test]
    public async Task Enter_AfterTheCallEnded_DoesNotBringItBack()
    {
        var entry = Entry("CA1", "gjakova", Noon);
        await node.Router.CallEndedAsync(entry.Call, Ct);
        await node.Router.EnterAsync(entry, Ct);

        Assert.That((await node.Router.WaitingAsync(entry.Call, Ct)).State, Is.EqualTo(WaitingState.Unknown));
    }

    [Test]
    public async Task Waiting_ByPriorityThenTime_TellsPlaces()
    {
        await node.Router.EnterAsync(Entry("CA1", "gjakova", Noon), Ct);
        await node.Router.EnterAsync(Entry("CA2", "gjakova", Noon.AddSeconds(10)), Ct);
        await node.Router.EnterAsync(Entry("CA3", "gjakova", Noon.AddSeconds(20), priority: 1), Ct);
        await node.Router.EnterAsync(Entry("CA4", "peja", Noon), Ct);

        var places = new List<(int, int)>();
        foreach (var call in new[] { "CA1", "CA2", "CA3", "CA4" })
        {
            var status = await node.Router.WaitingAsync(new(call), Ct);
            places.Add((status.Position, status.Size));
        }

        Assert.That(places, Is.EqualTo(new[] { (2, 3), (3, 3), (1, 3), (1, 1) }));
    }

    [Test]
    public async Task ClaimEffects_NodeDiesWithThem_AnotherGetsThemAfterTheLease()
    {
        var none = await node.Board.ReadAsync(new BoardKey.OfAgent(new AgentId("nobody")), Ct);
        await node.Board.CommitAsync(none, none.Rows, [new RoutingEffect.HangUpLeg("leg")], Noon, Ct);
        await using var other = new RoutingNode(redis.Connection);
        var lease = TimeSpan.FromSeconds(5);

        var first = await node.Work.ClaimEffectsAsync(Noon, lease, 10, Ct);
        var during = await other.Work.ClaimEffectsAsync(Noon.AddSeconds(4.9), lease, 10, Ct);
        var after = await other.Work.ClaimEffectsAsync(Noon.AddSeconds(5.1), lease, 10, Ct);
        await other.Work.FinishAsync(after[0], Ct);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Has.Count.EqualTo(1));
            Assert.That(during, Is.Empty);
            Assert.That(after.Select(e => e.Effect), Is.EqualTo(first.Select(e => e.Effect)));
            Assert.That(await node.Work.ClaimEffectsAsync(Noon.AddHours(1), lease, 10, Ct), Is.Empty);
        }
    }

    [Test]
    public async Task PutOff_AtItsTime_ComesBackWithTheAttemptCounted()
    {
        var none = await node.Board.ReadAsync(new BoardKey.OfAgent(new AgentId("nobody")), Ct);
        var effect = new RoutingEffect.BridgeCaller(new OfferId("o1"), new("CA1"));
        await node.Board.CommitAsync(none, none.Rows, [effect], Noon, Ct);
        var claimed = (await node.Work.ClaimEffectsAsync(Noon, TimeSpan.FromSeconds(5), 10, Ct))[0];
        await node.Work.PutOffAsync(claimed, Noon.AddSeconds(2), Ct);

        var early = await node.Work.ClaimEffectsAsync(Noon.AddSeconds(1.9), TimeSpan.FromSeconds(5), 10, Ct);
        var again = await node.Work.ClaimEffectsAsync(Noon.AddSeconds(2), TimeSpan.FromSeconds(5), 10, Ct);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(early, Is.Empty);
            Assert.That(again.Select(e => (e.Effect, e.Attempts)), Is.EqualTo(new[] { ((RoutingEffect)effect, 1) }));
        }
    }

    [Test]
    public async Task FinishDue_RowSetANewDeadlineMeanwhile_KeepsTheNewOne()
    {
        var rows = await OfferAsync();
        var claimed = await node.Work.ClaimDueAsync(rows.Offer!.Deadline.AddMilliseconds(1), TimeSpan.FromSeconds(5), 10, Ct);
        await node.Router.AgentLegAnsweredAsync(rows.Offer.Id, "leg", Ct);
        await node.Work.FinishAsync(claimed[0], Ct);

        var later = (await node.Board.ReadAsync(new BoardKey.OfOffer(rows.Offer.Id), Ct)).Rows.Offer!.Deadline;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(later, Is.GreaterThan(rows.Offer.Deadline));
            Assert.That(await node.Work.ClaimDueAsync(later.AddMilliseconds(1), TimeSpan.FromSeconds(5), 10, Ct), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task NextOffer_OfferMadeByAnotherNode_EndsTheWait()
    {
        await using var other = new RoutingNode(redis.Connection);
        await other.StartAsync();
        await node.Router.SignInAsync(Profile("ada", "gjakova"), Ct);
        await node.Router.GoAvailableAsync(new AgentId("ada"), Ct);

        var waiting = node.Router.NextOfferAsync(new AgentId("ada"), TimeSpan.FromSeconds(20), Ct);
        await other.Router.EnterAsync(Entry("CA1", "gjakova", TimeProvider.System.GetUtcNow()), Ct);

        Assert.That((await waiting)?.Entry.Call.Value, Is.EqualTo("CA1"));
    }

    [Test]
    public async Task Overview_CallsAndAgents_CountsBoth()
    {
        await node.Router.EnterAsync(Entry("CA1", "gjakova", Noon), Ct);
        await node.Router.EnterAsync(Entry("CA2", "gjakova", Noon.AddSeconds(-5)), Ct);
        await node.Router.SignInAsync(Profile("ada", "peja"), Ct);

        var overview = await node.Router.OverviewAsync(Ct);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(overview.Queues, Is.EqualTo(new[]
            {
                new QueueCount("gjakova", 2, Noon.AddSeconds(-5)), new QueueCount("peja", 0, null),
            }));
            Assert.That(overview.Agents.Select(a => (a.Id.Value, a.State)), Is.EqualTo(new[] { ("ada", AgentState.NotReady) }));
        }
    }

    /// <summary>Makes an offer whose deadline is about to pass, as far as the whisper's grace can tell.</summary>
    private async Task<RoutingRows> OfferAsync()
    {
        await node.Router.SignInAsync(Profile("ada", "gjakova"), Ct);
        await node.Router.GoAvailableAsync(new AgentId("ada"), Ct);
        await node.Router.EnterAsync(Entry("CA1", "gjakova", Noon), Ct);
        var candidates = await node.Board.CandidatesAsync(Ct);
        var read = new BoardRead(new("CA1"), candidates.Agents[0], candidates.Calls[0], null, false);
        var now = TimeProvider.System.GetUtcNow().AddSeconds(-15);
        var made = RoutingDecider.Decide(read.Rows, new RoutingCommand.MakeOffer(new OfferId("o1")), RoutingTimes.Default, now);
        Assert.That(await node.Board.CommitAsync(read, made.Next, made.Effects, now, Ct), Is.True);
        return made.Next;
    }
}
