using CallCenter.Scenarios.Tests.People;
using CallCenter.Scenarios.Tests.Running;

namespace CallCenter.Scenarios.Tests.Menu;

/// <summary>What a caller keys, and where it leads.</summary>
internal sealed class CodeScenarios
{
    private CallCentre _centre = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _centre = await SharedCallCentre.Get();

    [TestCase("sq", "shtypni 1", "1", "shifrën e konsumatorit", "Shifra juaj", "shtypni 4")]
    [TestCase("sr", "pritisnite 2", "2", "šifru potrošača", "Vaša šifra", "pritisnite 4")]
    [TestCase("en", "press 3", "3", "customer code", "Your code", "press 4")]
    public async Task PlainCode_KeyedAndConfirmed_ReachesTheDistrictsAgentWithEverythingKnown(
        string language, string menu, string key, string question, string readBack, string person)
    {
        await using var agent = await _centre.AgentAsync("besa");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync();
        await caller.AnswersAsync(menu, key);
        await caller.AnswersAsync(question, "377123456#");
        await caller.AnswersAsync(readBack, "1");
        await caller.AnswersAsync(person, "4");

        var queue = await caller.QueuesAsync();
        var offer = await agent.IsOfferedAsync();
        await agent.TakesCallAsync();
        await caller.TalksWithAsync(agent);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(queue, Is.EqualTo("prishtina"));
            Assert.That(offer.Queue, Is.EqualTo("prishtina"));
            Assert.That(offer.Call, Is.EqualTo(caller.CallSid));
            Assert.That(offer.Language, Is.EqualTo(language));
            Assert.That(offer.Caller, Is.EqualTo(caller.Number));
            Assert.That((offer.Code, offer.District, offer.Identified), Is.EqualTo(("DPR 123456", "DPR", true)));
            Assert.That(offer.Customer?.Name, Is.EqualTo("Arbër Modeli"));
            Assert.That(offer.Customer?.MeterNumber, Is.EqualTo("10000001"));
            Assert.That(offer.Customer?.Balance?.DebtCents, Is.EqualTo(4735));
            Assert.That(offer.CustomerAbsent, Is.Null);
            Assert.That(offer.WaitedSeconds, Is.InRange(0, 60));
            Assert.That(
                offer.Journey.Select(step => step.Node).Distinct(),
                Is.SupersetOf(new[] { "language", "who", "main", "district" }));
            Assert.That(offer.Journey.Select(step => step.What), Has.None.Contains("123456"), "codes are masked");
        }
    }

    [Test]
    public async Task CodeOfTwoDistricts_CallerChoosesTheSecond_ReachesGjakova()
    {
        await using var agent = await _centre.AgentAsync("ada");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync();
        await caller.AnswersAsync("press 3", "3");
        await caller.AnswersAsync("customer code", "345778#");
        await caller.HearsAsync("For Gjilan");
        await caller.AnswersAsync("For Gjakova", "2");
        await caller.AnswersAsync("Gjakova. If that is right", "1");
        await caller.AnswersAsync("press 4", "4");

        Assert.That(await caller.QueuesAsync(), Is.EqualTo("gjakova"));
        var offer = await agent.IsOfferedAsync();
        await agent.PicksUpAsync();
        var whisper = await agent.HearsWhisperAsync();
        await agent.PressesAsync("1");
        await caller.TalksWithAsync(agent);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((offer.Code, offer.Identified), Is.EqualTo(("DGJ 778", true)));
            Assert.That(whisper, Does.Contain("Gjakovë").And.Contain("i identifikuar"));
        }
    }

    [Test]
    public async Task CodeOfTwoDistricts_CallerStaysSilent_ReachesAPersonUnidentified()
    {
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync();
        await caller.AnswersAsync("press 3", "3");
        await caller.AnswersAsync("customer code", "345778#");
        await caller.HearsAsync("For Gjakova");

        Assert.That(await caller.QueuesAsync(), Is.EqualTo("general"));
    }

    [Test]
    public async Task NoCode_ThreeWrongEntries_ReachesAPersonWhoIsToldSo()
    {
        await using var agent = await _centre.AgentAsync("besa");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAndKeysNonsenseAsync();

        Assert.That(await caller.QueuesAsync(), Is.EqualTo("general"));
        var offer = await agent.IsOfferedAsync();
        await agent.PicksUpAsync();
        var whisper = await agent.HearsWhisperAsync();
        await agent.PressesAsync("1");
        await caller.TalksWithAsync(agent);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((offer.Code, offer.Identified, offer.CustomerAbsent), Is.EqualTo(((string?)null, false, "noCode")));
            Assert.That(whisper, Does.Contain("paidentifikuar"));
        }
    }

    [Test]
    public async Task NoKeyAtAll_SilenceAllTheWay_ReachesAPersonInAlbanian()
    {
        await using var agent = await _centre.AgentAsync("besa");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync();

        Assert.That(await caller.QueuesAsync(), Is.EqualTo("general"));
        Assert.That((await agent.IsOfferedAsync()).Language, Is.EqualTo("sq"));
    }

    [TestCase("317173123456#", "DPR 123456", TestName = "Code_KeyedWithTwoKeysALetter_IsRead")]
    [TestCase("999*377123456#", "DPR 123456", TestName = "Entry_ClearedWithTheStar_IsReadFromThereOn")]
    [TestCase("377000123456#", "DPR 123456", TestName = "Number_WithLeadingZeros_IsReadWithoutThem")]
    public async Task Entry_InAnotherSpelling_IsRead(string keys, string code)
    {
        await using var agent = await _centre.AgentAsync("besa");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAndKeysAsync(keys);

        var offer = await agent.IsOfferedAsync();
        Assert.That((offer.Code, offer.Identified), Is.EqualTo((code, true)));
    }

    [Test]
    public async Task ReadBack_CallerSaysItIsNotTheirs_AsksAgainAndTakesTheNewOne()
    {
        await using var agent = await _centre.AgentAsync("ada");
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync();
        await caller.AnswersAsync("press 3", "3");
        await caller.AnswersAsync("customer code", "377123456#");
        await caller.AnswersAsync("Your code", "2");
        await caller.AnswersAsync("customer code", "3459904#");
        await caller.AnswersAsync("For Gjakova", "2");
        await caller.ConfirmsAndAsksForAPersonAsync();

        Assert.That((await agent.IsOfferedAsync()).Code, Is.EqualTo("DGJ 9904"));
    }

    [Test]
    public async Task UnknownCode_KeyedThreeTimes_ReachesAPersonUnidentified()
    {
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync();
        await caller.AnswersAsync("press 3", "3");
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await caller.AnswersAsync("customer code", "3779999999999#");
            await caller.AnswersAsync("Your code", "1");
            if (attempt < 3)
            {
                await caller.HearsAsync("cannot find that code");
            }
        }

        Assert.That(await caller.QueuesAsync(), Is.EqualTo("general"));
    }

    [Test]
    public async Task VulnerableCustomer_CallsLaterThanAnother_IsAnsweredFirst()
    {
        await using var usual = await _centre.CallerAsync();
        await KeyGjakovaAsync(usual, "3459904#");
        await using var vulnerable = await _centre.CallerAsync();
        await KeyGjakovaAsync(vulnerable, "345778#");
        await using var agent = await _centre.AgentAsync("ada");

        Assert.That((await agent.IsOfferedAsync()).Call, Is.EqualTo(vulnerable.CallSid));
    }

    private static async Task KeyGjakovaAsync(Caller caller, string keys)
    {
        await caller.DialsAsync();
        await caller.AnswersAsync("press 3", "3");
        await caller.AnswersAsync("customer code", keys);
        await caller.AnswersAsync("For Gjakova", "2");
        await caller.ConfirmsAndAsksForAPersonAsync();
        await caller.QueuesAsync();
    }
}
