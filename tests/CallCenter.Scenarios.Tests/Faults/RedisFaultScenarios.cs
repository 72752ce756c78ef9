using CallCenter.Local.EmbeddedStores;
using CallCenter.LocalCarrier.Client;
using CallCenter.Scenarios.Tests.People;
using CallCenter.Scenarios.Tests.Running;

namespace CallCenter.Scenarios.Tests.Faults;

/// <summary>Redis goes away for a while, and keeps what it held. Always on embedded stores, which a test may stop.</summary>
internal sealed class RedisFaultScenarios
{
    private CallCentre _centre = null!;

    private EmbeddedRedis Redis => _centre.System.Stores.EmbeddedRedis!;

    [OneTimeSetUp]
    public async Task StartAsync() => _centre = await CallCentre.StartOnOwnStoresAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _centre.DisposeAsync();

    [Test]
    public async Task CallInTheMenu_RedisRestarts_CallerStillReachesAPerson()
    {
        await using var agent = await _centre.AgentAsync("besa");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync();
        await caller.AnswersAsync("press 3", "3");
        await caller.HearsAsync("customer code");

        await Redis.StopAsync();
        await StartRedisAsync();

        await caller.PressesAsync("377123456#");
        // Where a silence ended the question meanwhile, the caller goes to anybody; both are a person.
        await caller.KeysAgainUntilQueuedAsync("377123456#");
        await agent.TakesCallAsync();
        await caller.TalksWithAsync(agent);
    }

    [Test]
    public async Task WaitingCall_RedisRestarts_KeepsItsPlaceAndReachesTheAgent()
    {
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAndKeysAsync("37912#");
        Assert.That(await caller.QueuesAsync(), Is.EqualTo("prizren"));

        await Redis.StopAsync();
        await StartRedisAsync();

        await using var agent = await _centre.AgentAsync("dren");
        var offer = await agent.IsOfferedAsync();
        await agent.TakesCallAsync();
        await caller.TalksWithAsync(agent);
        Assert.That((offer.Call, offer.Code), Is.EqualTo((caller.CallSid, "DPZ 12")));
    }

    [Test]
    public async Task Conversation_RedisRestarts_TheyTalkOnAndTheCallEndsProperly()
    {
        await using var agent = await _centre.AgentAsync("cvetko");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAndKeysAsync("364550#");
        await agent.TakesCallAsync();
        await caller.TalksWithAsync(agent);

        await Redis.StopAsync();
        await caller.SaysAsync("Are you still there?");
        await agent.IsToldAsync("Are you still there?");
        await StartRedisAsync();
        await agent.BecomesAsync("onCall");

        await agent.HangsUpAsync();
        await caller.IsOverAsync();
        await agent.BecomesAsync("available");
    }

    [Test]
    public async Task WholeMenu_RedisIsDownAndComesBack_CallerReachesAPerson()
    {
        await using var agent = await _centre.AgentAsync("besa");
        await Redis.StopAsync();
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync();
        Assert.That(await caller.QueuesAsync(), Is.EqualTo("general"));
        Assert.That(caller.Heard.Select(e => e.Kind), Has.None.EqualTo(HandsetEventKinds.Ended));

        await StartRedisAsync();

        await agent.TakesCallAsync();
        await caller.TalksWithAsync(agent);
    }

    private async Task StartRedisAsync() => Assert.That(await Redis.StartAgainAsync(CancellationToken.None), Is.Null);
}
