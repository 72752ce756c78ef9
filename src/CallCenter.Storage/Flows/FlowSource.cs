using CallCenter.Engine.Flows;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Flows.Files;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace CallCenter.Storage.Flows;

/// <summary>What running hosts read: PostgreSQL, with copies in Redis for when it is away.</summary>
internal sealed class FlowSource(
    IFlowStore store, FlowListener listener, IConnectionMultiplexer redis, ILogger<FlowSource> logger) : IFlowSource
{
    private const string KeepScript = """
        local kept = tonumber(redis.call('HGET', KEYS[1], 'revision') or '-1')
        if kept < tonumber(ARGV[1]) then
          redis.call('HSET', KEYS[1], 'revision', ARGV[1], 'routes', ARGV[2])
        end
        return 0
        """;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ContentKept = TimeSpan.FromDays(60);

    private volatile bool _isAway;

    public async Task<FlowRoutes?> RoutesAsync(string flow, CancellationToken cancellationToken)
    {
        var answer = await store.RoutesAsync(flow, cancellationToken);
        var wasAway = _isAway;
        _isAway = answer is FlowResult<FlowRoutes>.Unavailable;
        if (answer is FlowResult<FlowRoutes>.Unavailable away && !wasAway)
        {
            // Once for each time it goes away; it is asked every few seconds.
            logger.RoutesUnavailable(away.Sentence);
        }

        return (answer as FlowResult<FlowRoutes>.Done)?.Value;
    }

    public Task<FlowRoutes?> LastKnownAsync(string flow, CancellationToken cancellationToken) => TryAsync(
        null,
        async redis => await redis.HashGetAsync(RoutesKey(flow), "routes") is { IsNull: false } text ? FlowJson.ReadRoutes(text.ToString()) : null,
        cancellationToken);

    public Task KeepAsync(string flow, FlowRoutes routes, CancellationToken cancellationToken) => TryAsync<RedisResult?>(
        null,
        async redis =>
        {
            // Whatever calls may begin with must be there without the database, too.
            foreach (var hash in routes.Aliases.SelectMany(alias => (string?[])[alias.Hash, alias.Trial?.Hash]).OfType<string>().Distinct())
            {
                await redis.KeyExpireAsync(ContentKey(hash), ContentKept);
            }

            return await redis.ScriptEvaluateAsync(KeepScript, [RoutesKey(flow)], [routes.Revision, FlowJson.Write(routes)]);
        },
        cancellationToken);

    public async Task<FlowFileSet?> ContentAsync(string hash, CancellationToken cancellationToken)
    {
        var copy = await TryAsync(null, async redis => await redis.StringGetAsync(ContentKey(hash)) is { IsNull: false } text
            ? FlowJson.ReadFiles(text.ToString())
            : null, cancellationToken);
        if (copy is not null && copy.Hash == hash)
        {
            return copy;
        }

        if (await store.ContentAsync(hash, cancellationToken) is not FlowResult<FlowFileSet>.Done { Value: var files })
        {
            return null;
        }

        await TryAsync(false, redis => redis.StringSetAsync(ContentKey(hash), FlowJson.Write(files), ContentKept), cancellationToken);
        return files;
    }

    public Task WatchAsync(Action changed, CancellationToken cancellationToken) => listener.RunAsync(changed, cancellationToken);

    private static RedisKey RoutesKey(string flow) => $"flow:routes:{flow}";

    private static RedisKey ContentKey(string hash) => $"flow:content:{hash}";

    private async Task<T> TryAsync<T>(T otherwise, Func<IDatabase, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(redis.GetDatabase()).WaitAsync(Budget, cancellationToken);
        }
        catch (Exception e) when (e is TimeoutException || EmbeddedLua.MeansDown(e))
        {
            logger.CopyUnavailable(e.GetType().Name);
            return otherwise;
        }
    }
}
