using System.Globalization;
using CallCenter.Api.Agents;
using CallCenter.Contracts.Sessions;
using CallCenter.Engine.Agents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CallCenter.Api.Sessions;

/// <summary>Signing in and out.</summary>
/// <param name="signIn">Who is signed in.</param>
/// <param name="time">The time.</param>
[Route("api/sessions")]
public sealed class SessionsController(AgentSignIn signIn, TimeProvider time) : ApiController
{
    /// <summary>Signs an agent in, not yet ready for calls.</summary>
    /// <param name="request">Who, and their password.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <response code="200">Signed in; the token goes into every later request.</response>
    /// <response code="401">No such agent or another password: not told which.</response>
    /// <response code="429">Tried too often; <c>Retry-After</c> says when to try again.</response>
    [HttpPost]
    [AllowAnonymous]
    [ProducesResponseType<SessionView>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status429TooManyRequests, "application/problem+json")]
    public async Task<IActionResult> SignInAsync(SignInRequest request, CancellationToken cancellationToken)
    {
        switch (await signIn.SignInAsync(request.Agent, request.Password, cancellationToken))
        {
            case SignInOutcome.SignedIn signed:
                return Ok(new SessionView(signed.Token, AgentViews.Of(signed.Agent, time.GetUtcNow())));
            case SignInOutcome.TooManyAttempts many:
                Response.Headers.RetryAfter = ((int)many.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return Refused(StatusCodes.Status429TooManyRequests, "too-many-attempts", "Tried too often. Wait and try again.");
            default:
                return Refused(StatusCodes.Status401Unauthorized, "refused", "The agent or the password is not right.");
        }
    }

    /// <summary>Signs out; during a call, at the end of it. An offer goes back to its place.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <response code="204">Signed out.</response>
    [HttpDelete("current")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> SignOutAsync(CancellationToken cancellationToken)
    {
        await signIn.SignOutAsync(Me, SessionAuthentication.TokenOf(Request)!, cancellationToken);
        return NoContent();
    }
}
