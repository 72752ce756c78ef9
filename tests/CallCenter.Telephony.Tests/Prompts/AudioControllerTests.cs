using System.Net;
using System.Net.Http.Headers;
using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts;
using CallCenter.Telephony.Prompts.Sound;

namespace CallCenter.Telephony.Tests.Prompts;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class AudioControllerTests
{
    private readonly MemoryAudioStore _store = new();

    [Test]
    public async Task Get_PreparedPrompt_IsTheWavForAYear()
    {
        await using var node = await StartRealAsync();
        var prompt = await node.Prompts.PrepareAsync(Language.Albanian, Speech.Albanian, CancellationToken.None);

        using var answer = await node.Http.GetAsync(((PreparedPrompt.Audio)prompt).Path);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentType?.ToString(), Is.EqualTo("audio/wav"));
        Assert.That(Header(answer, "Cache-Control"), Is.EqualTo("public, max-age=31536000, immutable"));
        Speech.AssertSpoken(new SynthesisOutcome.Audio(await answer.Content.ReadAsByteArrayAsync()), 3, 7);
        Assert.That(Header(answer, "X-Prompt-Text"), Is.Null, "only Local shows it");
    }

    [Test]
    public async Task Get_FromAnotherNode_IsTheSameFile()
    {
        await using var maker = await StartRealAsync();
        await using var other = await PromptNode.StartAsync(_store, settings: ("Synthesizer", "None"));
        var prompt = (PreparedPrompt.Audio)await maker.Prompts.PrepareAsync(Language.Albanian, "mirë", CancellationToken.None);

        Assert.That(await other.Http.GetByteArrayAsync(prompt.Path), Is.EqualTo(await maker.Http.GetByteArrayAsync(prompt.Path)));
    }

    [Test]
    public async Task Get_ShowText_CarriesTextAndLanguage()
    {
        await using var node = await StartRealAsync(("ShowText", "true"));
        var prompt = (PreparedPrompt.Audio)await node.Prompts.PrepareAsync(Language.Albanian, "Mirë, \"100 %\" 😀", CancellationToken.None);

        using var answer = await node.Http.GetAsync(prompt.Path);

        Assert.That(Uri.UnescapeDataString(Header(answer, "X-Prompt-Text")!), Is.EqualTo("Mirë, \"100 %\" 😀"));
        Assert.That(Header(answer, "X-Prompt-Language"), Is.EqualTo("sq"));
    }

    [TestCase("hold")]
    [TestCase("prompt")]
    public async Task Get_WithItsETag_Is304WithoutBody(string kind)
    {
        await using var node = await StartRealAsync();
        var path = kind == "hold" ? BuiltInAudio.Hold
            : ((PreparedPrompt.Audio)await node.Prompts.PrepareAsync(Language.Albanian, "mirë", CancellationToken.None)).Path;
        using var first = await node.Http.GetAsync(path);

        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await node.Http.SendAsync(request);
        using var other = new HttpRequestMessage(HttpMethod.Get, path);
        other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));
        using var third = await node.Http.SendAsync(other);

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(await second.Content.ReadAsByteArrayAsync(), Is.Empty);
        Assert.That(third.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Head_BuiltInSound_IsItsLengthWithoutBody()
    {
        await using var node = await PromptNode.StartAsync(_store);
        using var request = new HttpRequestMessage(HttpMethod.Head, BuiltInAudio.Beep);

        using var answer = await node.Http.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentLength, Is.EqualTo(44 + (2 * 3_200)));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [TestCase(BuiltInAudio.Hold)]
    [TestCase(BuiltInAudio.Beep)]
    [TestCase(BuiltInAudio.OneMoment)]
    public async Task Get_BuiltInSoundWithoutStoreAndSynthesiser_IsThere(string path)
    {
        _store.IsDown = true;
        await using var node = await PromptNode.StartAsync(_store, settings: ("Synthesizer", "None"));

        Assert.That(WaveFile.Read(await node.Http.GetByteArrayAsync(path)), Is.Not.Null);
    }

    [TestCase("/audio/00000000000000000000000000000000.wav")]
    [TestCase("/audio/0000000000000000000000000000000g.wav")]
    [TestCase("/audio/ABCDEF00000000000000000000000000.wav")]
    [TestCase("/audio/..%2f..%2fetc%2fpasswd.wav")]
    [TestCase("/audio/hold.wav.wav")]
    [TestCase("/audio/HOLD.wav")]
    [TestCase("/audio/.wav")]
    public async Task Get_UnknownOrIllFormedName_Is404WithoutDetail(string path)
    {
        await using var node = await PromptNode.StartAsync(_store);

        using var answer = await node.Http.GetAsync(path);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    private Task<PromptNode> StartRealAsync(params (string Key, string Value)[] settings) =>
        PromptNode.StartAsync(_store, settings: [("Synthesizer", "Node"), ("EspeakPackagePath", EspeakPackage.Folder), .. settings]);

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
