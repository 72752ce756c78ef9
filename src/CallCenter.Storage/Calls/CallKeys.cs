using System.Globalization;
using System.Text;
using CallCenter.Core.Calls;

namespace CallCenter.Storage.Calls;

/// <summary>
/// The names of a call's keys. A call and its log queue share one of sixteen hash tags, so that one script may change
/// both on a cluster, and no single node carries every call.
/// </summary>
internal static class CallKeys
{
    public const int Shards = 16;

    public static string State(CallId call) => $"{Tag(ShardOf(call))}:call:{call}";

    public static string Log(int shard) => $"{Tag(shard)}:call-log";

    public static int ShardOf(CallId call)
    {
        // FNV-1a: the same on every node and in every run, which string.GetHashCode is not.
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(call.Value))
        {
            hash = unchecked((hash ^ b) * 16777619u);
        }

        return (int)(hash % Shards);
    }

    private static string Tag(int shard) => string.Create(CultureInfo.InvariantCulture, $"{{calls-{shard:00}}}");
}
