using CallCenter.Core.Agents;
using CallCenter.Core.Routing;
using CallCenter.Engine.Routing;

namespace CallCenter.Engine.Tests.Routing;

/// <summary>Deadlines and the outbox as lists, with leases.</summary>
internal sealed class MemoryWork : IRoutingWork
{
    private readonly Lock gate = new();
    private readonly Dictionary<BoardKey, DateTimeOffset> due = [];
    private readonly Dictionary<string, (OutboxEffect Effect, DateTimeOffset At)> outbox = [];
    private int count;

    public void Add(RoutingRows before, RoutingRows next, IReadOnlyList<RoutingEffect> effects, DateTimeOffset now)
    {
        lock (gate)
        {
            if (next.Agent is { } agent && agent != before.Agent)
            {
                Set(new BoardKey.OfAgent(agent.Id), agent.State == AgentState.WrapUp ? agent.Until : null);
            }

            if (next.Offer is { } offer && offer != before.Offer)
            {
                Set(new BoardKey.OfOffer(offer.Id), offer.HasDeadline ? offer.Deadline : null);
            }

            foreach (var effect in effects)
            {
                var mark = $"{++count}";
                outbox[mark] = (new OutboxEffect(effect, 0, mark), now);
            }
        }
    }

    public Task<IReadOnlyList<DueDeadline>> ClaimDueAsync(
        DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var claimed = due.Where(d => d.Value <= now).Take(most).Select(d => d.Key).ToArray();
            foreach (var key in claimed)
            {
                due[key] = now + lease;
            }

            return Task.FromResult<IReadOnlyList<DueDeadline>>([.. claimed.Select(k => new DueDeadline(k, (now + lease).ToString("O")))]);
        }
    }

    public Task FinishAsync(DueDeadline deadline, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (due.TryGetValue(deadline.Key, out var at) && at.ToString("O") == deadline.Mark)
            {
                due.Remove(deadline.Key);
            }

            return Task.CompletedTask;
        }
    }

    public Task<IReadOnlyList<OutboxEffect>> ClaimEffectsAsync(
        DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var claimed = outbox.Values.Where(e => e.At <= now).Take(most).Select(e => e.Effect).ToArray();
            foreach (var effect in claimed)
            {
                outbox[effect.Mark] = (effect, now + lease);
            }

            return Task.FromResult<IReadOnlyList<OutboxEffect>>(claimed);
        }
    }

    public Task FinishAsync(OutboxEffect effect, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            outbox.Remove(effect.Mark);
            return Task.CompletedTask;
        }
    }

    public Task PutOffAsync(OutboxEffect effect, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            outbox[effect.Mark] = (effect with { Attempts = effect.Attempts + 1 }, at);
            return Task.CompletedTask;
        }
    }

    private void Set(BoardKey key, DateTimeOffset? at)
    {
        if (at is { } time)
        {
            due[key] = time;
        }
        else
        {
            due.Remove(key);
        }
    }
}
