using System.Security.Cryptography;
using System.Text;
using CallCenter.Core.Agents;
using CallCenter.Engine.Agents;
using CallCenter.Storage.Routing;

namespace CallCenter.Storage.Agents;

/// <summary>
/// Sessions in Redis: the token's hash names the agent, so that who reads the store cannot sign in with what they find.
/// </summary>
internal sealed class AgentSessions(RoutingRedis redis) : IAgentSessions
{
    private const string CountScript = """
        local count = redis.call('INCR', KEYS[1])
        if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
        return count
        """;

    public Task BeginAsync(string token, AgentId agent, TimeSpan idle, CancellationToken cancellationToken) =>
        redis.RunAsync(database => database.StringSetAsync(Session(token), agent.Value, idle), cancellationToken);

    public async Task<AgentId?> FindAsync(string token, TimeSpan idle, CancellationToken cancellationToken)
    {
        var agent = await redis.RunAsync(database => database.StringGetSetExpiryAsync(Session(token), idle), cancellationToken);
        return agent.IsNull ? null : new AgentId(agent.ToString());
    }

    public Task EndAsync(string token, CancellationToken cancellationToken) =>
        redis.RunAsync(database => database.KeyDeleteAsync(Session(token)), cancellationToken);

    public async Task<int> CountAttemptAsync(AgentId agent, TimeSpan window, CancellationToken cancellationToken) =>
        (int)await redis.RunAsync(
            database => database.ScriptEvaluateAsync(CountScript, [Attempts(agent)], [(long)window.TotalMilliseconds]), cancellationToken);

    public Task ForgetAttemptsAsync(AgentId agent, CancellationToken cancellationToken) =>
        redis.RunAsync(database => database.KeyDeleteAsync(Attempts(agent)), cancellationToken);

    private static string Session(string token) => $"session:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))}";

    private static string Attempts(AgentId agent) => $"sign-in:{agent}";
}
