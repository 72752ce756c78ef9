using CallCenter.Engine.Routing;
using StackExchange.Redis;

namespace CallCenter.Storage.Routing;

/// <summary>Runs one request, and says in the engine's words when Redis does not answer.</summary>
internal sealed class RoutingRedis(IConnectionMultiplexer connection)
{
    public async Task<T> RunAsync<T>(Func<IDatabase, Task<T>> request, CancellationToken cancellationToken)
    {
        try
        {
            return await request(connection.GetDatabase()).WaitAsync(cancellationToken);
        }
        catch (Exception e) when (EmbeddedLua.MeansDown(e))
        {
            throw new RoutingUnavailableException(e);
        }
    }
}
