using CallCenter.Contracts;
using CallCenter.Scenarios.Tests.People;
using CallCenter.Scenarios.Tests.Running;

namespace CallCenter.Scenarios.Tests.Agents;

/// <summary>What an agent does with an offer, and what becomes of the call.</summary>
internal sealed class OfferScenarios
{
    private CallCentre _centre = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _centre = await SharedCallCentre.Get();
        await _centre.HireAsync("offer-1", "prizren", "sq,sr,en");
        await _centre.HireAsync("offer-2", "prizren", "sq,sr,en");
        await _centre.HireAsync("offer-sr", "prizren", "sr");
    }

    [Test]
    public async Task RingingOffer_AcceptedAtTheDesk_ConnectsWithoutAKey()
    {
        await using var agent = await _centre.AgentAsync("offer-1");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAndKeysAsync("37912#");

        var offer = await agent.IsOfferedAsync();
        await agent.RingsAsync();
        await agent.Desk.AcceptAsync(offer.Id);
        await agent.AnswersAsync();
        await caller.TalksWithAsync(agent);

        Assert.That((await agent.Desk.CurrentCallAsync())?.Call, Is.EqualTo(caller.CallSid));
    }

    [Test]
    public async Task Whisper_OfferAcceptedAtTheDesk_ConnectsWithoutAKey()
    {
        await using var agent = await _centre.AgentAsync("offer-1");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAndKeysAsync("37912#");

        var offer = await agent.IsOfferedAsync();
        await agent.PicksUpAsync();
        await agent.HearsWhisperAsync();
        await agent.Desk.AcceptAsync(offer.Id);

        await caller.TalksWithAsync(agent);
    }

    [TestCase(true, TestName = "Offer_RefusedWithAKey_GoesToTheNextAgent")]
    [TestCase(false, TestName = "Offer_RefusedAtTheDesk_GoesToTheNextAgent")]
    public async Task Offer_Refused_GoesToTheNextAgent(bool withKey)
    {
        await using var first = await _centre.AgentAsync("offer-1");
        await using var second = await _centre.AgentAsync("offer-2");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAndKeysAsync("37912#");

        var offer = await first.IsOfferedAsync();
        await first.PicksUpAsync();
        await first.HearsWhisperAsync();
        await (withKey ? first.PressesAsync("2") : first.Desk.RefuseAsync(offer.Id));

        await first.LegIsOverAsync();
        await second.TakesCallAsync();
        await caller.TalksWithAsync(second);
        Assert.That(
            () => first.Desk.AcceptAsync(offer.Id),
            Throws.TypeOf<CallCenterException>().With.Property(nameof(CallCenterException.Status)).EqualTo(System.Net.HttpStatusCode.Conflict));
    }

    [Test]
    public async Task Offer_NobodyPicksUp_AgentIsMissedAndTheCallKeepsItsPlace()
    {
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAndKeysAsync("37912#");
        await caller.QueuesAsync();
        await using var later = await _centre.CallerAsync();
        await later.DialsAndKeysAsync("37912#");
        await later.QueuesAsync();
        await using var agent = await _centre.AgentAsync("offer-1");

        var missed = await agent.IsOfferedAsync();
        await agent.RingsAsync();
        await agent.BecomesAsync("missed");
        await agent.Desk.GoAvailableAsync();
        var again = await agent.IsOfferedAsync();
        await agent.TakesCallAsync();
        await caller.TalksWithAsync(agent);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(missed.Call, Is.EqualTo(caller.CallSid));
            Assert.That(again.Call, Is.EqualTo(caller.CallSid));
            Assert.That(again.Id, Is.Not.EqualTo(missed.Id));
            Assert.That(again.WaitedSeconds, Is.GreaterThan(missed.WaitedSeconds));
        }
    }

    [Test]
    public async Task Offer_CallerHangsUp_AgentsTelephoneStopsAndTheyAreAvailable()
    {
        await using var agent = await _centre.AgentAsync("offer-1");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAndKeysAsync("37912#");
        var offer = await agent.IsOfferedAsync();
        await agent.RingsAsync();

        await caller.HangsUpAsync();

        await agent.LegIsOverAsync();
        await agent.BecomesAsync("available");
        Assert.That(
            () => agent.Desk.AcceptAsync(offer.Id),
            Throws.TypeOf<CallCenterException>().With.Property(nameof(CallCenterException.Status)).EqualTo(System.Net.HttpStatusCode.Conflict));
    }

    [Test]
    public async Task TwoFreeAgents_OneCall_GoesToWhoWasFreeLongest()
    {
        await using var second = await _centre.AgentAsync("offer-2");
        await using var first = await _centre.AgentAsync("offer-1");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAndKeysAsync("37912#");

        Assert.That((await second.IsOfferedAsync()).Call, Is.EqualTo(caller.CallSid));
        Assert.That((await first.Desk.MeAsync()).State, Is.EqualTo("available"));
    }

    [Test]
    public async Task CallerWhoSpeaksEnglish_OnlyAnAgentWithoutItIsFree_WaitsForOneWhoSpeaksIt()
    {
        await using var serbianOnly = await _centre.AgentAsync("offer-sr");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAndKeysAsync("37912#");
        await caller.QueuesAsync();

        // Free longer than the one who gets the call, and still not asked.
        await using var agent = await _centre.AgentAsync("offer-1");
        await agent.TakesCallAsync();
        await caller.TalksWithAsync(agent);
        Assert.That((await serbianOnly.Desk.MeAsync()).State, Is.EqualTo("available"));
    }
}
