using CallCenter.Core.Customers;
using CallCenter.Flows.Comparing;
using CallCenter.Flows.Files;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Tests.Conversations;

namespace CallCenter.Flows.Tests.Prompts;

internal sealed class RecordingTests
{
    private const string Path = "recordings/sq/welcome.wav";
    private static readonly byte[] Bytes = "some sound"u8.ToArray();

    private static FlowFileSet Recorded => SampleFiles.Files.With(Path, Recording.TextOf(Bytes));

    [Test]
    public void Hash_RecordingAddedOrReplaced_IsAnother() => Assert.That(
        new[] { SampleFiles.Files.Hash, Recorded.Hash, Recorded.With(Path, Recording.TextOf("another"u8)).Hash }, Is.Unique);

    [Test]
    public void Recordings_EntryOfAPrompt_SaysWhichItIs() =>
        Assert.That(Recorded.Recordings, Is.EqualTo(new[] { new Recording(Path, Recording.HashOf(Bytes), Language.Albanian, "welcome") }));

    [TestCase("recordings/sq/welcome.wav", "sha256:abc")]
    [TestCase("recordings/sq/welcome.wav", "welcome")]
    [TestCase("prompts/sq.wav", "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void Recordings_EntryThatIsNone_IsLeftOut(string path, string text) =>
        Assert.That(SampleFiles.Files.With(path, text).Recordings, Is.Empty);

    [TestCase("recordings/de/welcome.wav")]
    [TestCase("recordings/welcome.wav")]
    [TestCase("recordings/sq/old/welcome.wav")]
    [TestCase("recordings/sq/Welcome.wav")]
    [TestCase("recordings/sq/welcome.WAV")]
    public void Read_NameThatSaysNoPrompt_IsFound(string path)
    {
        var files = SampleFiles.Files.With(path, Recording.TextOf(Bytes));

        var findings = FlowSetReader.Read(files, ShippedFiles.Reading).Findings;

        Assert.That(findings.Select(finding => (finding.At.File, finding.Code)), Does.Contain((path, "FLOW085")));
    }

    [Test]
    public void Utterances_PromptWithARecording_CarryItInThatLanguageOnly()
    {
        var prompts = SampleFiles.Read(Recorded).Prompts;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(prompts.Utterances("welcome", Language.Albanian, PromptValues.None).Single().Recording, Is.EqualTo(Recording.HashOf(Bytes)));
            Assert.That(prompts.TryConstant("welcome", Language.Albanian, out var constant), Is.True);
            Assert.That(constant.Single().Recording, Is.EqualTo(Recording.HashOf(Bytes)));
            Assert.That(prompts.Utterances("welcome", Language.English, PromptValues.None).Single().Recording, Is.Null);
        }
    }

    [Test]
    public void Utterances_PromptThatNamesValues_CarryNone()
    {
        var files = Recorded.With("prompts/sq.yaml", SampleFiles.Files.Texts["prompts/sq.yaml"].Replace("  welcome: ", "  welcome: \"{{ language }}\" # ", StringComparison.Ordinal));

        var prompts = FlowSetReader.ReadPublished(files, ShippedFiles.Reading).Value!.Prompts;

        Assert.That(prompts.Utterances("welcome", Language.Albanian, PromptValues.None).Single().Recording, Is.Null);
    }

    [Test]
    public void Compare_RecordingAdded_IsSaid() => Assert.That(
        DifferenceText.Write(FlowComparison.Compare(SampleFiles.Set, SampleFiles.Read(Recorded))),
        Is.EqualTo($"prompts in sq\n  ~ welcome\n      recording: {Recording.HashOf(Bytes)[..12]} (new)\n"));
}
