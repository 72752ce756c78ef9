using System.Xml.Linq;
using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts;
using CallCenter.Telephony.Prompts.Sound;
using CallCenter.Telephony.Tests.Signing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallCenter.Telephony.Tests.Prompts.Neural;

/// <summary>The neural voice with its limits, as the container makes it, against a service over real HTTP.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class NeuralSynthesizerTests : IDisposable
{
    private const string Key = "0123456789-a-secret-key";

    private static readonly byte[] Words = WaveFile.Write(Tones.Sine(8_000, 440, seconds: 1, amplitude: 8_000));

    private readonly LogRecord _logs = new();

    public void Dispose() => _logs.Dispose();

    [Test]
    public async Task SynthesizeAsync_Text_IsAskedForAsTheServiceWantsIt()
    {
        await using var stub = await SpeechStub.StartAsync(SpeechStub.Bytes(Words));

        var outcome = await SpeakAsync(stub, "Mirë se vini.");

        Speech.AssertSpoken(outcome, 0.9, 1.1);
        var request = stub.Requests.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Method, Is.EqualTo("POST"));
            Assert.That(request.Path, Is.EqualTo("/cognitiveservices/v1"));
            Assert.That(request.ContentType, Is.EqualTo("application/ssml+xml"));
            Assert.That(request.Headers["Ocp-Apim-Subscription-Key"], Is.EqualTo(Key));
            Assert.That(request.Headers["X-Microsoft-OutputFormat"], Is.EqualTo("riff-8khz-16bit-mono-pcm"));
            Assert.That(request.Headers["User-Agent"], Is.Not.Empty);
            Assert.That(request.Body, Is.EqualTo(
                "<speak version=\"1.0\" xml:lang=\"sq-AL\" xmlns=\"http://www.w3.org/2001/10/synthesis\">"
                + "<voice name=\"sq-AL-AnilaNeural\"><prosody rate=\"-10%\">Mirë se vini.</prosody></voice></speak>"));
        }
    }

    [TestCase("sr", "sr-RS-NicholasNeural", "sr-RS")]
    [TestCase("en", "en-GB-SoniaNeural", "en-GB")]
    public async Task SynthesizeAsync_OtherLanguage_IsSpokenByItsVoice(string language, string voice, string named)
    {
        await using var stub = await SpeechStub.StartAsync(SpeechStub.Bytes(Words));

        await SpeakAsync(stub, "x", language, ("Neural:Voices:sr", "sr-RS-NicholasNeural"));

        Assert.That(stub.Requests.Single().Body, Does.Contain($"<voice name=\"{voice}\">").And.Contains($"xml:lang=\"{named}\""));
    }

    [TestCase("a < b & \"c\" 'd' > e")]
    [TestCase("</prosody></voice><voice name=\"x\">")]
    [TestCase("<break time=\"10s\"/> <![CDATA[x]]> &#x1; <!-- x -->")]
    [TestCase("mirë 😀 se vini")]
    public async Task SynthesizeAsync_MarkupInTheText_IsText(string text)
    {
        await using var stub = await SpeechStub.StartAsync(SpeechStub.Bytes(Words));

        await SpeakAsync(stub, text + "\0\u0001\ud83d");

        var speak = XElement.Parse(stub.Requests.Single().Body);
        Assert.That(speak.DescendantsAndSelf().Select(element => element.Name.LocalName), Is.EqualTo(["speak", "voice", "prosody"]));
        Assert.That(speak.Value, Is.EqualTo(text));
    }

    [TestCase(16_000)]
    [TestCase(24_000)]
    public async Task SynthesizeAsync_OtherSampleRate_IsBroughtToTheTelephones(int rate)
    {
        await using var stub = await SpeechStub.StartAsync(SpeechStub.Bytes(WaveFile.Write(Tones.Sine(rate, 440, seconds: 1, amplitude: 8_000))));

        var sound = Speech.AssertSpoken(await SpeakAsync(stub, "x"), 0.9, 1.1);

        Assert.That(Tones.AmplitudeAt(sound, 440), Is.GreaterThan(3_000), "the same tone");
    }

    private static IEnumerable<TestCaseData> UselessAnswers() =>
    [
        new TestCaseData(SpeechStub.Bytes("<html>welcome</html>"u8.ToArray()), "not a WAV").SetArgDisplayNames("no WAV"),
        new TestCaseData(SpeechStub.Bytes([]), "not a WAV").SetArgDisplayNames("nothing"),
        new TestCaseData(SpeechStub.Bytes(WaveFile.Write(new Sound(4_000, new short[4_000]))), "8 to 48 kHz").SetArgDisplayNames("4 kHz"),
        new TestCaseData(SpeechStub.Bytes(WaveFile.Write(new Sound(8_000, new short[8_000]))), "only silence").SetArgDisplayNames("silence"),
        new TestCaseData(SpeechStub.Bytes(new byte[5 * 1024 * 1024]), "more audio than a prompt may have").SetArgDisplayNames("5 MB"),
        new TestCaseData(SpeechStub.Status(400), "status 400").SetArgDisplayNames("400"),
        new TestCaseData(SpeechStub.Status(401), "Prompts:Neural:Key").SetArgDisplayNames("401"),
        new TestCaseData(SpeechStub.Status(404), "Prompts:Neural:Address").SetArgDisplayNames("404"),
        new TestCaseData(SpeechStub.Status(302), "status 302").SetArgDisplayNames("302"),
    ];

    [TestCaseSource(nameof(UselessAnswers))]
    public async Task SynthesizeAsync_AnswerThatAskingAgainWouldNotMend_FailsAfterOneTry(Func<HttpContext, Task> answer, string reason)
    {
        await using var stub = await SpeechStub.StartAsync(answer);

        await AssertFailsAsync(stub, reason);

        Assert.That(stub.Requests, Has.Count.EqualTo(1));
    }

    private static IEnumerable<TestCaseData> PassingFaults() =>
    [
        new TestCaseData(SpeechStub.Status(429)).SetArgDisplayNames("429"),
        new TestCaseData(SpeechStub.Status(429, "0")).SetArgDisplayNames("429 with Retry-After"),
        new TestCaseData(SpeechStub.Status(503, "Thu, 01 Jan 2026 00:00:00 GMT")).SetArgDisplayNames("503 with a date gone by"),
        new TestCaseData(SpeechStub.Status(500)).SetArgDisplayNames("500"),
        new TestCaseData((Func<HttpContext, Task>)SpeechStub.CutAsync).SetArgDisplayNames("cut connection"),
    ];

    [TestCaseSource(nameof(PassingFaults))]
    public async Task SynthesizeAsync_FaultThenGood_IsSpoken(Func<HttpContext, Task> fault)
    {
        await using var stub = await SpeechStub.StartAsync(fault, SpeechStub.Bytes(Words));

        Speech.AssertSpoken(await SpeakAsync(stub, "x"), 0.9, 1.1);

        Assert.That(stub.Requests, Has.Count.EqualTo(2));
    }

    [TestCaseSource(nameof(PassingFaults))]
    public async Task SynthesizeAsync_FaultThatStays_FailsAfterItsTries(Func<HttpContext, Task> fault)
    {
        await using var stub = await SpeechStub.StartAsync(fault);

        await AssertFailsAsync(stub, "The neural voice");

        Assert.That(stub.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task SynthesizeAsync_RetryAfterBeyondTheBudget_FailsAtOnce()
    {
        await using var stub = await SpeechStub.StartAsync(SpeechStub.Status(429, "60"));
        var start = TimeProvider.System.GetTimestamp();

        await AssertFailsAsync(stub, "asked too often");

        Assert.That(stub.Requests, Has.Count.EqualTo(1));
        Assert.That(TimeProvider.System.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(8)));
    }

    [Test]
    public async Task SynthesizeAsync_NoAnswer_FailsAtTheEndOfTheBudget()
    {
        await using var stub = await SpeechStub.StartAsync(SpeechStub.NeverAsync);

        await AssertFailsAsync(stub, "did not answer within 0.3 s", ("Neural:Budget", "00:00:00.3"));
    }

    [Test]
    public async Task SynthesizeAsync_NobodyThere_FailsWithoutTheKey()
    {
        var stub = await SpeechStub.StartAsync();
        var address = stub.Address;
        await stub.DisposeAsync();

        await AssertFailsAsync(address, "not reached");
    }

    [Test]
    public async Task SynthesizeAsync_ManyTexts_AreAskedForOnlySoManyAtOnce()
    {
        var (now, most) = (0, 0);
        await using var stub = await SpeechStub.StartAsync(async context =>
        {
            var inside = Interlocked.Increment(ref now);
            InterlockedMax(ref most, inside);
            await Task.Delay(30);
            Interlocked.Decrement(ref now);
            await SpeechStub.Bytes(Words)(context);
        });
        await using var node = await StartAsync(stub.Address, ("Neural:MaxAtOnce", "3"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => node.Voice.SynthesizeAsync(Language.Albanian, "x", CancellationToken.None)));

        Assert.That(outcomes, Is.All.InstanceOf<SynthesisOutcome.Audio>());
        Assert.That(most, Is.EqualTo(3));
    }

    private async Task<SynthesisOutcome> SpeakAsync(SpeechStub stub, string text, string language = "sq", params (string Key, string Value)[] settings)
    {
        await using var node = await StartAsync(stub.Address, settings);
        return await node.Voice.SynthesizeAsync(new Language(language), text, CancellationToken.None);
    }

    private Task AssertFailsAsync(SpeechStub stub, string reason, params (string Key, string Value)[] settings) =>
        AssertFailsAsync(stub.Address, reason, settings);

    private async Task AssertFailsAsync(string address, string reason, params (string Key, string Value)[] settings)
    {
        await using var node = await StartAsync(address, settings);

        var prompt = await node.Prompts.PrepareAsync(Language.Albanian, "fjalë", CancellationToken.None);
        var outcome = _logs.Entries.FirstOrDefault(entry => entry.EventId is 5106).Text;

        Assert.That(outcome, Does.Contain(reason));
        Assert.That(prompt, Is.InstanceOf<PreparedPrompt.Failed>(), "there is no fallback here");
        Assert.That(_logs.Entries.Select(entry => entry.Text), Has.None.Contains(Key).And.None.Contains("fjalë"));
        Assert.That(_logs.Entries.Where(entry => entry.Level is LogLevel.Error).Select(entry => entry.EventId), Is.EqualTo([5103]));
    }

    private Task<PromptNode> StartAsync(string address, params (string Key, string Value)[] settings) => PromptNode.StartAsync(
        new MemoryAudioStore(),
        logs: _logs,
        settings:
        [
            ("Synthesizer", "Neural"), ("Neural:Address", address), ("Neural:Key", Key), ("Neural:Budget", "00:00:09"),
            ("EspeakProgram", "no-such-espeak"), .. settings,
        ]);

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }
}
