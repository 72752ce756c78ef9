using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CallCenter.Contracts.Agents;
using CallCenter.Contracts.Offers;
using CallCenter.Contracts.Queues;
using CallCenter.Contracts.Sessions;

namespace CallCenter.Contracts;

/// <summary>A desk's door to the API. One per agent: it holds their session.</summary>
/// <param name="http">Its base address is the host's; its timeout must be longer than any wait asked for.</param>
public sealed class CallCenterClient(HttpClient http)
{
    private string? _token;

    /// <summary>Signs in; every later request is this agent's.</summary>
    /// <param name="agent">What they sign in with.</param>
    /// <param name="password">Their password.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CallCenterException">Refused.</exception>
    public async Task<SessionView> SignInAsync(string agent, string password, CancellationToken cancellationToken = default)
    {
        var session = await SendAsync<SessionView>(
            HttpMethod.Post, "api/sessions", new SignInRequest(agent, password), cancellationToken);
        _token = session!.Token;
        return session;
    }

    /// <summary>Signs out; during a call, at the end of it.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task SignOutAsync(CancellationToken cancellationToken = default)
    {
        await SendAsync<object>(HttpMethod.Delete, "api/sessions/current", null, cancellationToken);
        _token = null;
    }

    /// <summary>What this agent is doing.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<AgentView> MeAsync(CancellationToken cancellationToken = default) =>
        (await SendAsync<AgentView>(HttpMethod.Get, "api/agents/me", null, cancellationToken))!;

    /// <summary>Takes calls from now on.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<AgentView> GoAvailableAsync(CancellationToken cancellationToken = default) =>
        (await SendAsync<AgentView>(HttpMethod.Post, "api/agents/me/available", null, cancellationToken))!;

    /// <summary>Takes no calls from now on.</summary>
    /// <param name="reason">Why: 1 to 40 characters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<AgentView> GoNotReadyAsync(string reason, CancellationToken cancellationToken = default) =>
        (await SendAsync<AgentView>(HttpMethod.Post, "api/agents/me/not-ready", new NotReadyRequest(reason), cancellationToken))!;

    /// <summary>Is done with the last call.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<AgentView> FinishWrapUpAsync(CancellationToken cancellationToken = default) =>
        (await SendAsync<AgentView>(HttpMethod.Post, "api/agents/me/wrap-up/finish", null, cancellationToken))!;

    /// <summary>Waits for an offer.</summary>
    /// <param name="waitSeconds">How long, 0 to 60.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The offer, or null where none came.</returns>
    public Task<OfferContract?> NextOfferAsync(int waitSeconds, CancellationToken cancellationToken = default) =>
        SendAsync<OfferContract>(
            HttpMethod.Get, FormattableString.Invariant($"api/agents/me/offer?wait={waitSeconds}"), null, cancellationToken);

    /// <summary>The call this agent took.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The accepted offer, or null where they are on no call.</returns>
    public Task<OfferContract?> CurrentCallAsync(CancellationToken cancellationToken = default) =>
        SendAsync<OfferContract>(HttpMethod.Get, "api/agents/me/call", null, cancellationToken);

    /// <summary>Takes the call.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CallCenterException">Too late (409), or somebody else's offer (404).</exception>
    public Task AcceptAsync(string offer, CancellationToken cancellationToken = default) =>
        SendAsync<object>(HttpMethod.Post, $"api/agents/me/offer/{Uri.EscapeDataString(offer)}/accept", null, cancellationToken);

    /// <summary>Does not take the call.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task RefuseAsync(string offer, CancellationToken cancellationToken = default) =>
        SendAsync<object>(HttpMethod.Post, $"api/agents/me/offer/{Uri.EscapeDataString(offer)}/refuse", null, cancellationToken);

    /// <summary>Every queue at a glance.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<QueueView>> QueuesAsync(CancellationToken cancellationToken = default) =>
        (await SendAsync<QueueView[]>(HttpMethod.Get, "api/queues", null, cancellationToken))!;

    /// <summary>Every agent at a glance.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<AgentView>> AgentsAsync(CancellationToken cancellationToken = default) =>
        (await SendAsync<AgentView[]>(HttpMethod.Get, "api/agents", null, cancellationToken))!;

    private async Task<T?> SendAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = body is null ? null : JsonContent.Create(body, body.GetType());
        request.Headers.Authorization = _token is null ? null : new AuthenticationHeaderValue("Bearer", _token);
        using var response = await http.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new CallCenterException(response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        }

        return response.StatusCode == HttpStatusCode.NoContent ? null : await response.Content.ReadFromJsonAsync<T>(cancellationToken);
    }
}

/// <summary>The API refused a request.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="problem">The problem as JSON (RFC 9457), or whatever was answered.</param>
public sealed class CallCenterException(HttpStatusCode status, string problem)
    : Exception(FormattableString.Invariant($"The API answered {(int)status}: {problem}"))
{
    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status => status;

    /// <summary>The problem as JSON, or whatever was answered.</summary>
    public string Problem => problem;
}
