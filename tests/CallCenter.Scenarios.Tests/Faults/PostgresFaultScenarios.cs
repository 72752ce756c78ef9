using CallCenter.Local.EmbeddedStores;
using CallCenter.Scenarios.Tests.People;
using CallCenter.Scenarios.Tests.Running;

namespace CallCenter.Scenarios.Tests.Faults;

/// <summary>PostgreSQL goes away for a while. Always on embedded stores, which a test may stop.</summary>
internal sealed class PostgresFaultScenarios
{
    private CallCentre _centre = null!;

    private EmbeddedPostgres Postgres => _centre.System.Stores.EmbeddedPostgres!;

    // What is fresh is not asked for again: only with old profiles does it matter that PostgreSQL is away.
    [OneTimeSetUp]
    public async Task StartAsync() => _centre = await CallCentre.StartOnOwnStoresAsync(("CustomerDirectory:Fresh", "00:00:01"));

    [OneTimeTearDown]
    public async Task StopAsync() => await _centre.DisposeAsync();

    [Test]
    public async Task BeforeTheCall_PostgresIsDownAndTheCustomerWasNeverSeen_ReachesTheDistrictUnconfirmed()
    {
        await using var agent = await _centre.AgentAsync("cvetko");
        await Postgres.StopAsync();
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync();
        await caller.AnswersAsync("press 3", "3");
        await caller.AnswersAsync("customer code", "364550#");
        await caller.AnswersAsync("Your code", "1");

        Assert.That(await caller.QueuesAsync(), Is.EqualTo("mitrovica"));
        var offer = await agent.IsOfferedAsync();
        await agent.PicksUpAsync();
        var whisper = await agent.HearsWhisperAsync();
        await agent.PressesAsync("1");
        await caller.TalksWithAsync(agent);
        await caller.HangsUpAsync();
        await agent.BecomesAsync("available");
        await StartPostgresAsync();

        await using var traces = await Traces.OpenAsync(_centre.System);
        Assert.That(await traces.EndedCallAsync(caller.CallSid), Is.EqualTo("mitrovica"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((offer.Code, offer.Identified), Is.EqualTo(("DMI 550", false)));
            Assert.That((offer.Customer, offer.CustomerAbsent), Is.EqualTo(((object?)null, "unavailable")));
            Assert.That(whisper, Does.Contain("nije potvrđen").IgnoreCase);
        }
    }

    [Test]
    public async Task DuringTheCall_PostgresGoesDownAndTheCustomerWasSeenBefore_AgentSeesTheProfile()
    {
        await using var agent = await _centre.AgentAsync("dren");
        await using (var earlier = await _centre.CallerAsync())
        {
            await earlier.DialsAndKeysAsync("37912#");
            Assert.That((await agent.IsOfferedAsync()).Identified, Is.True);
            await agent.TakesCallAsync();
            await earlier.TalksWithAsync(agent);
        }

        await agent.BecomesAsync("available");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync();
        await caller.AnswersAsync("press 3", "3");
        await Postgres.StopAsync();
        await caller.KeysAgainUntilReadBackAsync("37912#");
        await caller.PressesAsync("1");

        Assert.That(await caller.QueuesAsync(), Is.EqualTo("prizren"));
        var offer = await agent.IsOfferedAsync();
        await agent.TakesCallAsync();
        await caller.TalksWithAsync(agent);
        await caller.HangsUpAsync();
        await agent.BecomesAsync("available");
        await StartPostgresAsync();

        await using var traces = await Traces.OpenAsync(_centre.System);
        Assert.That(await traces.EndedCallAsync(caller.CallSid), Is.EqualTo("prizren"));
        Assert.That((offer.Identified, offer.Customer?.Name), Is.EqualTo((true, "Erblin Shembulli")));
    }

    private async Task StartPostgresAsync() => Assert.That(await Postgres.StartAgainAsync(CancellationToken.None), Is.Null);
}
