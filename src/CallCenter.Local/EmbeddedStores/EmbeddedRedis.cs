using System.Globalization;
using System.Net.Sockets;
using CallCenter.Local.Tools;
using Garnet;

namespace CallCenter.Local.EmbeddedStores;

/// <summary>A server inside this process that speaks the Redis protocol on 127.0.0.1 (Microsoft.Garnet).</summary>
/// <remarks>
/// <para>Members are called one at a time. The server ends with the process. Nobody is asked for a password.</para>
/// <para>
/// Seen to work through StackExchange.Redis 3.4.35 on Garnet 2.2.8 and on Redis 7.0.15 alike (RedisProtocolTests and
/// RedisScriptTests): hashes (HSET, HGETALL, HMGET, HINCRBY, HDEL), sorted sets (ZADD, ZRANGEBYSCORE with LIMIT,
/// ZPOPMIN, ZREM,
/// ZSCORE, ZCARD), lists (LPUSH, RPUSH, LRANGE, LTRIM, LINDEX, LREM, LLEN, LMOVE), SET with NX and PX, EXPIRE, PEXPIRE,
/// TTL, PTTL, PUBLISH and SUBSCRIBE, WATCH with MULTI and EXEC, logical databases 0 to 15, and all of these keyspace
/// commands
/// and PUBLISH inside Lua; EVALSHA with KEYS and ARGV, <c>cjson</c>, <c>unpack</c>, <c>redis.pcall</c> and
/// <c>redis.error_reply</c>.
/// A client that stays connected over a restart runs its scripts again by itself. Streams do not work.
/// </para>
/// <para>Traps of scripts, first those where Garnet (Lua 5.4) is not Redis (Lua 5.1):</para>
/// <list type="bullet">
/// <item>A quotient (<c>10 / 2</c>) or a number out of <c>cjson.decode</c> becomes the text <c>5.0</c> on Garnet, also
/// as an argument
/// of <c>redis.call</c>, and HINCRBY then refuses it. Write <c>string.format('%.0f', n)</c> wherever such a number
/// leaves Lua.
/// Numbers out of KEYS, ARGV and replies, and sums of them, are safe.</item>
/// <item>Other clients stay out of a running script only for the keys in KEYS, and only since we start Garnet with
/// <c>--lua-transaction-mode</c>. A key built inside the script works, but is not locked: name every key in
/// KEYS.</item>
/// <item>The same for both: a missing value is <c>false</c>, never <c>nil</c>, also inside HMGET's table; a table that
/// is returned ends at its first
/// <c>nil</c>; <c>false</c> in it arrives as null; a number that is returned is cut to an integer, so return scores and
/// fractions as text; ARGV are strings; SET with NX that finds a value gives <c>false</c>, otherwise a table with
/// <c>ok</c>.</item>
/// <item>Redis Cluster wants all keys of one script under one hash tag, <c>{routing}:…</c>; Garnet does not complain,
/// Cluster does.</item>
/// </list>
/// </remarks>
public sealed class EmbeddedRedis : IAsyncDisposable
{
    private const int PortAttempts = 5;
    private readonly EmbeddedRedisOptions options;
    private readonly FolderLock? held;
    private GarnetServer? server;
    private bool disposed;

    private EmbeddedRedis(EmbeddedRedisOptions options, FolderLock? held)
    {
        this.options = options;
        this.held = held;
    }

    /// <summary>The port on 127.0.0.1; the same after a restart.</summary>
    public int Port { get; private set; }

    /// <summary>How to connect, for StackExchange.Redis; the same after a restart.</summary>
    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>Starts the server; what a persistent one held at its end is there again.</summary>
    /// <param name="options">Which port, and whether and where to keep the data.</param>
    /// <param name="cancellationToken">Looked at before the start only: a start takes well under a second.</param>
    /// <returns>The server, accepting connections, or one sentence.</returns>
    /// <exception cref="ArgumentException">Persistent without a data folder.</exception>
    public static async Task<StoreStart<EmbeddedRedis>> StartAsync(
        EmbeddedRedisOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options is { Persistent: true, DataDirectory: null })
        {
            throw new ArgumentException("A persistent server needs a data folder.", nameof(options));
        }

        cancellationToken.ThrowIfCancellationRequested();
        FolderLock? held = null;
        if (options.Persistent)
        {
            try
            {
                Directory.CreateDirectory(options.DataDirectory!);
                held = FolderLock.TryTake(Path.Combine(options.DataDirectory!, "lock"));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return Fail($"Redis data cannot be kept in {options.DataDirectory} ({e.Message.TrimEnd('.')}); make "
                    + "it writable or choose another folder.");
            }

            if (held is null)
            {
                return Fail($"Another process is using the Redis data in {options.DataDirectory}; stop it, or choose "
                    + "another data folder.");
            }
        }

        var redis = new EmbeddedRedis(options, held);
        if (await redis.StartAgainAsync(cancellationToken) is not { } failure)
        {
            return new StoreStart<EmbeddedRedis>.Started(redis);
        }

        await redis.DisposeAsync();
        return new StoreStart<EmbeddedRedis>.Failed(failure);
    }

    /// <summary>Stops the server: connections break. A persistent one keeps its data, another one forgets.</summary>
    public Task StopAsync()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return StopServerAsync();
    }

    /// <summary>Starts the stopped server on the same port.</summary>
    /// <returns>Null when it runs; otherwise why not.</returns>
    public Task<StoreStartFailure?> StartAgainAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return Task.Run(() => Start() is { } sentence ? new StoreStartFailure(sentence) : null, cancellationToken);
    }

    /// <summary>Stops the server for good. The data folder of a persistent one stays.</summary>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        await StopServerAsync();
        held?.Dispose();
    }

    private static StoreStart<EmbeddedRedis>.Failed Fail(string sentence) => new(new StoreStartFailure(sentence));

    private async Task StopServerAsync()
    {
        if (Interlocked.Exchange(ref server, null) is not { } stopping)
        {
            return;
        }

        if (options.Persistent)
        {
            // What clients were told is written must be on disk before the server goes.
            await stopping.Store.CommitAOFAsync(CancellationToken.None);
        }

        await Task.Run(() => stopping.Dispose(deleteDir: false));
    }

    private string? Start()
    {
        var given = Port != 0 ? Port : options.Port;
        for (var attempt = 1; ; attempt++)
        {
            var port = given != 0 ? given : LoopbackPort.Free();
            if (given != 0 && !LoopbackPort.IsFree(given))
            {
                return $"Port {given} is taken by another program; stop that program, or choose another port for "
                    + "Redis.";
            }

            GarnetServer? starting = null;
            try
            {
                starting = new GarnetServer(RedisArguments.For(port, options.Persistent ? options.DataDirectory : null));
                starting.Start();
                (server, Port) = (starting, port);
                return null;
            }
            catch (SocketException) when (given == 0 && attempt < PortAttempts)
            {
                starting?.Dispose(deleteDir: false); // somebody took the free port before us
            }
            catch (Exception e)
            {
                // Garnet throws bare exceptions for whatever keeps it from starting, unreadable old data included.
                starting?.Dispose(deleteDir: false);
                return ExplainStart(e);
            }
        }
    }

    private string ExplainStart(Exception reason)
    {
        var cure = options.Persistent
            ? $"look at the data in {options.DataDirectory} (delete it to begin anew), or give ConnectionStrings:Redis"
            : "give ConnectionStrings:Redis";
        return $"Redis did not start ({reason.Message.Split('\n')[0].TrimEnd('.')}); {cure}.";
    }
}
