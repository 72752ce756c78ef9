using CallCenter.Core.Agents;

namespace CallCenter.Engine.Agents;

/// <summary>Who is signed in at a desk. A session ends by itself when nobody has used it for a while.</summary>
public interface IAgentSessions
{
    /// <summary>Begins a session.</summary>
    /// <param name="token">What the desk will show; not guessable. It is stored as a hash only.</param>
    /// <param name="agent">Whose session it is.</param>
    /// <param name="idle">How long it lasts unused.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task BeginAsync(string token, AgentId agent, TimeSpan idle, CancellationToken cancellationToken);

    /// <summary>Finds a session, and lets it last as long again.</summary>
    /// <param name="token">What the desk showed.</param>
    /// <param name="idle">How long it lasts unused.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whose session it is, or null where there is none.</returns>
    Task<AgentId?> FindAsync(string token, TimeSpan idle, CancellationToken cancellationToken);

    /// <summary>Ends a session.</summary>
    /// <param name="token">What the desk showed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task EndAsync(string token, CancellationToken cancellationToken);

    /// <summary>Counts an attempt to sign in.</summary>
    /// <param name="agent">The name tried, whether or not there is such an agent.</param>
    /// <param name="window">How long attempts are remembered from the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many attempts there were in the window, this one among them.</returns>
    Task<int> CountAttemptAsync(AgentId agent, TimeSpan window, CancellationToken cancellationToken);

    /// <summary>Forgets the attempts: one succeeded.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task ForgetAttemptsAsync(AgentId agent, CancellationToken cancellationToken);
}
