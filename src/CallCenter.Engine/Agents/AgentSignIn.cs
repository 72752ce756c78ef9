using CallCenter.Core.Agents;
using CallCenter.Engine.Routing;
using Microsoft.Extensions.Options;

namespace CallCenter.Engine.Agents;

/// <summary>Makes a session's token; not guessable.</summary>
internal delegate string NewSessionToken();

/// <summary>Signs agents in and out, and tells who is at a desk.</summary>
public sealed class AgentSignIn
{
    private readonly IAgentAccounts _accounts;
    private readonly IAgentSessions _sessions;
    private readonly Router _router;
    private readonly NewSessionToken _newToken;
    private readonly SignInOptions _options;

    internal AgentSignIn(
        IAgentAccounts accounts, IAgentSessions sessions, Router router, NewSessionToken newToken, IOptions<SignInOptions> options)
    {
        _accounts = accounts;
        _sessions = sessions;
        _router = router;
        _newToken = newToken;
        _options = options.Value;
    }

    /// <summary>Signs an agent in. An unknown agent and a wrong password get the same answer after the same work.</summary>
    /// <param name="name">What was typed as the agent.</param>
    /// <param name="password">What was typed as the password.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<SignInOutcome> SignInAsync(string? name, string? password, CancellationToken cancellationToken)
    {
        if (!AgentId.IsValid(name) || password is not { Length: > 0 and <= 200 })
        {
            return new SignInOutcome.Refused();
        }

        var agent = new AgentId(name!);
        if (await _sessions.CountAttemptAsync(agent, _options.AttemptWindow, cancellationToken) > _options.MostAttempts)
        {
            return new SignInOutcome.TooManyAttempts(_options.AttemptWindow);
        }

        var account = await _accounts.FindAsync(agent, cancellationToken);
        var matches = PasswordHash.Matches(account?.PasswordHash ?? PasswordHash.OfNobody, password);
        if (account is null || !matches)
        {
            return new SignInOutcome.Refused();
        }

        await _sessions.ForgetAttemptsAsync(agent, cancellationToken);
        var token = _newToken();
        await _sessions.BeginAsync(token, agent, _options.SessionIdle, cancellationToken);
        return new SignInOutcome.SignedIn(token, await _router.SignInAsync(account.Profile, cancellationToken));
    }

    /// <summary>Whose session a token is; using it lets it last.</summary>
    /// <param name="token">What the desk showed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The agent, or null.</returns>
    public async Task<AgentId?> WhoAsync(string token, CancellationToken cancellationToken) =>
        token is { Length: > 0 and <= 100 } ? await _sessions.FindAsync(token, _options.SessionIdle, cancellationToken) : null;

    /// <summary>Ends a session and signs its agent out; during a call, at the end of it.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="token">Their session.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task SignOutAsync(AgentId agent, string token, CancellationToken cancellationToken)
    {
        await _router.SignOutAsync(agent, cancellationToken);
        await _sessions.EndAsync(token, cancellationToken);
    }
}

/// <summary>What an attempt to sign in came to.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <summary>Signed in.</summary>
    /// <param name="Token">The session's token, to be sent as a bearer token.</param>
    /// <param name="Agent">The agent.</param>
    public sealed record SignedIn(string Token, Agent Agent) : SignInOutcome;

    /// <summary>No such agent, or another password: not told which.</summary>
    public sealed record Refused : SignInOutcome;

    /// <summary>Tried too often.</summary>
    /// <param name="RetryAfter">When to try again at the latest.</param>
    public sealed record TooManyAttempts(TimeSpan RetryAfter) : SignInOutcome;
}
