using CallCenter.Core.Customers;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using ZiggyCreatures.Caching.Fusion;

namespace CallCenter.Storage.Customers;

/// <summary>The cache of customer profiles: this process's memory, then Redis, which all hosts share.</summary>
public sealed class CustomerCache : IDisposable
{
    // Every entry carries it, so that one import can make all of them old.
    private static readonly string[] EveryEntry = ["customers"];

    private readonly FusionCache _cache;
    private readonly MemoryCache _memory;
    private readonly CustomerDirectoryOptions _options;

    /// <summary>Makes the cache.</summary>
    /// <param name="redis">Shared with the other stores; may be unconnected.</param>
    /// <param name="options">Ages and budgets.</param>
    /// <param name="logger">Told when Redis is given up and when a stale profile is served; never told a code.</param>
    public CustomerCache(
        IConnectionMultiplexer redis, IOptions<CustomerDirectoryOptions> options, ILogger<CustomerCache> logger)
    {
        _options = options.Value;
        _memory = new MemoryCache(new MemoryCacheOptions { SizeLimit = _options.CodesInMemory });
        // FusionCache's own log would name the keys, and a key is a customer code: it gets no logger.
        _cache = new FusionCache(CacheSettings(_options), _memory);
        _cache.SetupDistributedCache(
            new RedisCache(Options.Create(new RedisCacheOptions
            {
                ConnectionMultiplexerFactory = () => Task.FromResult(redis),
                InstanceName = "callcenter:customers:",
            })),
            new CustomerCacheSerializer());
        _cache.Events.FailSafeActivate += (_, _) => logger.StaleServed();
        _cache.Events.Distributed.CircuitBreakerChange += (_, change) =>
        {
            if (change.IsClosed)
            {
                logger.RedisTakenUp();
            }
            else
            {
                logger.RedisGivenUp();
            }
        };
    }

    /// <summary>
    /// Makes everything kept about customers old, on every host: to be called after an import. What is old
    /// stays servable while PostgreSQL is away.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether Redis took it; if not, other hosts serve old profiles until they age.</returns>
    public async Task<bool> OutdateAllAsync(CancellationToken cancellationToken)
    {
        var told = TagOptions(_options);
        told.AllowBackgroundDistributedCacheOperations = false;
        told.ReThrowDistributedCacheExceptions = true;
        told.DistributedCacheHardTimeout = _options.Budget;
        try
        {
            await _cache.RemoveByTagAsync(EveryEntry[0], told, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Makes what is kept about one customer old.</summary>
    /// <param name="code">Whose.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task OutdateAsync(CustomerCode code, CancellationToken cancellationToken) =>
        await _cache.ExpireAsync(code.ToString(), token: cancellationToken);

    /// <summary>Lets go of the memory; the Redis connection is not ours and stays.</summary>
    public void Dispose()
    {
        _cache.Dispose();
        _memory.Dispose();
    }

    /// <summary>Gives what is kept, or reads it once however many ask for the same code at the same time.</summary>
    /// <param name="code">Whose.</param>
    /// <param name="read">Reads PostgreSQL.</param>
    /// <exception cref="Exception">Whatever the read threw, or that it took too long, where nothing was kept.</exception>
    internal async Task<CustomerProfile?> GetAsync(
        CustomerCode code, Func<CustomerCode, CancellationToken, Task<CustomerProfile?>> read) =>
        (await _cache.GetOrSetAsync<CachedCustomer>(
            code.ToString(),
            async (context, token) =>
            {
                var profile = await read(code, token);
                if (profile is null)
                {
                    // Yesterday's "no such customer" must not be today's answer: it is gone when it is old.
                    context.Options.Duration = _options.MissingFresh;
                    context.Options.JitterMaxDuration = TimeSpan.Zero;
                    context.Options.IsFailSafeEnabled = false;
                    context.Options.DistributedCacheDuration = _options.MissingFresh;
                }

                return new CachedCustomer(profile);
            },
            tags: EveryEntry)).Profile;

    private static FusionCacheOptions CacheSettings(CustomerDirectoryOptions options) => new()
    {
        CacheName = "customers",
        DefaultEntryOptions = EntryOptions(options),
        TagsDefaultEntryOptions = TagOptions(options),
        DistributedCacheCircuitBreakerDuration = TimeSpan.FromSeconds(2),
        // A cancelled reader must not be told "synthetic": what went wrong stays what it was.
        ReThrowOriginalExceptions = true,
    };

    private static FusionCacheEntryOptions EntryOptions(CustomerDirectoryOptions options) => new()
    {
        Duration = options.Fresh,
        JitterMaxDuration = options.Fresh / 10,
        IsFailSafeEnabled = true,
        FailSafeMaxDuration = options.StaleAtMost,
        FailSafeThrottleDuration = options.RetryAfter,
        FactorySoftTimeout = options.PatienceWithStale,
        FactoryHardTimeout = options.DatabaseBudget,
        AllowTimedOutFactoryBackgroundCompletion = true,
        DistributedCacheSoftTimeout = options.RedisBudget,
        DistributedCacheHardTimeout = options.RedisBudget,
        AllowBackgroundDistributedCacheOperations = true,
        Size = 1,
    };

    // Kept long in Redis (a profile it outdated may live as long), briefly in memory, so that other hosts' imports are seen.
    private static FusionCacheEntryOptions TagOptions(CustomerDirectoryOptions options) => new()
    {
        Duration = options.StaleAtMost + TimeSpan.FromDays(1),
        MemoryCacheDuration = options.ImportNoticedWithin,
        IsFailSafeEnabled = true,
        FailSafeMaxDuration = options.StaleAtMost + TimeSpan.FromDays(1),
        FailSafeThrottleDuration = options.RetryAfter,
        DistributedCacheSoftTimeout = options.RedisBudget,
        DistributedCacheHardTimeout = options.RedisBudget,
        AllowBackgroundDistributedCacheOperations = true,
        Size = 1,
    };
}
