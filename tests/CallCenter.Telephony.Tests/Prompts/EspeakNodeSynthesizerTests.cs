using System.Diagnostics;
using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts;
using CallCenter.Telephony.Prompts.Synthesis;

namespace CallCenter.Telephony.Tests.Prompts;

internal sealed class EspeakNodeSynthesizerTests
{
    private TemporaryFolder _folder = null!;
    private EspeakNodeSynthesizer _synthesizer = null!;
    private CancellationTokenSource _time = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        _synthesizer = new EspeakNodeSynthesizer("node", EspeakPackage.Script, wordsPerMinute: 150);
        _time = new CancellationTokenSource(TimeSpan.FromSeconds(60));
    }

    [TearDown]
    public void TearDown()
    {
        _synthesizer.Dispose();
        _time.Dispose();
        _folder.Dispose();
    }

    [TestCase("sq", Speech.Albanian, 3, 7)]
    [TestCase("sr", Speech.Serbian, 2, 6)]
    [TestCase("sr", "Добро дошли. Унесите своју шифру потрошача.", 2, 6)]
    [TestCase("en", "Welcome. Please key in your customer code.", 1.5, 5)]
    public async Task SynthesizeAsync_TextInALanguage_IsSpoken(string language, string text, double minSeconds, double maxSeconds)
    {
        var outcome = await _synthesizer.SynthesizeAsync(new Language(language), text, _time.Token);

        Speech.AssertSpoken(outcome, minSeconds, maxSeconds);
    }

    [Test]
    public async Task SynthesizeAsync_ManyTexts_UsesOneProcess()
    {
        await SpeakAsync();
        var first = _synthesizer.ProcessId;
        await Task.WhenAll(SpeakAsync(), SpeakAsync());

        Assert.That(first, Is.Not.Null);
        Assert.That(_synthesizer.ProcessId, Is.EqualTo(first));
    }

    [Test]
    public async Task SynthesizeAsync_ProcessKilledBetweenTexts_NextTextIsSpoken()
    {
        await SpeakAsync();
        KillWorker();

        Speech.AssertSpoken(await SpeakAsync(), 3, 7);
    }

    [Test]
    public async Task SynthesizeAsync_ProcessKilledInTheMiddle_ThatTextIsSpokenByANewOne()
    {
        await SpeakAsync();
        var old = _synthesizer.ProcessId;
        var long1 = _synthesizer.SynthesizeAsync(Language.Albanian, string.Concat(Enumerable.Repeat("shtatëdhjetë ", 75)), _time.Token);
        KillWorker();

        Speech.AssertSpoken(await long1, 20, 200);
        Assert.That(_synthesizer.ProcessId, Is.Not.EqualTo(old));
        Speech.AssertSpoken(await SpeakAsync(), 3, 7);
    }

    [Test]
    public async Task SynthesizeAsync_WaitEnds_FailsAndTheNextTextIsItsOwnAudio()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await SpeakAsync();
        var late = _synthesizer.SynthesizeAsync(Language.Albanian, string.Concat(Enumerable.Repeat("shtatëdhjetë ", 75)), now.Token);

        Assert.That(await late, Is.InstanceOf<SynthesisOutcome.Failed>());
        Speech.AssertSpoken(await SpeakAsync(), 3, 7);
    }

    [Test]
    public async Task SynthesizeAsync_StuckInAText_FailsInTimeAndIsReplaced()
    {
        // Emoji are read out by their names: far more work than the time allows.
        await SpeakAsync();
        var stuck = _synthesizer.ProcessId;
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(400));

        var outcome = await _synthesizer.SynthesizeAsync(Language.Albanian, string.Concat(Enumerable.Repeat("👨‍👩‍👧 ", 5_000)), soon.Token);

        Assert.That(outcome, Is.InstanceOf<SynthesisOutcome.Failed>().With.Property("Reason").Contains("in time"));
        Speech.AssertSpoken(await SpeakAsync(), 3, 7);
        Assert.That(_synthesizer.ProcessId, Is.Not.EqualTo(stuck));
    }

    [Test]
    public async Task SynthesizeAsync_NastyTexts_AreSpokenAsText()
    {
        foreach (var text in Speech.Nasty(_folder.Path))
        {
            Speech.AssertSpoken(await _synthesizer.SynthesizeAsync(Language.Albanian, text, _time.Token), 0.4, 15);
        }

        Assert.That(Directory.GetFileSystemEntries(_folder.Path), Is.Empty);
    }

    [Test]
    public async Task SynthesizeAsync_PackageMissing_FailsWithWhatNodeSaid()
    {
        using var broken = new EspeakNodeSynthesizer("node", Path.Combine(_folder.Path, "missing.js"), 150);

        var outcome = await broken.SynthesizeAsync(Language.Albanian, "një", _time.Token);

        Assert.That(outcome, Is.InstanceOf<SynthesisOutcome.Failed>().With.Property("Reason").Contains("Cannot find module"));
    }

    [Test]
    public async Task SynthesizeAsync_NodeMissing_Fails()
    {
        using var broken = new EspeakNodeSynthesizer("no-such-node", EspeakPackage.Script, 150);

        Assert.That(await broken.SynthesizeAsync(Language.Albanian, "një", _time.Token), Is.InstanceOf<SynthesisOutcome.Failed>());
    }

    [Test]
    public async Task Dispose_AfterUse_EndsTheProcess()
    {
        await SpeakAsync();
        using var process = Process.GetProcessById(_synthesizer.ProcessId!.Value);

        _synthesizer.Dispose();

        Assert.That(process.WaitForExit(TimeSpan.FromSeconds(10)), Is.True);
        Assert.That(await SpeakAsync(), Is.InstanceOf<SynthesisOutcome.Failed>());
    }

    private Task<SynthesisOutcome> SpeakAsync() => _synthesizer.SynthesizeAsync(Language.Albanian, Speech.Albanian, _time.Token);

    private void KillWorker()
    {
        using var process = Process.GetProcessById(_synthesizer.ProcessId!.Value);
        process.Kill();
        process.WaitForExit();
    }
}
