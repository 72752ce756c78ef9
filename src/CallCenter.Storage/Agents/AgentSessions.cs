using System.Security.Cryptography;
using System.Text;
using CallCenter.Core.Agents;
using CallCenter.Engine.Agents;
using StackExchange.Redis;

namespace CallCenter.Storage.Agents;

/// <summary>
/// Sessions in Redis: the token's hash names the agent, so that who reads the store cannot sign in with what they find.
/// </summary>
internal sealed class AgentSessions(IConnectionMultiplexer redis) : IAgentSessions
{
    private const string CountScript = """
        local count = redis.call('INCR', KEYS[1])
        if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
        return count
        """;

    public Task BeginAsync(string token, AgentId agent, TimeSpan idle, CancellationToken cancellationToken) =>
        redis.GetDatabase().StringSetAsync(Session(token), agent.Value, idle).WaitAsync(cancellationToken);

    public async Task<AgentId?> FindAsync(string token, TimeSpan idle, CancellationToken cancellationToken)
    {
        var agent = await redis.GetDatabase().StringGetSetExpiryAsync(Session(token), idle).WaitAsync(cancellationToken);
        return agent.IsNull ? null : new AgentId(agent.ToString());
    }

    public Task EndAsync(string token, CancellationToken cancellationToken) =>
        redis.GetDatabase().KeyDeleteAsync(Session(token)).WaitAsync(cancellationToken);

    public async Task<int> CountAttemptAsync(AgentId agent, TimeSpan window, CancellationToken cancellationToken) =>
        (int)await redis.GetDatabase()
            .ScriptEvaluateAsync(CountScript, [Attempts(agent)], [(long)window.TotalMilliseconds])
            .WaitAsync(cancellationToken);

    public Task ForgetAttemptsAsync(AgentId agent, CancellationToken cancellationToken) =>
        redis.GetDatabase().KeyDeleteAsync(Attempts(agent)).WaitAsync(cancellationToken);

    private static string Session(string token) => $"session:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))}";

    private static string Attempts(AgentId agent) => $"sign-in:{agent}";
}
