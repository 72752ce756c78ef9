using System.ComponentModel.DataAnnotations;
using CallCenter.Contracts.Offers;
using CallCenter.Core.Routing;
using CallCenter.Engine.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CallCenter.Api.Offers;

/// <summary>The calls an agent is offered.</summary>
/// <param name="router">Routing.</param>
[Route("api/agents/me")]
public sealed class OffersController(Router router) : ApiController
{
    /// <summary>Waits for an offer.</summary>
    /// <param name="wait">How long, in seconds: 0 to 60.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <response code="200">The offer, with all that is known of the caller.</response>
    /// <response code="204">None came.</response>
    [HttpGet("offer")]
    [ProducesResponseType<OfferContract>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> NextAsync([FromQuery, Range(0, 60)] int wait = 0, CancellationToken cancellationToken = default) =>
        Answer(await router.NextOfferAsync(Me, TimeSpan.FromSeconds(wait), cancellationToken));

    /// <summary>The call this agent took.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <response code="200">The accepted offer, with all that is known of the caller.</response>
    /// <response code="204">They are on no call.</response>
    [HttpGet("call")]
    [ProducesResponseType<OfferContract>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> CurrentAsync(CancellationToken cancellationToken) =>
        Answer(await router.CurrentOfferAsync(Me, cancellationToken) is { Offer.State: OfferState.Accepted } taken ? taken : null);

    /// <summary>Takes the call.</summary>
    /// <param name="id">The offer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <response code="204">The call is theirs.</response>
    /// <response code="404">This agent has no such offer.</response>
    /// <response code="409">Too late: the offer is over.</response>
    [HttpPost("offer/{id}/accept")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict, "application/problem+json")]
    public async Task<IActionResult> AcceptAsync(string id, CancellationToken cancellationToken) =>
        !await IsMineAsync(id, cancellationToken)
            ? Unknown()
            : await router.AcceptAsync(new OfferId(id), AcceptedBy.Desk, cancellationToken) switch
            {
                OfferAnswer.Accepted => NoContent(),
                OfferAnswer.TooLate => Refused(StatusCodes.Status409Conflict, "too-late", "The offer is over."),
            };

    /// <summary>Does not take the call: it goes back to its place.</summary>
    /// <param name="id">The offer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <response code="204">Done, or the offer was over already.</response>
    /// <response code="404">This agent has no such offer.</response>
    [HttpPost("offer/{id}/refuse")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public async Task<IActionResult> RefuseAsync(string id, CancellationToken cancellationToken)
    {
        if (!await IsMineAsync(id, cancellationToken))
        {
            return Unknown();
        }

        await router.RefuseAsync(new OfferId(id), cancellationToken);
        return NoContent();
    }

    private async Task<bool> IsMineAsync(string id, CancellationToken cancellationToken) =>
        OfferId.IsValid(id) && (await router.OfferAsync(new OfferId(id), cancellationToken))?.Agent == Me;

    private ObjectResult Unknown() => Refused(StatusCodes.Status404NotFound, "no-offer", "You have no such offer.");

    private IActionResult Answer(OfferContext? context) => context is null ? NoContent() : Ok(OfferContracts.Of(context));
}
