using CallCenter.Scenarios.Tests.People;
using CallCenter.Scenarios.Tests.Running;

namespace CallCenter.Scenarios.Tests.Agents;

/// <summary>Order of waiting callers, and how a conversation ends.</summary>
internal sealed class ConversationScenarios
{
    private CallCentre _centre = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _centre = await SharedCallCentre.Get();
        await _centre.HireAsync("talker", "mitrovica", "sq,sr,en");
    }

    [Test]
    public async Task TwoWaitingCallers_OneAgentSignsInLater_AreAnsweredInOrder()
    {
        await using var first = await _centre.CallerAsync();
        await using var second = await _centre.CallerAsync();
        await WaitForMitrovicaAsync(first);
        await WaitForMitrovicaAsync(second);
        await using var agent = await _centre.AgentAsync("talker");

        await agent.TakesCallAsync();
        await first.TalksWithAsync(agent);
        await agent.HangsUpAsync();
        await agent.LegIsOverAsync();
        await agent.TakesCallAsync();
        await second.TalksWithAsync(agent);
    }

    [Test]
    public async Task Conversation_AgentHangsUp_CallerHearsGoodbyeAndAgentWrapsUp()
    {
        await using var agent = await _centre.AgentAsync("talker");
        await using var caller = await _centre.CallerAsync();
        await WaitForMitrovicaAsync(caller);
        await agent.TakesCallAsync();
        await caller.TalksWithAsync(agent);

        await agent.HangsUpAsync();

        await caller.HearsAsync("Goodbye");
        await caller.IsOverAsync();
        await agent.BecomesAsync("wrapUp");
        await agent.BecomesAsync("available");
    }

    [Test]
    public async Task Conversation_CallerHangsUp_AgentsLegEndsAndTheyWrapUp()
    {
        await using var agent = await _centre.AgentAsync("talker");
        await using var caller = await _centre.CallerAsync();
        await WaitForMitrovicaAsync(caller);
        await agent.TakesCallAsync();
        await caller.TalksWithAsync(agent);

        await caller.HangsUpAsync();

        await agent.LegIsOverAsync();
        await agent.BecomesAsync("wrapUp");
        await agent.BecomesAsync("available");
    }

    private static async Task WaitForMitrovicaAsync(Caller caller)
    {
        await caller.DialsAndKeysAsync("364550#");
        Assert.That(await caller.QueuesAsync(), Is.EqualTo("mitrovica"));
    }
}
