using CallCenter.Engine.Flows;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Prompts;
using CallCenter.Testing;

namespace CallCenter.Engine.Tests.Flows;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RecordingFilesTests : IDisposable
{
    private const string Welcome = "recordings/sq/welcome.wav";

    private readonly TemporaryFolder _folder = new();

    public RecordingFilesTests()
    {
        RepositoryFolder.CopyPlainFlows(_folder.Path);
    }

    private FlowOptions Options => new() { Path = _folder.Path, Source = FlowOrigin.Folder };

    [Test]
    public void ReadFolder_Recording_StandsByItsHash()
    {
        var before = FlowFiles.ReadFolder(_folder.Path, []);
        var wav = Record(Welcome, seconds: 1);

        var files = FlowFiles.ReadFolder(_folder.Path, []);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(files.Texts[Welcome], Is.EqualTo($"sha256:{Recording.HashOf(wav)}"));
            Assert.That(files.Texts, Has.Count.EqualTo(before.Texts.Count + 1));
            Assert.That(files.Hash, Is.Not.EqualTo(before.Hash));
            Assert.That(RecordingFiles.Find(_folder.Path, files.Recordings.Single())?.ToArray(), Is.EqualTo(wav));
        }
    }

    [Test]
    public void Find_FileReplacedOrGone_IsNotThatRecording()
    {
        Record(Welcome, seconds: 1);
        var recording = FlowFiles.ReadFolder(_folder.Path, []).Recordings.Single();

        Record(Welcome, seconds: 2);
        Assert.That(RecordingFiles.Find(_folder.Path, recording), Is.Null);
        File.Delete(Path.Combine(_folder.Path, Welcome));
        Assert.That(RecordingFiles.Find(_folder.Path, recording), Is.Null);
    }

    [Test]
    public void Read_RecordingThatCannotBePlayed_IsAnErrorWithItsPlace()
    {
        Record(Welcome, seconds: 0);

        var read = FlowFiles.Read(Options);

        Assert.That(read.Value, Is.Null);
        Assert.That(read.Findings.Where(finding => finding.IsError).Select(finding => $"{finding.At} {finding.Code}"), Is.EqualTo(new[] { $"{Welcome}:1:1 FLOW087" }));
    }

    [Test]
    public void ReadFolder_FileFarTooLarge_IsRefusedWithoutBeingReadWhole()
    {
        Record(Welcome, seconds: 1);
        using (var file = File.OpenWrite(Path.Combine(_folder.Path, Welcome)))
        {
            file.SetLength(3_000_000_000);
        }

        var findings = new List<Finding>();
        Assert.That(FlowFiles.ReadFolder(_folder.Path, findings).Recordings, Is.Empty);
        Assert.That(findings.Select(finding => finding.Code), Is.EqualTo(new[] { "FLOW087" }));
    }

    [Test]
    public void Stamp_RecordingMovedToAnotherLanguage_IsAnother()
    {
        Record(Welcome, seconds: 1);
        var before = FlowFiles.Stamp(_folder.Path);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "recordings", "sr"));
        File.Move(Path.Combine(_folder.Path, Welcome), Path.Combine(_folder.Path, "recordings", "sr", "welcome.wav"));

        Assert.That(FlowFiles.Stamp(_folder.Path), Is.Not.EqualTo(before));
    }

    [Test]
    public async Task FolderRecordings_HashOfTheFlowsInUse_IsTheFile()
    {
        var wav = Record(Welcome, seconds: 1);
        var recordings = new FolderRecordings(new FolderVersions(FlowFiles.Read(Options).Value!), Microsoft.Extensions.Options.Options.Create(Options));

        var found = await recordings.FindAsync(Recording.HashOf(wav), CancellationToken.None);
        var none = await recordings.FindAsync(Recording.HashOf("x"u8), CancellationToken.None);

        Assert.That((found as FlowResult<ReadOnlyMemory<byte>>.Done)?.Value.ToArray(), Is.EqualTo(wav));
        Assert.That(none, Is.InstanceOf<FlowResult<ReadOnlyMemory<byte>>.NotFound>());
    }

    public void Dispose() => _folder.Dispose();

    private byte[] Record(string path, double seconds)
    {
        var wav = Wave.Silence(seconds);
        var file = Path.Combine(_folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, wav);
        return wav;
    }
}
