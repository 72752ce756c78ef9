using CallCenter.Core.Agents;
using CallCenter.Core.Routing;

namespace CallCenter.Engine.Routing;

/// <content>What agents do and see.</content>
public sealed partial class Router
{
    /// <summary>The agent signs in, not yet ready. One who is signed in goes on with what they do.</summary>
    /// <param name="profile">Who they are and which calls they take now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The agent afterwards.</returns>
    public async Task<Agent> SignInAsync(AgentProfile profile, CancellationToken cancellationToken)
    {
        var rows = await _commands.RunAsync(new BoardKey.OfAgent(profile.Id), new RoutingCommand.SignIn(profile), cancellationToken);
        return rows.Agent!;
    }

    /// <summary>The agent signs out; during a call, at the end of it. An offer they have goes back.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The agent afterwards, or null where they never signed in.</returns>
    public Task<Agent?> SignOutAsync(AgentId agent, CancellationToken cancellationToken) =>
        OnAgentAsync(agent, new RoutingCommand.SignOut(), cancellationToken);

    /// <summary>The agent takes calls from now on: after not being ready, a missed offer, or in wrap-up.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The agent afterwards, or null where they never signed in.</returns>
    public Task<Agent?> GoAvailableAsync(AgentId agent, CancellationToken cancellationToken) =>
        OnAgentAsync(agent, new RoutingCommand.GoAvailable(), cancellationToken);

    /// <summary>The agent takes no calls from now on; during a call, after its wrap-up. An offer they have goes back.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="reason">Why: 1 to 40 characters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The agent afterwards, or null where they never signed in.</returns>
    public Task<Agent?> GoNotReadyAsync(AgentId agent, string reason, CancellationToken cancellationToken) =>
        OnAgentAsync(agent, new RoutingCommand.GoNotReady(reason), cancellationToken);

    /// <summary>The agent is done with the last call before wrap-up ends by itself.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The agent afterwards, or null where they never signed in.</returns>
    public Task<Agent?> FinishWrapUpAsync(AgentId agent, CancellationToken cancellationToken) =>
        OnAgentAsync(agent, new RoutingCommand.FinishWrapUp(), cancellationToken);

    /// <summary>What the agent is doing.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The agent, or null where they never signed in.</returns>
    public async Task<Agent?> AgentAsync(AgentId agent, CancellationToken cancellationToken) =>
        (await _board.ReadAsync(new BoardKey.OfAgent(agent), cancellationToken)).Rows.Agent;

    /// <summary>The offer the agent has or took, with all that is known of the caller.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The offer, or null where they have none.</returns>
    public Task<OfferContext?> CurrentOfferAsync(AgentId agent, CancellationToken cancellationToken) =>
        _offers.CurrentAsync(agent, cancellationToken);

    /// <summary>Waits until the agent has an offer to answer.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="atMost">How long to wait; zero asks once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The offer, or null where none came.</returns>
    public Task<OfferContext?> NextOfferAsync(AgentId agent, TimeSpan atMost, CancellationToken cancellationToken) =>
        _offers.NextAsync(agent, atMost, cancellationToken);

    /// <summary>Every queue and every agent at a glance.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<BoardOverview> OverviewAsync(CancellationToken cancellationToken) => _board.OverviewAsync(cancellationToken);

    private async Task<Agent?> OnAgentAsync(AgentId agent, RoutingCommand command, CancellationToken cancellationToken) =>
        (await _commands.RunAsync(new BoardKey.OfAgent(agent), command, cancellationToken)).Agent;
}
