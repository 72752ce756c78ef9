using System.Collections.Immutable;
using CallCenter.Core.Agents;
using CallCenter.Core.Routing;
using CallCenter.Engine.Routing;
using StackExchange.Redis;

namespace CallCenter.Storage.Routing;

/// <summary>Reads many rows at once, found through the indexes.</summary>
internal static class RoutingOverview
{
    private const int MostOfALane = 50;

    public static async Task<Candidates> CandidatesAsync(IDatabase database)
    {
        var lanes = await LanesAsync(database);
        var waiting = await HeadsAsync(database, lanes, RoutingKeys.Waiting);
        var busy = lanes.Where((_, i) => waiting[i].Length > 0).ToArray();
        if (busy.Length == 0)
        {
            return new Candidates([], []);
        }

        // Whoever may serve a lane stands among those free for it; a lane nobody is free for is left alone.
        var free = await HeadsAsync(database, busy, RoutingKeys.Available);
        var staffed = busy.Where((_, i) => free[i].Length > 0).ToHashSet();
        var calls = lanes.Zip(waiting).Where(z => staffed.Contains(z.First)).SelectMany(z => z.Second);
        return new Candidates(
            await RowsAsync<WaitingCall>(database, calls, id => RoutingKeys.Call(new(id))),
            await RowsAsync<Agent>(database, free.SelectMany(f => f).Distinct(), id => RoutingKeys.Agent(new(id))));
    }

    public static async Task<QueuePlace> PlaceAsync(IDatabase database, WaitingCall call)
    {
        var key = RoutingKeys.Queue(call.Entry.Queue);
        var rank = database.SortedSetRankAsync(key, call.Id.Value);
        var size = await database.SortedSetLengthAsync(key);

        // A call that left between two reads of its row and its place has just been the first.
        return new QueuePlace((int)(await rank ?? 0) + 1, Math.Max(1, (int)size));
    }

    public static async Task<BoardOverview> OverviewAsync(IDatabase database)
    {
        var ids = await database.SortedSetRangeByRankAsync(RoutingKeys.Agents);
        var agents = await RowsAsync<Agent>(database, ids.Select(id => id.ToString()), id => RoutingKeys.Agent(new(id)));
        var queues = (await LanesAsync(database)).Select(RoutingIndexes.QueueOfLane)
            .Concat(agents.SelectMany(a => a.Row.Profile.Queues))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        var counts = await Task.WhenAll(queues.Select(queue => CountAsync(database, queue)));
        return new BoardOverview([.. counts], [.. agents.Select(a => a.Row).OrderBy(a => a.Id.Value, StringComparer.Ordinal)]);
    }

    private static async Task<QueueCount> CountAsync(IDatabase database, string queue)
    {
        var size = database.SortedSetLengthAsync(RoutingKeys.Entered(queue));
        var first = await database.SortedSetRangeByRankWithScoresAsync(RoutingKeys.Entered(queue), 0, 0);
        DateTimeOffset? since = first.Length == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds((long)first[0].Score);
        return new QueueCount(queue, (int)await size, since);
    }

    private static async Task<string[]> LanesAsync(IDatabase database) =>
        [.. (await database.SortedSetRangeByRankAsync(RoutingKeys.Lanes)).Select(l => l.ToString())];

    private static Task<string[][]> HeadsAsync(IDatabase database, IEnumerable<string> lanes, Func<string, string> key) =>
        Task.WhenAll(lanes.Select(async lane =>
            (await database.SortedSetRangeByRankAsync(key(lane), 0, MostOfALane - 1)).Select(m => m.ToString()).ToArray()));

    private static async Task<ImmutableArray<Stamped<T>>> RowsAsync<T>(
        IDatabase database, IEnumerable<string> ids, Func<string, string> key)
        where T : class
    {
        RedisKey[] keys = [.. ids.Select(id => (RedisKey)key(id))];
        var texts = keys.Length == 0 ? [] : await database.StringGetAsync(keys);
        return [.. texts.Where(t => !t.IsNull).Select(t => new Stamped<T>(RoutingJson.Read<T>(t.ToString()), t.ToString()))];
    }
}
