using CallCenter.LocalCarrier.Client;
using CallCenter.Scenarios.Tests.People;
using CallCenter.Scenarios.Tests.Running;

namespace CallCenter.Scenarios.Tests.Faults;

/// <summary>No text can be made into sound.</summary>
internal sealed class VoiceFaultScenarios
{
    [Test]
    public async Task Call_NothingCanBeSpoken_CallerHearsAToneAndReachesAPerson()
    {
        await using var centre = await CallCentre.StartAsync(("Prompts:Synthesizer", "None"));
        await using var agent = await centre.AgentAsync("besa");
        await using var caller = await centre.CallerAsync();
        await caller.DialsAsync();

        var tone = await caller.HearsAnythingAsync();
        Assert.That(await caller.QueuesAsync(), Is.EqualTo("general"));
        await agent.TakesCallAsync();
        await caller.TalksWithAsync(agent);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tone.Kind, Is.EqualTo(HandsetEventKinds.Play));
            Assert.That(tone.Url, Does.Contain("/audio/"));
            Assert.That(caller.Heard.Select(e => e.Kind), Has.None.EqualTo(HandsetEventKinds.Error));
        }
    }
}
