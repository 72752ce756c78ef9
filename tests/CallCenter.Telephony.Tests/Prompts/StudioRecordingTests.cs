using System.Net;
using CallCenter.Core.Customers;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Running;
using CallCenter.Telephony.Prompts;
using CallCenter.Telephony.Tests.Signing;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Telephony.Tests.Prompts;

/// <summary>Sentences with a studio recording: it is played where it can be had, and their words are spoken where not.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class StudioRecordingTests
{
    private static readonly byte[] Sound = HeldSynthesizer.SomeAudio.Wav.ToArray();
    private static readonly string Unknown = Recording.HashOf("nothing"u8);

    private readonly MemoryAudioStore _store = new();
    private readonly MemoryRecordings _recordings = new();
    private readonly HeldSynthesizer _synthesizer = new();
    private readonly FakeTimeProvider _time = new();

    [TestCase("sq")]
    [TestCase("en")]
    [TestCase("sr")]
    public async Task PrepareAsync_Recorded_IsPlayedInEveryLanguage(string language)
    {
        await using var node = await StartAsync();
        var hash = _recordings.Add(Sound);

        var prompt = await PrepareAsync(node, hash, language);

        Assert.That(prompt, Is.EqualTo(new PreparedPrompt.Audio(hash)));
        Assert.That(await node.Http.GetByteArrayAsync(((PreparedPrompt.Audio)prompt).Path), Is.EqualTo(Sound));
        Assert.That(_synthesizer.Begun, Is.Empty);
    }

    [Test]
    public async Task PrepareAsync_PlayedBefore_IsPlayedWithoutAsking()
    {
        await using var node = await StartAsync();
        await using var other = await StartAsync();
        var hash = _recordings.Add(Sound);
        await PrepareAsync(node, hash);
        _recordings.IsAway = true;

        Assert.That(await PrepareAsync(node, hash), Is.EqualTo(new PreparedPrompt.Audio(hash)), "from the node's folder");
        Assert.That(await PrepareAsync(other, hash), Is.EqualTo(new PreparedPrompt.Audio(hash)), "from the store that nodes share");
        Assert.That(_recordings.Asked, Is.EqualTo([hash]));
    }

    [Test]
    public async Task PrepareAsync_FiftyCallersAtOnce_IsFetchedOnce()
    {
        await using var node = await StartAsync();
        var hash = _recordings.Add(Sound);
        var answering = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _recordings.Answering = answering.Task;
        var callers = Enumerable.Range(0, 50).Select(_ => Task.Run(() => PrepareAsync(node, hash))).ToList();
        Assert.That(() => _recordings.Asked, Is.Not.Empty.After(5_000, 5));

        answering.SetResult();

        Assert.That(await Task.WhenAll(callers), Is.All.EqualTo(new PreparedPrompt.Audio(hash)));
        Assert.That(_recordings.Asked, Is.EqualTo([hash]));
    }

    [Test]
    public async Task PrepareAsync_NowhereToBeFound_WordsAreSpokenWithOneWarning()
    {
        using var log = new LogRecord();
        await using var node = await StartAsync(log);
        _synthesizer.Finish("mirë");

        var albanian = await PrepareAsync(node, Unknown);
        var again = await PrepareAsync(node, Unknown);
        var english = await PrepareAsync(node, Unknown, "en");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(albanian, Is.InstanceOf<PreparedPrompt.Audio>().And.EqualTo(again));
            Assert.That(english, Is.InstanceOf<PreparedPrompt.Spoken>());
            Assert.That(_synthesizer.Begun, Is.EqualTo(["mirë"]));
            Assert.That(_recordings.Asked, Has.Count.EqualTo(1), "callers are spared the wait for a while");
            Assert.That(log.Entries.Where(entry => entry.EventId == 5110).Select(entry => entry.Text.Trim()), Is.EqualTo(new[] { $"The recording {Unknown} of prompt welcome in sq cannot be found; its words are spoken instead" }));
        }
    }

    [Test]
    public async Task PrepareAsync_AwayAndBackAgain_IsPlayedAfterAWhile()
    {
        await using var node = await StartAsync();
        var hash = _recordings.Add(Sound);
        _recordings.IsAway = true;
        Assert.That(await PrepareAsync(node, hash, "en"), Is.InstanceOf<PreparedPrompt.Spoken>());

        _recordings.IsAway = false;
        _time.Advance(TimeSpan.FromSeconds(31));

        Assert.That(await PrepareAsync(node, hash, "en"), Is.EqualTo(new PreparedPrompt.Audio(hash)));
    }

    [Test]
    public async Task PrepareAsync_NoAnswer_WordsAreSpokenInTime()
    {
        await using var node = await StartAsync();
        var hash = _recordings.Add(Sound);
        var answering = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _recordings.Answering = answering.Task;
        _synthesizer.Finish("mirë");
        var waiting = PrepareAsync(node, hash);
        Assert.That(() => _recordings.Asked, Is.Not.Empty.After(5_000, 5));

        // Half of Prompts:Patience.
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.That(await waiting, Is.InstanceOf<PreparedPrompt.Audio>().And.Not.EqualTo(new PreparedPrompt.Audio(hash)));
        answering.SetResult();
        Assert.That(() => PrepareAsync(node, hash).GetAwaiter().GetResult(), Is.EqualTo(new PreparedPrompt.Audio(hash)).After(5_000, 5), "it was fetched all the same");
    }

    [Test]
    public async Task PrepareAsync_NeitherFolderNorStore_IsServedFromWhereItLasts()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "");
        await using var node = await StartAsync(settings: ("CachePath", file));
        _store.IsDown = true;
        var hash = _recordings.Add(Sound);

        var prompt = (PreparedPrompt.Audio)await PrepareAsync(node, hash);

        Assert.That(await node.Http.GetByteArrayAsync(prompt.Path), Is.EqualTo(Sound));
    }

    [Test]
    public async Task Get_FromANodeThatNeverPlayedIt_IsServedForAYear()
    {
        await using var other = await StartAsync(settings: ("ShowText", "true"));
        var hash = _recordings.Add(Sound);

        using var answer = await other.Http.GetAsync($"/audio/{hash}.wav");

        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.EqualTo(Sound));
        Assert.That(answer.Headers.CacheControl?.MaxAge, Is.EqualTo(TimeSpan.FromDays(365)));
    }

    [Test]
    public async Task Get_RecordingThatIsNowhere_IsNotFound()
    {
        await using var node = await StartAsync();

        using var answer = await node.Http.GetAsync($"/audio/{Unknown}.wav");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static Task<PreparedPrompt> PrepareAsync(PromptNode node, string hash, string language = "sq") =>
        node.Prompts.PrepareAsync(new Utterance(new Language(language), "mirë") { Prompt = "welcome", Recording = hash }, CancellationToken.None);

    private Task<PromptNode> StartAsync(LogRecord? log = null, params (string Key, string Value)[] settings) =>
        PromptNode.StartAsync(_store, _synthesizer, _time, log, _recordings, settings);
}
