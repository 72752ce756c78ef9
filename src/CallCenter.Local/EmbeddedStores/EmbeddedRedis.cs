using System.Globalization;
using System.Net.Sockets;
using CallCenter.Local.Tools;
using Garnet;

namespace CallCenter.Local.EmbeddedStores;

/// <summary>A server inside this process that speaks the Redis protocol on 127.0.0.1 (Microsoft.Garnet).</summary>
/// <remarks>Members are called one at a time. The server ends with the process.</remarks>
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
                return Fail($"Redis data cannot be kept in {options.DataDirectory} ({e.Message.TrimEnd('.')}); make it writable or choose another folder.");
            }

            if (held is null)
            {
                return Fail($"Another process is using the Redis data in {options.DataDirectory}; stop it, or choose another data folder.");
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
                return $"Port {given} is taken by another program; stop that program, or choose another port for Redis.";
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
            catch (Exception e) when (e is SocketException or IOException or UnauthorizedAccessException or Garnet.common.GarnetException)
            {
                starting?.Dispose(deleteDir: false);
                return $"Redis did not start ({e.Message.Split('\n')[0].TrimEnd('.')}); make room for it, or give ConnectionStrings:Redis.";
            }
        }
    }
}
