using CallCenter.Contracts.Agents;
using CallCenter.Core.Agents;
using CallCenter.Engine.Agents;
using CallCenter.Engine.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CallCenter.Api.Agents;

/// <summary>What agents do, and what all of them are doing.</summary>
/// <param name="router">Routing.</param>
/// <param name="accounts">The agents there are.</param>
/// <param name="time">The time.</param>
[Route("api/agents")]
public sealed class AgentsController(Router router, IAgentAccounts accounts, TimeProvider time) : ApiController
{
    /// <summary>Every agent, signed in or not.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <response code="200">The agents, by what they sign in with.</response>
    [HttpGet]
    public async Task<IReadOnlyList<AgentView>> ListAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var known = (await router.OverviewAsync(cancellationToken)).Agents.ToDictionary(a => a.Id);
        var profiles = await accounts.ListAsync(cancellationToken);
        return [.. profiles.Select(p => known.TryGetValue(p.Id, out var agent) ? AgentViews.Of(agent, now) : AgentViews.Of(p, now))];
    }

    /// <summary>What this agent is doing.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <response code="200">The agent.</response>
    /// <response code="409">The live store has forgotten the agent: sign in again.</response>
    [HttpGet("me")]
    [ProducesResponseType<AgentView>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict, "application/problem+json")]
    public async Task<IActionResult> MeAsync(CancellationToken cancellationToken) =>
        Answer(await router.AgentAsync(Me, cancellationToken));

    /// <summary>Takes calls from now on: also after a missed offer, and in wrap-up.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <response code="200">The agent afterwards.</response>
    /// <response code="409">Signed out meanwhile: sign in again.</response>
    [HttpPost("me/available")]
    [ProducesResponseType<AgentView>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict, "application/problem+json")]
    public async Task<IActionResult> GoAvailableAsync(CancellationToken cancellationToken) =>
        Answer(await router.GoAvailableAsync(Me, cancellationToken));

    /// <summary>Takes no calls from now on; during a call, after its wrap-up.</summary>
    /// <param name="request">Why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <response code="200">The agent afterwards.</response>
    /// <response code="400">The reason is missing or longer than 40 characters.</response>
    /// <response code="409">Signed out meanwhile: sign in again.</response>
    [HttpPost("me/not-ready")]
    [ProducesResponseType<AgentView>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict, "application/problem+json")]
    public async Task<IActionResult> GoNotReadyAsync(NotReadyRequest request, CancellationToken cancellationToken) =>
        request.Reason?.Trim() is { Length: > 0 and <= 40 } reason && !reason.Any(char.IsControl)
            ? Answer(await router.GoNotReadyAsync(Me, reason, cancellationToken))
            : Refused(StatusCodes.Status400BadRequest, "reason", "A reason of 1 to 40 characters is needed.");

    /// <summary>Is done with the last call before wrap-up ends by itself.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <response code="200">The agent afterwards.</response>
    /// <response code="409">Signed out meanwhile: sign in again.</response>
    [HttpPost("me/wrap-up/finish")]
    [ProducesResponseType<AgentView>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict, "application/problem+json")]
    public async Task<IActionResult> FinishWrapUpAsync(CancellationToken cancellationToken) =>
        Answer(await router.FinishWrapUpAsync(Me, cancellationToken));

    private IActionResult Answer(Agent? agent) => agent is null or { State: AgentState.Offline }
        ? Refused(StatusCodes.Status409Conflict, "signed-out", "The agent is signed out. Sign in again.")
        : Ok(AgentViews.Of(agent, time.GetUtcNow()));
}
