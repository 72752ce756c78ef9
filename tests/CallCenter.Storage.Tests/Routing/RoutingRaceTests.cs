using System.Collections.Concurrent;
using CallCenter.Core.Agents;
using CallCenter.Core.Calls;
using CallCenter.Core.Routing;
using CallCenter.Engine.Routing;
using CallCenter.Testing;
using static CallCenter.Storage.Tests.Routing.RoutingSamples;

namespace CallCenter.Storage.Tests.Routing;

/// <summary>Eight nodes at once on one Redis: no call goes to two agents, none is forgotten.</summary>
internal sealed class RoutingRaceTests
{
    private const int Calls = 500;
    private const int Agents = 20;
    private const int Nodes = 8;
    private static readonly CancellationToken Ct = CancellationToken.None;
    private readonly ConcurrentDictionary<CallId, ConcurrentBag<AgentId>> takenBy = [];
    private readonly ConcurrentDictionary<AgentId, int> talking = [];
    private int faults;
    private int refused;

    [Test]
    public async Task Race_EightNodes_EachCallIsTakenByOneAgentAndNoneIsForgotten()
    {
        await using var redis = await TestStores.NewRedisAsync();
        var nodes = Enumerable.Range(0, Nodes).Select(_ => new RoutingNode(redis.Connection)).ToArray();
        await EnterAllAsync(nodes);
        await Task.WhenAll(nodes.Select(n => n.StartAsync()));

        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        await Task.WhenAll(Enumerable.Range(0, Agents).Select(i => WorkAsync(nodes[i % Nodes], nodes[(i + 3) % Nodes], Id(i), over.Token)));

        var rung = nodes.SelectMany(n => n.Carrier.Rings).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(takenBy, Has.Count.EqualTo(Calls), "calls forgotten");
            Assert.That(takenBy.Where(t => t.Value.Count != 1).Select(t => t.Key), Is.Empty, "calls taken twice");
            Assert.That(faults, Is.Zero, "agents with two calls at once");
            Assert.That(rung.GroupBy(o => o).Where(g => g.Count() > 1).Select(g => g.Key), Is.Empty, "offers rung twice");

            // An offer that is refused before its ring was due is over by then, and is not rung any more.
            Assert.That(rung.Length, Is.InRange(Calls, Calls + refused), "one ring an offer");
        }

        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    private static AgentId Id(int i) => new($"agent-{i}");

    private static async Task EnterAllAsync(RoutingNode[] nodes)
    {
        var entries = Enumerable.Range(0, Calls).Select(i => Entry($"CA{i}", i % 2 == 0 ? "gjakova" : "peja", Noon.AddMilliseconds(i)));
        await Task.WhenAll(entries.Select((e, i) => nodes[i % Nodes].Router.EnterAsync(e, Ct)));
        foreach (var i in Enumerable.Range(0, Agents))
        {
            await nodes[0].Router.SignInAsync(Profile(Id(i).Value, "gjakova", "peja"), Ct);
            await nodes[0].Router.GoAvailableAsync(Id(i), Ct);
        }
    }

    /// <summary>Takes calls until every call was taken: accepts twice at once on two nodes, and refuses every eleventh.</summary>
    private async Task WorkAsync(RoutingNode desk, RoutingNode phone, AgentId agent, CancellationToken cancellationToken)
    {
        var seen = 0;
        while (takenBy.Count < Calls)
        {
            if (await desk.Router.NextOfferAsync(agent, TimeSpan.FromSeconds(1), cancellationToken) is not { Offer: var offer })
            {
                continue;
            }

            if (++seen % 11 == 0)
            {
                await phone.Router.RefuseAsync(offer.Id, cancellationToken);
                Interlocked.Increment(ref refused);
                continue;
            }

            var answers = await Task.WhenAll(
                desk.Router.AcceptAsync(offer.Id, AcceptedBy.Desk, cancellationToken),
                phone.Router.AcceptAsync(offer.Id, AcceptedBy.Key, cancellationToken));
            if (answers.Contains(OfferAnswer.Accepted))
            {
                await TalkAsync(phone, offer, agent, cancellationToken);
            }
        }
    }

    private async Task TalkAsync(RoutingNode phone, Offer offer, AgentId agent, CancellationToken cancellationToken)
    {
        takenBy.GetOrAdd(offer.Call, _ => []).Add(agent);
        if (talking.AddOrUpdate(agent, 1, (_, n) => n + 1) != 1)
        {
            Interlocked.Increment(ref faults);
        }

        await phone.Router.AgentLegAnsweredAsync(offer.Id, "leg", cancellationToken);
        await phone.Router.ConnectedAsync(offer.Id, cancellationToken);
        talking.AddOrUpdate(agent, 0, (_, n) => n - 1);
        await phone.Router.AgentLegEndedAsync(offer.Id, cancellationToken);
        await phone.Router.FinishWrapUpAsync(agent, cancellationToken);
    }
}
