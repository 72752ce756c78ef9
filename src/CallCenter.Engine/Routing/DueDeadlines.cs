using CallCenter.Core.Routing;

namespace CallCenter.Engine.Routing;

/// <summary>Does what deadlines ask for: offers expire, wrap-up ends.</summary>
internal sealed class DueDeadlines(IRoutingWork work, RoutingCommands commands, TimeProvider time)
{
    private const int Batch = 64;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(5);

    /// <summary>Runs every deadline that has passed and that no other node holds.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        int claimed;
        do
        {
            var due = await work.ClaimDueAsync(time.GetUtcNow(), Lease, Batch, cancellationToken);
            claimed = due.Count;
            foreach (var deadline in due)
            {
                RoutingCommand command = deadline.Key is BoardKey.OfOffer ? new RoutingCommand.OfferDue() : new RoutingCommand.WrapUpDue();
                await commands.RunAsync(deadline.Key, command, cancellationToken);
                await work.FinishAsync(deadline, cancellationToken);
            }
        }
        while (claimed == Batch);
    }
}
