using CallCenter.Core.Agents;

namespace CallCenter.Engine.Agents;

/// <summary>The agents there are.</summary>
public interface IAgentAccounts
{
    /// <summary>Finds an agent.</summary>
    /// <param name="agent">What they sign in with.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The account, or null where there is none.</returns>
    Task<AgentAccount?> FindAsync(AgentId agent, CancellationToken cancellationToken);

    /// <summary>Every agent, by what they sign in with.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<AgentProfile>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Adds an agent, or replaces one of the same name.</summary>
    /// <param name="account">The agent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether the agent is new.</returns>
    Task<bool> SaveAsync(AgentAccount account, CancellationToken cancellationToken);
}

/// <summary>An agent and the proof of who they are.</summary>
/// <param name="Profile">Who they are and which calls they take.</param>
/// <param name="PasswordHash">See <see cref="Core.Agents.PasswordHash"/>.</param>
public sealed record AgentAccount(AgentProfile Profile, string PasswordHash);
