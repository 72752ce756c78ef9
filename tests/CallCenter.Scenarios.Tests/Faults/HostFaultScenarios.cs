using CallCenter.Scenarios.Tests.People;
using CallCenter.Scenarios.Tests.Running;

namespace CallCenter.Scenarios.Tests.Faults;

/// <summary>The host dies in the middle of its work, and comes back.</summary>
internal sealed class HostFaultScenarios
{
    private CallCentre _centre = null!;

    /// <summary>
    /// Slower than real: the host must be back before the ten seconds of music end or the telephone stops ringing, and
    /// on a busy machine its start alone takes longer than those.
    /// </summary>
    private const double SlowEnoughToStart = 0.4;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        _centre = await CallCentre.StartAsync(SlowEnoughToStart, ("Routing:OfferSeconds", "60"));

    [OneTimeTearDown]
    public async Task StopAsync() => await _centre.DisposeAsync();

    [Test]
    public async Task WaitingCall_HostIsKilledAndStartsAgain_CallerReachesTheAgent()
    {
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAndKeysAsync("37912#");
        await caller.QueuesAsync();
        await caller.HearsAsync("stay on the line");

        await KillAndStartHostAsync();

        await using var agent = await _centre.AgentAsync("dren");
        var offer = await agent.IsOfferedAsync();
        await agent.TakesCallAsync();
        await caller.TalksWithAsync(agent);
        Assert.That((offer.Call, offer.Code, offer.Identified), Is.EqualTo((caller.CallSid, "DPZ 12", true)));
    }

    [Test]
    public async Task AcceptedOffer_HostIsKilledBeforeTheAgentPicksUp_TheyAreConnectedAllTheSame()
    {
        await using var agent = await _centre.AgentAsync("cvetko");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAndKeysAsync("364550#");
        var offer = await agent.IsOfferedAsync();
        await agent.RingsAsync();
        await agent.Desk.AcceptAsync(offer.Id);

        await KillAndStartHostAsync();

        await agent.AnswersAsync();
        await caller.TalksWithAsync(agent);
    }

    private async Task KillAndStartHostAsync()
    {
        await _centre.System.Host.KillAsync();
        Assert.That(await _centre.System.Host.StartAsync(CancellationToken.None), Is.Null);
    }
}
