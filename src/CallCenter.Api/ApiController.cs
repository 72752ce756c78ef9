using CallCenter.Api.Sessions;
using CallCenter.Core.Agents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CallCenter.Api;

/// <summary>What every controller of the API has in common: JSON, a session, problems as RFC 9457 says.</summary>
[ApiController]
[Authorize(AuthenticationSchemes = SessionAuthentication.SchemeName)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status401Unauthorized, "application/problem+json")]
public abstract class ApiController : ControllerBase
{
    private protected AgentId Me => SessionAuthentication.AgentOf(User);

    private protected ObjectResult Refused(int status, string type, string title) =>
        Problem(statusCode: status, type: $"urn:callcenter:{type}", title: title);
}
