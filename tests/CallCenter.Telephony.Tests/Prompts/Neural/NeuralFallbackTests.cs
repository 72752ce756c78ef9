using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts;
using CallCenter.Telephony.Prompts.Sound;
using CallCenter.Telephony.Tests.Signing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Telephony.Tests.Prompts.Neural;

/// <summary>Where the neural voice fails, espeak-ng speaks; and the neural voice again when it can.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class NeuralFallbackTests : IDisposable
{
    private static readonly byte[] Words = WaveFile.Write(Tones.Sine(8_000, 440, seconds: 1, amplitude: 8_000));

    private readonly MemoryAudioStore _store = new();
    private readonly FakeTimeProvider _time = new();
    private readonly LogRecord _logs = new();

    public void Dispose() => _logs.Dispose();

    [Test]
    public async Task PrepareAsync_ServiceRefusesTheKey_AlbanianIsSpokenByEspeak()
    {
        await using var stub = await SpeechStub.StartAsync(SpeechStub.Status(401));
        await using var node = await StartAsync(stub);

        Speech.AssertSpoken(await HearAsync(node, Speech.Albanian), 3, 7);

        Assert.That(_logs.Entries.Select(entry => entry.EventId), Does.Contain(5106).And.Contains(5107).And.Contains(5108).And.Not.Contains(5103));
    }

    [Test]
    public async Task PrepareAsync_AfterAFailure_ServiceIsLeftAloneForAWhile()
    {
        await using var stub = await SpeechStub.StartAsync(SpeechStub.Status(401), SpeechStub.Bytes(Words));
        await using var node = await StartAsync(stub);

        await HearAsync(node, "një");
        await HearAsync(node, "dy");
        Assert.That(stub.Requests, Has.Count.EqualTo(1));

        _time.Advance(TimeSpan.FromSeconds(30));
        Speech.AssertSpoken(await HearAsync(node, "tre"), 0.9, 1.1);
        Assert.That(stub.Requests, Has.Count.EqualTo(2));
        Assert.That(_logs.Entries.Count(entry => entry.EventId == 5107), Is.EqualTo(1));
    }

    [Test]
    public async Task PrepareAsync_WhatTheFallbackSpoke_IsNotKeptForTheNeuralVoice()
    {
        await using var stub = await SpeechStub.StartAsync(SpeechStub.Status(401), SpeechStub.Bytes(Words));
        await using var node = await StartAsync(stub);
        var first = await node.Prompts.PrepareAsync(Language.Albanian, Speech.Albanian, CancellationToken.None);

        _time.Advance(TimeSpan.FromSeconds(30));
        var second = await node.Prompts.PrepareAsync(Language.Albanian, Speech.Albanian, CancellationToken.None);

        Assert.That(second, Is.InstanceOf<PreparedPrompt.Audio>().And.Not.EqualTo(first));
        Assert.That(_store.Held, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task PrepareAsync_WhatTheNeuralVoiceSpoke_IsPlayedWhileItFails()
    {
        await using var stub = await SpeechStub.StartAsync(SpeechStub.Bytes(Words), SpeechStub.Status(401));
        await using var node = await StartAsync(stub);
        var before = await node.Prompts.PrepareAsync(Language.Albanian, "një", CancellationToken.None);
        await HearAsync(node, "dy");

        Assert.That(await node.Prompts.PrepareAsync(Language.Albanian, "një", CancellationToken.None), Is.EqualTo(before));
    }

    [Test]
    public async Task PrepareAsync_OneTextIsRefused_TheNextIsAskedFor()
    {
        await using var stub = await SpeechStub.StartAsync(SpeechStub.Status(400), SpeechStub.Bytes(Words));
        await using var node = await StartAsync(stub);

        Speech.AssertSpoken(await HearAsync(node, Speech.Albanian), 3, 7);
        Speech.AssertSpoken(await HearAsync(node, "dy"), 0.9, 1.1);
    }

    [Test]
    public async Task PrepareAsync_ManyCallersWhileTheServiceFails_EachVoiceIsAskedOnce()
    {
        var mayAnswer = new TaskCompletionSource();
        await using var stub = await SpeechStub.StartAsync(async context =>
        {
            await mayAnswer.Task;
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        });
        await using var node = await StartAsync(stub);
        var callers = Enumerable.Range(0, 20).Select(_ => node.Prompts.PrepareAsync(Language.Albanian, "një", CancellationToken.None)).ToList();
        mayAnswer.SetResult();

        var prompts = await Task.WhenAll(callers);

        Assert.That(prompts, Is.All.EqualTo(prompts[0]).And.All.InstanceOf<PreparedPrompt.Audio>());
        Assert.That(stub.Requests, Has.Count.EqualTo(1));
        Assert.That(_logs.Entries.Count(entry => entry.EventId == 5102), Is.EqualTo(1));
    }

    private static async Task<SynthesisOutcome> HearAsync(PromptNode node, string text)
    {
        var prompt = await node.Prompts.PrepareAsync(Language.Albanian, text, CancellationToken.None);
        Assert.That(prompt, Is.InstanceOf<PreparedPrompt.Audio>(), prompt.ToString());
        var found = await node.Prompts.FindAsync(((PreparedPrompt.Audio)prompt).Hash, CancellationToken.None);
        return new SynthesisOutcome.Audio(found!.Wav);
    }

    private Task<PromptNode> StartAsync(SpeechStub stub) => PromptNode.StartAsync(
        _store,
        time: _time,
        logs: _logs,
        settings:
        [
            ("Synthesizer", "Neural"), ("Neural:Address", stub.Address), ("Neural:Key", "a key"),
            ("EspeakProgram", "no-such-espeak"), ("EspeakPackagePath", EspeakPackage.Folder),
        ]);
}
