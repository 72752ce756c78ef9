using System.Collections.Concurrent;
using CallCenter.Core.Agents;
using CallCenter.Engine.Routing;
using StackExchange.Redis;

namespace CallCenter.Storage.Routing;

/// <summary>Hears of changed agents from every node. Listens from its making; the client listens again after a lost connection.</summary>
internal sealed class RoutingNotices : IRoutingNotices
{
    private readonly ConcurrentDictionary<AgentId, TaskCompletionSource> _waiting = [];

    public RoutingNotices(IConnectionMultiplexer redis) => redis.GetSubscriber().Subscribe(
        RedisChannel.Literal(RoutingKeys.Changes), (_, agent) => Arrived(new AgentId(agent.ToString())), CommandFlags.FireAndForget);

    public Task NextChange(AgentId agent) =>
        _waiting.GetOrAdd(agent, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private void Arrived(AgentId agent)
    {
        if (_waiting.TryRemove(agent, out var waiting))
        {
            waiting.TrySetResult();
        }
    }
}
