using CallCenter.Core.Agents;
using CallCenter.Core.Calls;
using CallCenter.Core.Routing;
using CallCenter.Engine.Routing;
using StackExchange.Redis;

namespace CallCenter.Storage.Routing;

/// <summary>Routing's rows in Redis: JSON texts, changed by compare-and-set of the whole text.</summary>
internal sealed class RoutingBoard(RoutingRedis redis) : IRoutingBoard
{
    /// <summary>How long a late or repeated request may still ask for what is over.</summary>
    private static readonly TimeSpan OverFor = TimeSpan.FromHours(1);

    public Task<BoardRead> ReadAsync(BoardKey key, CancellationToken cancellationToken) => redis.RunAsync(
        database => key switch
        {
            BoardKey.OfAgent k => ReadAgentAsync(database, k.Id),
            BoardKey.OfCall k => ReadCallAsync(database, k.Id),
            BoardKey.OfOffer k => ReadOfferAsync(database, k.Id),
            _ => throw new ArgumentOutOfRangeException(nameof(key)),
        },
        cancellationToken);

    public Task<bool> CommitAsync(
        BoardRead read, RoutingRows next, IReadOnlyList<RoutingEffect> effects, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var script = new CommitScript();
        AddRows(script, read, next);
        foreach (var effect in effects)
        {
            script.Add(new IndexEntry(RoutingKeys.Outbox, RoutingJson.Write(effect, 0), RoutingIndexes.Milliseconds(now)));
        }

        if (next.Agent is { } agent && agent != read.Agent?.Row)
        {
            script.Tell(RoutingKeys.Changes, agent.Id.Value);
        }

        return redis.RunAsync(script.RunAsync, cancellationToken);
    }

    public Task<Candidates> CandidatesAsync(CancellationToken cancellationToken) =>
        redis.RunAsync(RoutingOverview.CandidatesAsync, cancellationToken);

    public Task<QueuePlace> PlaceAsync(WaitingCall call, CancellationToken cancellationToken) =>
        redis.RunAsync(database => RoutingOverview.PlaceAsync(database, call), cancellationToken);

    public Task<BoardOverview> OverviewAsync(CancellationToken cancellationToken) =>
        redis.RunAsync(RoutingOverview.OverviewAsync, cancellationToken);

    private static void AddRows(CommitScript script, BoardRead read, RoutingRows next)
    {
        if ((read.Agent?.Row ?? next.Agent)?.Id is { } agent)
        {
            script.Row(RoutingKeys.Agent(agent), read.Agent, next.Agent, RoutingIndexes.Of);
        }

        if ((read.Offer?.Row ?? next.Offer)?.Id is { } offer)
        {
            TimeSpan? expiry = next.Offer?.State == OfferState.Over ? OverFor : null;
            script.Row(RoutingKeys.Offer(offer), read.Offer, next.Offer, RoutingIndexes.Of, expiry);
        }

        if (read.CallId is not { } call)
        {
            return;
        }

        script.Expect(RoutingKeys.CallOver(call), read.CallOver ? "1" : null);
        script.Row(RoutingKeys.Call(call), read.Call, next.Call, RoutingIndexes.Of);
        if (next.CallOver && !read.CallOver)
        {
            script.Write(RoutingKeys.CallOver(call), "1", OverFor);
        }

        if (read.Call is null && next.Call is { } entered)
        {
            script.Add(new IndexEntry(RoutingKeys.Lanes, RoutingIndexes.LaneOf(entered), "0"));
        }
    }

    private static async Task<BoardRead> ReadAgentAsync(IDatabase database, AgentId id)
    {
        var agent = await RowAsync<Agent>(database, RoutingKeys.Agent(id));
        if (agent?.Row.Offer is not { } offerId)
        {
            return new BoardRead(null, agent, null, null, false);
        }

        var offer = await RowAsync<Offer>(database, RoutingKeys.Offer(offerId));
        var call = offer is null ? null : await RowAsync<WaitingCall>(database, RoutingKeys.Call(offer.Row.Call));
        return new BoardRead(call?.Row.Id, agent, call, offer, false);
    }

    private static async Task<BoardRead> ReadOfferAsync(IDatabase database, OfferId id)
    {
        if (await RowAsync<Offer>(database, RoutingKeys.Offer(id)) is not { } offer)
        {
            return new BoardRead(null, null, null, null, false);
        }

        var agent = RowAsync<Agent>(database, RoutingKeys.Agent(offer.Row.Agent));
        var call = await RowAsync<WaitingCall>(database, RoutingKeys.Call(offer.Row.Call));
        return new BoardRead(call?.Row.Id, await agent, call, offer, false);
    }

    private static async Task<BoardRead> ReadCallAsync(IDatabase database, CallId id)
    {
        var over = database.StringGetAsync(RoutingKeys.CallOver(id));
        var call = await RowAsync<WaitingCall>(database, RoutingKeys.Call(id));
        var callOver = !(await over).IsNull;
        if (call?.Row.Offer is not { } offerId || await RowAsync<Offer>(database, RoutingKeys.Offer(offerId)) is not { } offer)
        {
            return new BoardRead(id, null, call, null, callOver);
        }

        var agent = await RowAsync<Agent>(database, RoutingKeys.Agent(offer.Row.Agent));
        return new BoardRead(id, agent, call, offer, callOver);
    }

    private static async Task<Stamped<T>?> RowAsync<T>(IDatabase database, string key)
        where T : class
    {
        var text = await database.StringGetAsync(key);
        return text.IsNull ? null : new Stamped<T>(RoutingJson.Read<T>(text.ToString()), text.ToString());
    }
}
