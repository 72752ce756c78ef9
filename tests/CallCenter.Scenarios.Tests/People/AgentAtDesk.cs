using CallCenter.Contracts;
using CallCenter.Contracts.Agents;
using CallCenter.Contracts.Offers;
using CallCenter.Local.Starting;
using CallCenter.LocalCarrier.Client;
using CallCenter.Scenarios.Tests.Running;

namespace CallCenter.Scenarios.Tests.People;

/// <summary>An agent during one test: a telephone and a desk. Disposed of, they hang up and sign out.</summary>
internal sealed class AgentAtDesk : IAsyncDisposable
{
    private const int OfferWaitSeconds = 20;
    private readonly HandsetClient _handset;
    private readonly DateTimeOffset _since = TimeProvider.System.GetUtcNow();

    private AgentAtDesk(LocalSystem system, string id)
    {
        Id = id;
        Desk = system.Desk();
        _handset = system.Handset($"client:{id}");
    }

    public string Id { get; }

    /// <summary>What their screen talks to.</summary>
    public CallCenterClient Desk { get; }

    public static async Task<AgentAtDesk> StartShiftAsync(LocalSystem system, string id)
    {
        var agent = new AgentAtDesk(system, id);
        await agent._handset.RegisterAsync();
        await agent.Desk.SignInAsync(id, LocalAgent.Password);
        await agent.Desk.GoAvailableAsync();
        return agent;
    }

    /// <summary>Waits until the screen shows an offer.</summary>
    public async Task<OfferContract> IsOfferedAsync() =>
        (await Eventually.GetAsync(
            () => Desk.NextOfferAsync(OfferWaitSeconds), offer => offer is not null, $"an offer for {Id}"))!;

    public Task RingsAsync() => UntilAsync(e => e.Kind == HandsetEventKinds.Ringing);

    /// <summary>Waits for the telephone to ring and picks up.</summary>
    public async Task PicksUpAsync()
    {
        await RingsAsync();
        await AnswersAsync();
    }

    public Task AnswersAsync() => _handset.AnswerAsync();

    /// <summary>Waits until told who calls.</summary>
    /// <returns>The words.</returns>
    public async Task<string?> HearsWhisperAsync() => (await UntilAsync(e => e.BargeIn == true)).Text;

    public Task PressesAsync(string key) => _handset.PressAsync(key);

    /// <summary>Picks up and takes the call with the 1 key.</summary>
    public async Task TakesCallAsync()
    {
        await PicksUpAsync();
        await HearsWhisperAsync();
        await PressesAsync("1");
    }

    /// <summary>Waits until connected to the caller.</summary>
    public Task IsConnectedAsync() => UntilAsync(e => e.Kind == HandsetEventKinds.Joined);

    public Task SaysAsync(string words) => _handset.SpeakAsync(words);

    public Task IsToldAsync(string words) => UntilAsync(e => e.Kind == HandsetEventKinds.Heard && e.Text == words);

    public Task HangsUpAsync() => _handset.HangUpAsync();

    /// <summary>Waits until their telephone is silent again.</summary>
    public Task LegIsOverAsync() => UntilAsync(e => e.Kind == HandsetEventKinds.Ended);

    /// <summary>Waits until they are in a state.</summary>
    public Task<AgentView> BecomesAsync(string state) =>
        Eventually.GetAsync(() => Desk.MeAsync(), me => me.State == state, $"{Id} to be {state}");

    public async ValueTask DisposeAsync()
    {
        await _handset.PutDownAsync();
        await Desk.SignOutAsync();
    }

    // A handset keeps its events: those of earlier tests are not this shift's.
    private async Task<HandsetEvent> UntilAsync(Func<HandsetEvent, bool> happens) =>
        (await _handset.WaitForAsync(e => e.At >= _since && happens(e), Eventually.Patience))[^1];
}
