using StackExchange.Redis;

namespace CallCenter.Storage;

/// <summary>A script shipped beside the code that calls it. The client sends its hash, and its text only where the server lacks it.</summary>
internal static class EmbeddedLua
{
    // How a server says that it cannot serve anybody just now: starting, failing over, out of memory or disk.
    private static readonly string[] Refusals =
        ["LOADING", "CLUSTERDOWN", "TRYAGAIN", "MASTERDOWN", "READONLY", "OOM", "MISCONF"];

    /// <summary>Reads a script's text from this assembly.</summary>
    /// <param name="name">The resource's name after the assembly's, such as <c>Calls.save-call.lua</c>.</param>
    public static string Read(string name)
    {
        var assembly = typeof(EmbeddedLua).Assembly;
        using var stream = assembly.GetManifestResourceStream($"CallCenter.Storage.{name}")
            ?? throw new InvalidOperationException($"The script {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Whether an exception says that Redis did not answer, as opposed to a fault of ours.</summary>
    /// <param name="exception">What was thrown.</param>
    public static bool MeansDown(Exception exception) => exception is RedisConnectionException or RedisTimeoutException
        || exception is RedisServerException server
            && Array.Exists(Refusals, refusal => server.Message.StartsWith(refusal, StringComparison.Ordinal));
}
