using CallCenter.Scenarios.Tests.People;
using CallCenter.Scenarios.Tests.Running;

namespace CallCenter.Scenarios.Tests.Menu;

/// <summary>Callers who say their code instead of keying it.</summary>
internal sealed class SpokenCodeScenarios
{
    private CallCentre _centre = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _centre = await SharedCallCentre.Get();

    [TestCase("sq", "shtypni 1", "1", "shifrën e konsumatorit", "shifra ime është de gjë, nantë nantë zero katër", "Shifra juaj", "më duhet një person")]
    [TestCase("sr", "pritisnite 2", "2", "šifru potrošača", "šifra je de ge jot devet devet nula četiri", "Vaša šifra", "sa osobom, molim")]
    [TestCase("en", "press 3", "3", "customer code", "my code is D G J nine nine oh four", "Your code", "I'd like to speak to a person")]
    public async Task SpokenCode_Confirmed_ReachesGjakovaWithEverythingKnown(
        string language, string menu, string key, string question, string said, string readBack, string wish)
    {
        await using var agent = await _centre.AgentAsync("ada");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync();
        await caller.AnswersAsync(menu, key);
        await caller.RepliesAsync(question, said);
        await caller.AnswersAsync(readBack, "1");
        await caller.RepliesAsync("4.", wish);

        var queue = await caller.QueuesAsync();
        var offer = await agent.IsOfferedAsync();
        await agent.TakesCallAsync();
        await caller.TalksWithAsync(agent);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((queue, offer.Language, offer.Code, offer.Identified), Is.EqualTo(("gjakova", language, "DGJ 9904", true)));
            Assert.That(offer.Journey.Select(step => step.What), Has.Some.EqualTo("said DGJ ***904").And.None.Contains("9904 "));
        }
    }

    [Test]
    public async Task SpeechNotUnderstood_CallerKeysInstead_LosesNoAttempt()
    {
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync();
        await caller.AnswersAsync("press 3", "3");
        await caller.RepliesAsync("customer code", "it is somewhere on the bill, wait");
        await caller.HearsAsync("We did not recognise a customer code");
        await caller.AnswersAsync("say the customer code", "37912#");
        await caller.ConfirmsAndAsksForAPersonAsync();

        Assert.That(await caller.QueuesAsync(), Is.EqualTo("prizren"));
    }
}
