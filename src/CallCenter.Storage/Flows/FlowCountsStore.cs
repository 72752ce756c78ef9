using System.Text.Json;
using CallCenter.Engine.Flows.Trying;
using CallCenter.Storage.Calls;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace CallCenter.Storage.Flows;

/// <summary>What <c>save-call.lua</c> counted, read from every shard.</summary>
internal sealed class FlowCountsStore(IConnectionMultiplexer redis, ILogger<FlowCountsStore> logger) : IFlowCounts
{
    // Set by one node for the time of the lease; what had been counted when a trial began lies beside it, until another begins.
    private const string WatchScript = """
        if not redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
          return false
        end
        if redis.call('HGET', KEYS[2], 'trial') ~= ARGV[1] then
          redis.call('HSET', KEYS[2], 'trial', ARGV[1], 'beginning', ARGV[3])
        end
        return redis.call('HGET', KEYS[2], 'beginning')
        """;

    private static readonly RedisValue[] Fields = ["begun", "failed", "not-understood", "ended"];
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan OldestCall = TimeSpan.FromHours(24);

    public Task<FlowCounts?> ReadAsync(string hash, CancellationToken cancellationToken) => TryAsync<FlowCounts?>(
        null,
        async redis =>
        {
            var shards = await Task.WhenAll(Enumerable.Range(0, CallKeys.Shards)
                .Select(shard => redis.HashGetAsync(CallKeys.FlowCounts(shard, hash), Fields)));
            long Sum(int field) => shards.Sum(values => values[field].IsNull ? 0 : (long)values[field]);
            return new FlowCounts(Sum(0), Sum(1), Sum(2), Sum(3));
        },
        cancellationToken);

    public Task<IReadOnlyDictionary<string, int>?> UnderWayAsync(CancellationToken cancellationToken) =>
        TryAsync<IReadOnlyDictionary<string, int>?>(
            null,
            async redis =>
            {
                var shards = await Task.WhenAll(Enumerable.Range(0, CallKeys.Shards)
                    .Select(shard => redis.SortedSetRangeByScoreWithScoresAsync(CallKeys.UnderWay(shard))));
                var newest = shards.SelectMany(calls => calls).Select(call => call.Score).DefaultIfEmpty().Max();
                return shards.SelectMany(calls => calls)
                    // Calls whose end was never told are forgotten after a day, as their state is.
                    .Where(call => call.Score > newest - OldestCall.TotalMilliseconds)
                    .GroupBy(call => call.Element.ToString().Split(' ')[0])
                    .ToDictionary(calls => calls.Key, calls => calls.Count());
            },
            cancellationToken);

    public Task<TrialBeginning?> WatchAsync(string trial, TimeSpan lease, TrialBeginning now, CancellationToken cancellationToken) =>
        TryAsync<TrialBeginning?>(
            null,
            async redis =>
            {
                var beginning = await redis.ScriptEvaluateAsync(
                    WatchScript, ["{flow-trial}:watcher", "{flow-trial}:beginning"], [trial, (long)lease.TotalMilliseconds, JsonSerializer.Serialize(now)]);
                return beginning.IsNull ? null : JsonSerializer.Deserialize<TrialBeginning>(beginning.ToString());
            },
            cancellationToken);

    private async Task<T> TryAsync<T>(T otherwise, Func<IDatabase, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(redis.GetDatabase()).WaitAsync(Budget, cancellationToken);
        }
        catch (Exception e) when (e is TimeoutException || EmbeddedLua.MeansDown(e))
        {
            logger.CountsUnavailable(e.GetType().Name);
            return otherwise;
        }
    }
}
