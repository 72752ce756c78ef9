using CallCenter.Core.Agents;
using CallCenter.Core.Calls;
using CallCenter.Core.Routing;

namespace CallCenter.Storage.Routing;

/// <summary>The names of routing's keys, all under one hash tag, so that one script may change any of them on a cluster.</summary>
internal static class RoutingKeys
{
    private const string Tag = "{routing}:";

    /// <summary>Lanes that ever had a call: <c>queue:language</c>.</summary>
    public const string Lanes = Tag + "lanes";

    /// <summary>Everybody who ever signed in.</summary>
    public const string Agents = Tag + "agents";

    /// <summary>Deadlines by time in ms: <c>offer:…</c>, <c>agent:…</c>.</summary>
    public const string Due = Tag + "due";

    /// <summary>Effects by time in ms.</summary>
    public const string Outbox = Tag + "outbox";

    /// <summary>Where changes of agents are told.</summary>
    public const string Changes = Tag + "changes";

    public static string Agent(AgentId id) => $"{Tag}agent:{id}";

    public static string Call(CallId id) => $"{Tag}call:{id}";

    public static string Offer(OfferId id) => $"{Tag}offer:{id}";

    /// <summary>There while a late entry of an ended call might still arrive.</summary>
    public static string CallOver(CallId id) => $"{Tag}over:{id}";

    /// <summary>A lane's calls that are offered to nobody, by place.</summary>
    public static string Waiting(string lane) => $"{Tag}waiting:{lane}";

    /// <summary>Agents free for a lane, by how long.</summary>
    public static string Available(string lane) => $"{Tag}available:{lane}";

    /// <summary>A queue's calls, offered ones too, by place.</summary>
    public static string Queue(string queue) => $"{Tag}queue:{queue}";

    /// <summary>A queue's calls, offered ones too, by when they entered in ms.</summary>
    public static string Entered(string queue) => $"{Tag}entered:{queue}";
}
