using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts;
using CallCenter.Telephony.Prompts.Synthesis;

namespace CallCenter.Telephony.Tests.Prompts;

[Platform(Exclude = "Win", Reason = "The programs are shell scripts.")]
internal sealed class EspeakMachineSynthesizerTests
{
    private TemporaryFolder _programs = null!;
    private CancellationTokenSource _time = null!;

    [SetUp]
    public void SetUp()
    {
        _programs = new TemporaryFolder();
        _time = new CancellationTokenSource(TimeSpan.FromSeconds(60));
    }

    [TearDown]
    public void TearDown()
    {
        _programs.Dispose();
        _time.Dispose();
    }

    [TestCase("sq", Speech.Albanian, 3, 7)]
    [TestCase("sr", Speech.Serbian, 2, 6)]
    [TestCase("en", "Welcome. Please key in your customer code.", 1.5, 5)]
    public async Task SynthesizeAsync_TextInALanguage_IsSpoken(string language, string text, double minSeconds, double maxSeconds)
    {
        foreach (var program in EspeakProgram.All(_programs.Path))
        {
            var outcome = await new EspeakMachineSynthesizer(program, 150).SynthesizeAsync(new Language(language), text, _time.Token);

            Speech.AssertSpoken(outcome, minSeconds, maxSeconds);
        }
    }

    [Test]
    public async Task SynthesizeAsync_NastyTexts_AreSpokenAsText()
    {
        using var target = new TemporaryFolder();
        foreach (var program in EspeakProgram.All(_programs.Path))
        {
            foreach (var text in Speech.Nasty(target.Path))
            {
                var outcome = await new EspeakMachineSynthesizer(program, 150).SynthesizeAsync(Language.Albanian, text, _time.Token);

                Speech.AssertSpoken(outcome, 0.4, 15);
            }
        }

        Assert.That(Directory.GetFileSystemEntries(target.Path), Is.Empty);
    }

    [TestCase("exit 3", "ended with code 3: it said nothing")]
    [TestCase("cat >/dev/null; echo 'no such voice' >&2; exit 1", "ended with code 1: no such voice")]
    [TestCase("cat >/dev/null; echo rubbish", "not a WAV")]
    [TestCase("cat >/dev/null; head -c 20000000 /dev/zero", "more audio than a prompt may have")]
    public async Task SynthesizeAsync_ProgramMisbehaves_FailsWithTheReason(string body, string reason)
    {
        var program = EspeakProgram.Script(_programs.Path, "espeak-ng", body);

        var outcome = await new EspeakMachineSynthesizer(program, 150).SynthesizeAsync(Language.Albanian, "një", _time.Token);

        Assert.That(outcome, Is.InstanceOf<SynthesisOutcome.Failed>().With.Property("Reason").Contains(reason));
    }

    [Test]
    public async Task SynthesizeAsync_ProgramHangs_FailsAtTheEndOfTheWaitAndKillsIt()
    {
        var mark = Path.Combine(_programs.Path, "pid");
        var program = EspeakProgram.Script(_programs.Path, "espeak-ng", $"echo $$ >'{mark}'; exec sleep 600");
        using var soon = new CancellationTokenSource();
        var hanging = new EspeakMachineSynthesizer(program, 150).SynthesizeAsync(Language.Albanian, "një", soon.Token);
        while (!File.Exists(mark) || new FileInfo(mark).Length == 0)
        {
            await Task.Delay(10, _time.Token);
        }

        await soon.CancelAsync();

        Assert.That(await hanging, Is.InstanceOf<SynthesisOutcome.Failed>().With.Property("Reason").Contains("in time"));
        var pid = (await File.ReadAllTextAsync(mark)).Trim();
        Assert.That(() => IsRunning(pid), Is.False.After(5_000, 20));
    }

    [Test]
    public async Task SynthesizeAsync_ProgramMissing_Fails()
    {
        var outcome = await new EspeakMachineSynthesizer("no-such-espeak", 150).SynthesizeAsync(Language.Albanian, "një", _time.Token);

        Assert.That(outcome, Is.InstanceOf<SynthesisOutcome.Failed>().With.Property("Reason").Contains("could not be run"));
    }

    private static bool IsRunning(string pid)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(int.Parse(pid, System.Globalization.CultureInfo.InvariantCulture));
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
