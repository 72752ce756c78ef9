using System.Text.Json;
using CallCenter.Contracts.Agents;
using CallCenter.Core.Agents;

namespace CallCenter.Api.Agents;

/// <summary>Agents as clients see them.</summary>
internal static class AgentViews
{
    public static AgentView Of(Agent agent, DateTimeOffset now) =>
        Of(agent.Profile, agent.State, now) with
        {
            Reason = agent.Reason,
            Since = agent.Since,
            Until = agent.Until,
            Next = agent.Next is { } next ? Word(next.State) : null,
            Offer = agent.Offer?.Value,
        };

    /// <summary>One who never signed in.</summary>
    public static AgentView Of(AgentProfile profile, DateTimeOffset now) => Of(profile, AgentState.Offline, now);

    /// <summary>A state as the API spells it: <c>notReady</c>.</summary>
    public static string Word<T>(T state)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    private static AgentView Of(AgentProfile profile, AgentState state, DateTimeOffset now) => new(
        profile.Id.Value,
        profile.Name,
        profile.Queues,
        [.. profile.Languages.Select(l => l.Code)],
        Word(state),
        null,
        null,
        null,
        null,
        null,
        now);
}
