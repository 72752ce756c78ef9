using System.Text.Json;
using CallCenter.Contracts;
using CallCenter.Contracts.Agents;
using CallCenter.Contracts.Offers;
using CallCenter.Contracts.Queues;

namespace CallCenter.Pages.Desk;

/// <summary>
/// What one agent's desk knows, and what it asks of the call centre. The backend decides every state; the desk sends
/// wishes and shows what came of them.
/// </summary>
/// <param name="api">
/// The API. It holds the session's token in memory and nowhere else: what a browser stores (localStorage, a cookie that
/// scripts can read) stays on a shared desk after the shift and can be read by any script that gets into the page. The price
/// is one sign-in after a reload, and a call goes on without the page.
/// </param>
/// <param name="time">The time.</param>
public sealed class DeskSession(CallCenterClient api, TimeProvider time) : IDisposable
{
    private CancellationTokenSource? _watching;
    private CancellationTokenSource? _waiting;
    private TimeSpan _serverAhead;

    /// <summary>Something to show has changed.</summary>
    public event Action? Changed;

    /// <summary>Whether there is a session.</summary>
    public bool SignedIn => _watching is not null;

    /// <summary>The agent as last seen, or null before the first sign-in. Stays when the session is over.</summary>
    public AgentView? Agent { get; private set; }

    /// <summary>The call that is offered, talked on or wrapped up, or null.</summary>
    public OfferContract? Call { get; private set; }

    /// <summary>The queues as last seen.</summary>
    public IReadOnlyList<QueueView> Queues { get; private set; } = [];

    /// <summary>Since when the call centre has not answered, or null while it does.</summary>
    public DateTimeOffset? LostSince { get; private set; }

    /// <summary>A sentence about what was asked last, or null.</summary>
    public string? Notice { get; private set; }

    /// <summary>Whether a wish is on its way.</summary>
    public bool Busy { get; private set; }

    /// <summary>The call centre's time, which every shown span is counted with; this machine's clock may be wrong.</summary>
    public DateTimeOffset Now => time.GetUtcNow() + _serverAhead;

    /// <summary>Signs in and begins to watch.</summary>
    /// <param name="agent">What the agent signs in with.</param>
    /// <param name="password">Their password.</param>
    public Task SignInAsync(string agent, string password) => WishAsync(async () =>
    {
        var session = await api.SignInAsync(agent, password);
        if (session.Agent.Id != Agent?.Id)
        {
            Call = null;
        }

        See(session.Agent);
        _watching = new CancellationTokenSource();
        _ = KeepAsync(LookAsync, _watching.Token);
        _ = KeepAsync(LookAtQueuesAsync, _watching.Token);
    });

    /// <summary>Signs out and forgets everything shown; during a call, the backend does it at the call's end.</summary>
    public Task SignOutAsync() => WishAsync(async () =>
    {
        await api.SignOutAsync();
        StopWatching();
        (Agent, Call, Queues) = (null, null, []);
        Notice = "You are signed out.";
    });

    /// <summary>Takes calls from now on.</summary>
    public Task GoAvailableAsync() => WishAsync(async () => See(await api.GoAvailableAsync()));

    /// <summary>Takes no calls from now on; during a call, after it.</summary>
    /// <param name="reason">Why.</param>
    public Task GoNotReadyAsync(string reason) => WishAsync(async () => See(await api.GoNotReadyAsync(reason)));

    /// <summary>Ends wrap-up.</summary>
    public Task FinishWrapUpAsync() => WishAsync(async () => See(await api.FinishWrapUpAsync()));

    /// <summary>Takes the offered call.</summary>
    public Task AcceptAsync() => Call is { } call ? WishAsync(() => api.AcceptAsync(call.Id)) : Task.CompletedTask;

    /// <summary>Gives the offered call back.</summary>
    public Task RefuseAsync() => Call is { } call ? WishAsync(() => api.RefuseAsync(call.Id)) : Task.CompletedTask;

    /// <summary>Stops watching.</summary>
    public void Dispose() => StopWatching();

    private async Task WishAsync(Func<Task> wish)
    {
        if (Busy)
        {
            return;
        }

        (Busy, Notice) = (true, null);
        Changed?.Invoke();
        try
        {
            await wish();
        }
        catch (CallCenterException e) when (ApiProblem.Of(e) is var problem)
        {
            Notice = problem.Sentence;
            EndWhere(problem.SessionOver);
        }
        catch (Exception e) when (IsUnreachable(e))
        {
            Notice = "The call centre did not answer, so nothing was changed for certain. Try again.";
        }

        Busy = false;
        _waiting?.Cancel(); // look at once at what came of it
        Changed?.Invoke();
    }

    // Does something again and again while the session lasts, through lost connections too.
    private async Task KeepAsync(Func<CancellationToken, Task> look, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await look(stop);
                continue;
            }
            catch (CallCenterException e) when (ApiProblem.Of(e) is { Passing: false } problem)
            {
                Notice = problem.SessionOver ? "Your session is over. Sign in again to go on." : problem.Sentence;
                EndWhere(problem.SessionOver);
            }
            catch (Exception e) when (e is CallCenterException || IsUnreachable(e))
            {
                LostSince ??= stop.IsCancellationRequested ? null : Now;
            }

            Changed?.Invoke();
            await Task.Delay(DeskTimes.Retry, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        See(await api.MeAsync(stop));
        LostSince = null;
        switch (Agent!.State)
        {
            case "available":
                Call = null;
                break;
            case "ringing" when Call?.Id != Agent.Offer:
                Call = await api.NextOfferAsync(0, stop);
                break;
            case "onCall" when Call?.Id != Agent.Offer || Call?.State != "accepted":
                Call = await api.CurrentCallAsync(stop) ?? Call;
                break;
            case "notReady" or "missed" or "offline":
                Call = null;
                break;
        }

        Changed?.Invoke();
        await WaitAsync(stop);
    }

    // An available agent waits for an offer, any other for the next beat; a wish of theirs ends either wait.
    private async Task WaitAsync(CancellationToken stop)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _waiting = waiting;
        try
        {
            if (Agent!.State == "available")
            {
                Call = await api.NextOfferAsync(DeskTimes.OfferWaitSeconds, waiting.Token);
            }
            else
            {
                await Task.Delay(DeskTimes.Beat, time, waiting.Token);
            }
        }
        catch (OperationCanceledException) when (waiting.IsCancellationRequested)
        {
            return; // something was asked for meanwhile: look at once
        }
        finally
        {
            _waiting = null;
        }
    }

    private async Task LookAtQueuesAsync(CancellationToken stop)
    {
        Queues = await api.QueuesAsync(stop);
        Changed?.Invoke();
        await Task.Delay(DeskTimes.Queues, time, stop);
    }

    private void See(AgentView agent)
    {
        Agent = agent;
        _serverAhead = agent.Now - time.GetUtcNow();
    }

    private void EndWhere(bool over)
    {
        if (over)
        {
            StopWatching();
        }
    }

    private void StopWatching()
    {
        _watching?.Cancel();
        _watching?.Dispose();
        _watching = null;
        LostSince = null;
    }

    private static bool IsUnreachable(Exception e) => e is HttpRequestException or OperationCanceledException or IOException or JsonException;
}
