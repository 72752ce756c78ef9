using CallCenter.Local.EmbeddedStores;
using CallCenter.Local.Tools;
using CallCenter.Testing;

namespace CallCenter.Storage.Tests.EmbeddedStores;

/// <summary>What a newcomer reads when something is missing: one sentence that names the thing and the cure.</summary>
internal sealed class SentenceTests
{
    private static readonly NodePackage Speech = NodePackage.EspeakNg;

    [TestCase(1, "FATAL:  could not create any TCP/IP sockets", "Port 5433 is taken by another program; stop that program")]
    [TestCase(1, "initdb: error: could not write: No space left on device", "The disk is full")]
    [TestCase(1, "initdb: error: could not access directory: Permission denied", "PostgreSQL may not use /data")]
    [TestCase(ToolProcess.TooSlow, "", "PostgreSQL did not start in time")]
    [TestCase(3, "something\nthe last word.", "PostgreSQL did not start (the last word); its log is in /data")]
    [TestCase(3, "", "PostgreSQL did not start (exit code 3)")]
    public void Postgres_Output_ExplainsItself(int exitCode, string output, string start) =>
        Assert.That(
            PostgresSentences.Explain(5433, "/data", new ToolOutcome(exitCode, output)),
            Does.StartWith(start).And.EndsWith("."));

    [TestCase(ToolProcess.NotFound, "No such file or directory", "install Node.js 20 or newer with npm")]
    [TestCase(ToolProcess.TooSlow, "", "check the network connection")]
    [TestCase(228, "npm error code ENOSPC", "free about 300 MB")]
    [TestCase(243, "npm error code EACCES", "make both writable")]
    [TestCase(1, "npm error code ENOTFOUND", "connect to the network")]
    [TestCase(1, "npm error code ETARGET", "install speech (espeak-ng) on the machine itself")]
    [TestCase(9, "npm error odd", "(npm error odd)")]
    public void Npm_Output_ExplainsItself(int exitCode, string output, string part) =>
        Assert.That(
            NpmSentences.Explain(Speech, "/tools", new ToolOutcome(exitCode, output)),
            Does.Contain(part).And.EndsWith("."));

    [Test]
    public async Task ToolProcess_MissingTool_IsAValue()
    {
        var outcome = await ToolProcess.RunAsync(["no-such-tool-here"], "/", TimeSpan.FromSeconds(5), CancellationToken.None);

        Assert.That(outcome.ExitCode, Is.EqualTo(ToolProcess.NotFound));
    }

    [Test]
    public async Task ToolProcess_SlowTool_IsEndedAndAValue()
    {
        var outcome = await ToolProcess.RunAsync(["sleep", "60"], "/", TimeSpan.FromMilliseconds(50), CancellationToken.None);

        Assert.That(outcome.ExitCode, Is.EqualTo(ToolProcess.TooSlow));
    }

    [Test]
    public async Task NodePackages_AskedTwiceAtOnce_InstallOnce()
    {
        using var folder = new TemporaryFolder();
        var packages = new NodePackages(folder.Path);

        var installs = await Task.WhenAll(
            packages.InstallAsync(Speech, new Progress<string>(), CancellationToken.None),
            packages.InstallAsync(Speech, new Progress<string>(), CancellationToken.None));

        Assert.That(installs, Has.All.TypeOf<NodePackageInstall.Installed>());
        Assert.That(installs[0], Is.EqualTo(installs[1]));
        Assert.That(File.Exists(Path.Combine(((NodePackageInstall.Installed)installs[0]).Folder, "package.json")), Is.True);
    }
}
