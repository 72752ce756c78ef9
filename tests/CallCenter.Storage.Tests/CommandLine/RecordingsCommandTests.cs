using CallCenter.Storage.Tests.Flows;
using CallCenter.Testing;

namespace CallCenter.Storage.Tests.CommandLine;

/// <summary>Studio recordings on their way from the folder into the database and out again.</summary>
internal sealed class RecordingsCommandTests
{
    private static readonly string Welcome = Path.Combine("recordings", "sq", "welcome.wav");

    private FlowRig _rig = null!;
    private Dictionary<string, string> _settings = [];

    [OneTimeSetUp]
    public async Task BeginAsync()
    {
        _rig = await FlowRig.StartAsync();
        _settings = new Dictionary<string, string> { ["ConnectionStrings__Postgres"] = _rig.ConnectionString };
    }

    [OneTimeTearDown]
    public async Task EndAsync() => await _rig.DisposeAsync();

    [Test]
    public async Task Export_AfterPublishAndDraft_TheSameSound()
    {
        using var folder = Flows(seconds: 1);
        using var exported = new TemporaryFolder();
        using var shown = new TemporaryFolder();

        var published = await RunAsync("flow", "publish", "--flows", folder.Path, "--message", "A person speaks", "--no-tests");
        Assert.That(published.ExitCode, Is.Zero, published.Error);
        var export = await RunAsync("flow", "export", "live", "--to", exported.Path);
        Assert.That(export.ExitCode, Is.Zero, export.Error);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, Welcome), Wave.Silence(2));
        var saved = await RunAsync("flow", "draft", "save", "--flows", folder.Path);
        Assert.That(saved.ExitCode, Is.Zero, saved.Error);
        var show = await RunAsync("flow", "draft", "show", "--to", shown.Path);
        Assert.That(show.ExitCode, Is.Zero, show.Error);
        var difference = await RunAsync("flow", "diff", "live", "draft");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await File.ReadAllBytesAsync(Path.Combine(exported.Path, Welcome)), Is.EqualTo(Wave.Silence(1)));
            Assert.That(await File.ReadAllBytesAsync(Path.Combine(shown.Path, Welcome)), Is.EqualTo(Wave.Silence(2)));
            Assert.That(difference.Output, Does.Match("~ welcome\n +recording: [0-9a-f]{12} -> [0-9a-f]{12}"));
        }
    }

    [Test]
    public async Task Check_RecordingTooShort_IsAnErrorWithItsPlace()
    {
        using var folder = Flows(seconds: 0.1);

        var check = await RunAsync("flow", "check", "--flows", folder.Path);

        Assert.That(check.ExitCode, Is.EqualTo(1), check.Output + check.Error);
        Assert.That(check.Output, Does.Contain("welcome.wav:1:1: error FLOW087: The recording lasts 0.1 s;"));
    }

    private static TemporaryFolder Flows(double seconds)
    {
        var folder = new TemporaryFolder();
        RepositoryFolder.CopyPlainFlows(folder.Path);

        Directory.CreateDirectory(Path.Combine(folder.Path, "recordings", "sq"));
        File.WriteAllBytes(Path.Combine(folder.Path, Welcome), Wave.Silence(seconds));
        return folder;
    }

    private Task<CommandResult> RunAsync(params string[] arguments) => CallCenterCommand.RunAsync(_settings, arguments);
}
