using CallCenter.Core.Agents;
using CallCenter.Core.Routing;
using CallCenter.Engine.Customers;

namespace CallCenter.Engine.Routing;

/// <summary>Reads offers: for the agent's leg, and for the agent's eyes.</summary>
internal sealed class OfferReading(IRoutingBoard board, IRoutingNotices notices, ICustomerDirectory customers, TimeProvider time)
{
    /// <summary>A notice may be lost, so the row is read this often anyway.</summary>
    private static readonly TimeSpan Recheck = TimeSpan.FromSeconds(2);

    public async Task<OfferView?> ViewAsync(OfferId id, CancellationToken cancellationToken) =>
        (await board.ReadAsync(new BoardKey.OfOffer(id), cancellationToken)).Rows.Offer is { } offer
            ? new OfferView(
                offer.Id,
                offer.Call,
                offer.Agent,
                offer.State,
                offer.Whisper.Language,
                offer.Whisper.Queue,
                offer.Whisper.Code,
                offer.Whisper.Identified)
            : null;

    public async Task<OfferContext?> CurrentAsync(AgentId agent, CancellationToken cancellationToken)
    {
        var rows = (await board.ReadAsync(new BoardKey.OfAgent(agent), cancellationToken)).Rows;
        if (rows is not { Offer: { State: not OfferState.Over } offer, Call.Entry: { } entry })
        {
            return null;
        }

        var customer = entry.Code is { } code ? await customers.FindAsync(code, cancellationToken) : null;
        var now = time.GetUtcNow();
        return new OfferContext(offer, entry, customer, now - entry.EnteredAt, now);
    }

    public async Task<OfferContext?> NextAsync(AgentId agent, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var end = time.GetUtcNow() + atMost;
        while (true)
        {
            var changed = notices.NextChange(agent);
            if (await CurrentAsync(agent, cancellationToken) is { Offer.State: OfferState.Ringing } context)
            {
                return context;
            }

            var left = end - time.GetUtcNow();
            if (left <= TimeSpan.Zero)
            {
                return null;
            }

            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(changed, Task.Delay(left < Recheck ? left : Recheck, time, over.Token));
            await over.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
