using CallCenter.Api.Agents;
using CallCenter.Contracts.Queues;
using CallCenter.Engine.Routing;
using Microsoft.AspNetCore.Mvc;

namespace CallCenter.Api.Queues;

/// <summary>The queues at a glance.</summary>
/// <param name="router">Routing.</param>
/// <param name="time">The time.</param>
[Route("api/queues")]
public sealed class QueuesController(Router router, TimeProvider time) : ApiController
{
    /// <summary>Every queue that ever had a call or an agent.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <response code="200">The queues, by name.</response>
    [HttpGet]
    public async Task<IReadOnlyList<QueueView>> ListAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var overview = await router.OverviewAsync(cancellationToken);
        return
        [
            .. overview.Queues.Select(q => new QueueView(
                q.Queue,
                q.Waiting,
                q.LongestSince is { } since ? Math.Max(0, (now - since).TotalSeconds) : 0,
                overview.Agents.Where(a => a.Profile.Queues.Contains(q.Queue))
                    .CountBy(a => AgentViews.Word(a.State))
                    .ToDictionary())),
        ];
    }
}
