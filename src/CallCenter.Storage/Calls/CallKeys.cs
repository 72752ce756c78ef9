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

    /// <summary>The calls under way by when they began in ms, each named by <see cref="UnderWayMember"/>.</summary>
    public static string UnderWay(int shard) => $"{Tag(shard)}:under-way";

    /// <summary>What was counted of the calls of one flow version.</summary>
    public static string FlowCounts(int shard, string hash) => $"{Tag(shard)}:flow-counts:{hash}";

    /// <summary>A call among those under way: the version it began with, then its name.</summary>
    public static string UnderWayMember(string hash, CallId call) => $"{hash} {call}";

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
