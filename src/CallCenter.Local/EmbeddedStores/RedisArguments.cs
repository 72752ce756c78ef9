using System.Globalization;

namespace CallCenter.Local.EmbeddedStores;

/// <summary>Garnet's command line for our options. Pure.</summary>
internal static class RedisArguments
{
    /// <param name="port">The port to bind.</param>
    /// <param name="dataDirectory">Where the log and checkpoints go; null keeps everything in memory.</param>
    /// <remarks>
    /// RandomAccess: Garnet's default device on Linux needs libaio, which a fresh machine lacks. A Lua script is a
    /// transaction
    /// here as it always is in Redis; without the option Garnet lets other clients in between. The sizes are a small
    /// machine's: Garnet's own defaults reserve for a server of its own. An AOF page must hold two pages of the main
    /// log.
    /// A checkpoint every 10 minutes lets the log be cut, which otherwise grows, and is replayed at every start,
    /// without end.
    /// </remarks>
    public static string[] For(int port, string? dataDirectory) =>
    [
        "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "-q", "--disable-console-logger",
        "--device-type", "RandomAccess", "--lua", "--lua-transaction-mode",
        "--memory", "2g", "--page", "4m", "--index", "16m",
        .. dataDirectory is null
            ? (string[])[]
            :
            [
                "--aof", "--recover", "--fail-on-recovery-error", "--aof-page-size", "8m", "--aof-memory", "64m",
                "--checkpointdir", dataDirectory, "--checkpoint-freq", "600",
            ],
    ];
}
