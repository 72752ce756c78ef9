using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Telephony.Tests.Prompts;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class PromptAudioTests
{
    private readonly MemoryAudioStore _store = new();
    private readonly HeldSynthesizer _synthesizer = new();
    private readonly FakeTimeProvider _time = new();

    [TestCase("en", "en-GB", null)]
    [TestCase("sr", "sr-RS", "Google.sr-RS-Standard-A")]
    public async Task PrepareAsync_LanguageTheCarrierSpeaks_IsSpoken(string language, string carrierLanguage, string? voice)
    {
        await using var node = await StartAsync();

        var prompt = await node.Prompts.PrepareAsync(new Language(language), "100\n % ", CancellationToken.None);

        Assert.That(prompt, Is.EqualTo(new PreparedPrompt.Spoken(new Language(language), "100 %", carrierLanguage, voice)));
    }

    [Test]
    public async Task PrepareAsync_SerbianForTheCarrier_IsCyrillic()
    {
        await using var node = await StartAsync();

        var prompt = (PreparedPrompt.Spoken)await node.Prompts.PrepareAsync(Language.Serbian, Speech.Serbian, CancellationToken.None);

        Assert.That(prompt.Text, Is.EqualTo("Добро дошли. Унесите своју шифру потрошача."));
        Assert.That(((PreparedPrompt.Spoken)await node.Prompts.PrepareAsync(Language.English, "Hello", CancellationToken.None)).Text, Is.EqualTo("Hello"));
    }

    [Test]
    public async Task PrepareAsync_ScriptSetToLatin_IsAsWritten()
    {
        await using var node = await StartAsync(("CarrierLanguages:sr:Script", "Latin"));

        var prompt = await node.Prompts.PrepareAsync(Language.Serbian, Speech.Serbian, CancellationToken.None);

        Assert.That(prompt, Is.EqualTo(new PreparedPrompt.Spoken(Language.Serbian, Speech.Serbian, "sr-RS", "Google.sr-RS-Standard-A")));
    }

    [Test]
    public async Task PrepareAsync_SerbianPlayed_IsSpokenAsWritten()
    {
        await using var node = await StartAsync(("CarrierLanguages:sr:Language", ""));
        _synthesizer.Finish(Speech.Serbian);

        await node.Prompts.PrepareAsync(Language.Serbian, Speech.Serbian, CancellationToken.None);

        Assert.That(_synthesizer.Begun, Is.EqualTo([Speech.Serbian]));
    }

    [Test]
    public async Task PrepareAsync_LongerThanPatience_FailsButTheAudioIsMade()
    {
        await using var node = await StartAsync();
        var impatient = PrepareAsync(node, "mirë");
        Assert.That(() => _synthesizer.Begun, Is.Not.Empty.After(5_000, 5));

        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.That(await impatient, Is.InstanceOf<PreparedPrompt.Failed>());

        _synthesizer.Finish("mirë");
        Assert.That(await PrepareAsync(node, "mirë"), Is.InstanceOf<PreparedPrompt.Audio>());
        Assert.That(_synthesizer.Begun, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task PrepareAsync_OtherNodeGivesUp_MakesItWithoutWaitingOutTheBudget()
    {
        await using var node = await StartAsync();
        _synthesizer.Finish("mirë");
        var hash = ((PreparedPrompt.Audio)await PrepareAsync(node, "mirë")).Hash;
        _store.Held.Clear();
        await _store.TryClaimAsync(hash, TimeSpan.FromSeconds(5), CancellationToken.None);
        await using var fresh = await StartAsync();
        var waiting = PrepareAsync(fresh, "mirë");
        await _store.ReleaseClaimAsync(hash, CancellationToken.None);

        while (!waiting.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Delay(1);
        }

        Assert.That(await waiting, Is.InstanceOf<PreparedPrompt.Audio>());
        Assert.That(_time.GetUtcNow() - _time.Start, Is.LessThan(TimeSpan.FromSeconds(4)));
    }

    [Test]
    public async Task PrepareAsync_CarrierLanguageSetBlank_IsPlayed()
    {
        await using var node = await StartAsync(("CarrierLanguages:sr:Language", ""));
        _synthesizer.Finish("dobro");

        Assert.That(await node.Prompts.PrepareAsync(Language.Serbian, "dobro", CancellationToken.None), Is.InstanceOf<PreparedPrompt.Audio>());
    }

    [Test]
    public async Task PrepareAsync_ManyCallersOneText_IsSynthesisedOnce()
    {
        await using var node = await StartAsync();
        var callers = Enumerable.Range(0, 50).Select(_ => Task.Run(() => PrepareAsync(node, "mirë"))).ToList();
        Assert.That(() => _synthesizer.Begun, Is.Not.Empty.After(5_000, 5));
        _synthesizer.Finish("mirë");

        var prompts = await Task.WhenAll(callers);
        var again = await PrepareAsync(node, "mirë");

        Assert.That(prompts, Is.All.InstanceOf<PreparedPrompt.Audio>().And.All.EqualTo(again));
        Assert.That(_synthesizer.Begun, Is.EqualTo(["mirë"]));
    }

    [Test]
    public async Task PrepareAsync_OtherNodeIsMakingTheText_WaitsForItsAudio()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        var making = PrepareAsync(first, "mirë");
        var waiting = PrepareAsync(second, "mirë");

        _synthesizer.Finish("mirë");
        await making;
        while (!waiting.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }

        Assert.That(await waiting, Is.EqualTo(await making));
        Assert.That(_synthesizer.Begun, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task PrepareAsync_OtherNodeDiesWhileMaking_MakesItItself()
    {
        await using var node = await StartAsync();
        _synthesizer.Finish("mirë");
        await _store.TryClaimAsync(((PreparedPrompt.Audio)await PrepareAsync(node, "mirë")).Hash, TimeSpan.FromSeconds(5), CancellationToken.None);
        _store.Held.Clear();
        await using var fresh = await StartAsync();
        var waiting = PrepareAsync(fresh, "mirë");

        while (!waiting.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }

        Assert.That(await waiting, Is.InstanceOf<PreparedPrompt.Audio>());
        Assert.That(_synthesizer.Begun, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task PrepareAsync_StoreDown_IsMadeAndServedFromTheFolder()
    {
        _store.IsDown = true;
        await using var node = await StartAsync();
        _synthesizer.Finish("mirë");

        var audio = (PreparedPrompt.Audio)await PrepareAsync(node, "mirë");

        var found = await node.Prompts.FindAsync(audio.Hash, CancellationToken.None);
        Assert.That(found?.Text, Is.EqualTo("mirë"));
        Assert.That(found?.Language, Is.EqualTo(Language.Albanian));
        Assert.That(found?.Wav.ToArray(), Is.EqualTo(HeldSynthesizer.SomeAudio.Wav.ToArray()));
    }

    [Test]
    public async Task PrepareAsync_StoreLostItMeanwhile_PutsItBackForOtherNodes()
    {
        await using var node = await StartAsync();
        _synthesizer.Finish("mirë");
        var audio = (PreparedPrompt.Audio)await PrepareAsync(node, "mirë");
        _store.Held.Clear();
        _time.Advance(TimeSpan.FromMinutes(10));

        await PrepareAsync(node, "mirë");

        Assert.That(_store.Held.Keys, Is.EqualTo([audio.Hash]));
        Assert.That(_synthesizer.Begun, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task PrepareAsync_FolderCannotBeWritten_IsServedFromTheStore()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "");
        await using var node = await StartAsync(("CachePath", file));
        _synthesizer.Finish("mirë");

        var audio = (PreparedPrompt.Audio)await PrepareAsync(node, "mirë");

        Assert.That(await node.Prompts.FindAsync(audio.Hash, CancellationToken.None), Is.Not.Null);
        _store.IsDown = true;
        _synthesizer.Finish("dy");
        Assert.That(await PrepareAsync(node, "dy"), Is.InstanceOf<PreparedPrompt.Failed>(), "kept nowhere");
    }

    [Test]
    public async Task PrepareAsync_SynthesisFails_FailsAndIsTriedAgainTheNextTime()
    {
        await using var node = await StartAsync();
        _synthesizer.Finish("mirë", new SynthesisOutcome.Failed("No voice."));

        Assert.That(await PrepareAsync(node, "mirë"), Is.EqualTo(new PreparedPrompt.Failed("No voice.")));
        Assert.That(await PrepareAsync(node, "mirë"), Is.EqualTo(new PreparedPrompt.Failed("No voice.")));
        Assert.That(_synthesizer.Begun, Has.Count.EqualTo(2));
        Assert.That(_store.Held, Is.Empty);
    }

    [Test]
    public async Task PrepareAsync_CallerCannotWait_FailsButTheAudioIsMade()
    {
        await using var node = await StartAsync();
        using var gone = new CancellationTokenSource();
        var impatient = node.Prompts.PrepareAsync(Language.Albanian, "mirë", gone.Token);
        var patient = PrepareAsync(node, "mirë");

        await gone.CancelAsync();
        _synthesizer.Finish("mirë");

        Assert.That(await impatient, Is.InstanceOf<PreparedPrompt.Failed>());
        Assert.That(await patient, Is.InstanceOf<PreparedPrompt.Audio>());
    }

    [TestCase("")]
    [TestCase(" \n\0 ")]
    [TestCase("\ud83d")]
    public async Task PrepareAsync_NothingToSay_Fails(string text)
    {
        await using var node = await StartAsync();

        Assert.That(await PrepareAsync(node, text), Is.InstanceOf<PreparedPrompt.Failed>());
    }

    [Test]
    public async Task PrepareAsync_LongestText_IsMadeAndOneMoreFails()
    {
        await using var node = await StartAsync();
        var longest = new string('a', PromptOptions.MaxTextLength);
        _synthesizer.Finish(longest);

        Assert.That(await PrepareAsync(node, longest), Is.InstanceOf<PreparedPrompt.Audio>());
        Assert.That(await PrepareAsync(node, longest + "a"), Is.InstanceOf<PreparedPrompt.Failed>());
    }

    [Test]
    public async Task PrepareAsync_FolderOverItsBound_DropsTheLongestUnused()
    {
        await using var node = await StartAsync(("CacheMegabytes", "1"));
        var big = new SynthesisOutcome.Audio(new byte[300_000]);
        var hashes = new List<string>();
        foreach (var text in new[] { "një", "dy", "tre", "katër" })
        {
            _synthesizer.Finish(text, big);
            hashes.Add(((PreparedPrompt.Audio)await PrepareAsync(node, text)).Hash);
            foreach (var file in Directory.GetFiles(node.CachePath, hashes[^1] + ".*"))
            {
                File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, hashes.Count, 0, 0, 0, DateTimeKind.Utc));
            }
        }

        var left = Directory.GetFiles(node.CachePath).Select(Path.GetFileName);

        Assert.That(left, Is.EquivalentTo(hashes.TakeLast(2).SelectMany(hash => new[] { hash + ".wav", hash + ".txt" })));
        Assert.That(await node.Prompts.FindAsync(hashes[0], CancellationToken.None), Is.Not.Null, "other nodes' store has it");
    }

    private static Task<PreparedPrompt> PrepareAsync(PromptNode node, string text) =>
        node.Prompts.PrepareAsync(Language.Albanian, text, CancellationToken.None);

    private Task<PromptNode> StartAsync(params (string Key, string Value)[] settings) =>
        PromptNode.StartAsync(_store, _synthesizer, _time, settings: settings);
}
