using System.Globalization;
using CallCenter.Core.Agents;
using CallCenter.Core.Routing;

namespace CallCenter.Storage.Routing;

/// <summary>A row's place in a sorted set.</summary>
/// <param name="Key">The set.</param>
/// <param name="Member">The row's name there.</param>
/// <param name="Score">Its place, as Redis reads it.</param>
internal readonly record struct IndexEntry(string Key, string Member, string Score);

/// <summary>The sorted sets a row stands in: a function of the row alone, so that rows and sets cannot drift apart.</summary>
internal static class RoutingIndexes
{
    public static IEnumerable<IndexEntry> Of(Agent? agent)
    {
        if (agent is null)
        {
            yield break;
        }

        var id = agent.Id.Value;
        yield return new(RoutingKeys.Agents, id, "0");
        if (agent is { State: AgentState.WrapUp, Until: { } until })
        {
            yield return new(RoutingKeys.Due, $"agent:{id}", Milliseconds(until));
        }

        if (agent.State == AgentState.Available)
        {
            foreach (var lane in agent.Profile.Queues.SelectMany(q => agent.Profile.Languages.Select(l => Lane(q, l.Code))).Distinct())
            {
                yield return new(RoutingKeys.Available(lane), id, Milliseconds(agent.IdleSince));
            }
        }
    }

    public static IEnumerable<IndexEntry> Of(WaitingCall? call)
    {
        if (call is not { StandsInQueue: true })
        {
            yield break;
        }

        var (id, queue, score) = (call.Id.Value, call.Entry.Queue, call.Score.ToString(CultureInfo.InvariantCulture));
        yield return new(RoutingKeys.Queue(queue), id, score);
        yield return new(RoutingKeys.Entered(queue), id, Milliseconds(call.Entry.EnteredAt));
        if (call.State == WaitingState.Waiting)
        {
            yield return new(RoutingKeys.Waiting(LaneOf(call)), id, score);
        }
    }

    public static IEnumerable<IndexEntry> Of(Offer? offer)
    {
        if (offer is { HasDeadline: true })
        {
            yield return new(RoutingKeys.Due, $"offer:{offer.Id}", Milliseconds(offer.Deadline));
        }
    }

    public static string LaneOf(WaitingCall call) => Lane(call.Entry.Queue, call.Entry.Language.Code);

    public static string QueueOfLane(string lane) => lane[..lane.LastIndexOf(':')];

    /// <summary>Rounded up, so that nothing is due before its time.</summary>
    public static string Milliseconds(DateTimeOffset time) =>
        ((long)Math.Ceiling((time - DateTimeOffset.UnixEpoch).TotalMilliseconds)).ToString(CultureInfo.InvariantCulture);

    private static string Lane(string queue, string? language) => $"{queue}:{language}";
}
