using System.Globalization;
using CallCenter.Core.Agents;
using CallCenter.Core.Routing;
using CallCenter.Engine.Routing;
using StackExchange.Redis;

namespace CallCenter.Storage.Routing;

/// <summary>Deadlines and effects in sorted sets by time: a claim moves the time to the end of the lease.</summary>
internal sealed class RoutingWork(RoutingRedis redis) : IRoutingWork
{
    private static readonly string ClaimScript = EmbeddedLua.Read("Routing.claim-due.lua");
    private static readonly string FinishScript = EmbeddedLua.Read("Routing.finish-due.lua");

    public async Task<IReadOnlyList<DueDeadline>> ClaimDueAsync(
        DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellationToken)
    {
        var (members, leased) = await ClaimAsync(RoutingKeys.Due, now, lease, most, cancellationToken);
        return [.. members.Select(m => new DueDeadline(KeyOf(m), $"{leased} {m}"))];
    }

    public Task FinishAsync(DueDeadline deadline, CancellationToken cancellationToken)
    {
        var (leased, member) = (deadline.Mark[..deadline.Mark.IndexOf(' ')], deadline.Mark[(deadline.Mark.IndexOf(' ') + 1)..]);
        return redis.RunAsync(
            database => database.ScriptEvaluateAsync(FinishScript, [RoutingKeys.Due], [member, leased]), cancellationToken);
    }

    public async Task<IReadOnlyList<OutboxEffect>> ClaimEffectsAsync(
        DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellationToken)
    {
        var (members, _) = await ClaimAsync(RoutingKeys.Outbox, now, lease, most, cancellationToken);
        return [.. members.Select(RoutingJson.ReadEffect)];
    }

    public Task FinishAsync(OutboxEffect effect, CancellationToken cancellationToken) =>
        redis.RunAsync(database => database.SortedSetRemoveAsync(RoutingKeys.Outbox, effect.Mark), cancellationToken);

    public Task PutOffAsync(OutboxEffect effect, DateTimeOffset at, CancellationToken cancellationToken) => redis.RunAsync(
        database =>
        {
            var change = database.CreateTransaction();
            _ = change.SortedSetRemoveAsync(RoutingKeys.Outbox, effect.Mark);
            _ = change.SortedSetAddAsync(
                RoutingKeys.Outbox,
                RoutingJson.Write(effect.Effect, effect.Attempts + 1),
                double.Parse(RoutingIndexes.Milliseconds(at), CultureInfo.InvariantCulture));
            return change.ExecuteAsync();
        },
        cancellationToken);

    private async Task<(string[] Members, string Leased)> ClaimAsync(
        string key, DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellationToken)
    {
        // Rows set whole milliseconds, so half a one tells a lease from a time that a row has set anew.
        var leased = RoutingIndexes.Milliseconds(now + lease) + ".5";
        var nowText = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var members = (RedisValue[]?)await redis.RunAsync(
            database => database.ScriptEvaluateAsync(ClaimScript, [key], [nowText, leased, most]), cancellationToken);
        return ([.. (members ?? []).Select(m => m.ToString())], leased);
    }

    private static BoardKey KeyOf(string member) => member.Split(':', 2) switch
    {
        ["offer", var id] => new BoardKey.OfOffer(new OfferId(id)),
        [_, var id] => new BoardKey.OfAgent(new AgentId(id)),
        _ => throw new FormatException("A deadline of no known kind lies in the store."),
    };
}
