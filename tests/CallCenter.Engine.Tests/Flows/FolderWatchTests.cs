using CallCenter.Engine.Flows;
using CallCenter.Testing;
using Microsoft.Extensions.Options;

namespace CallCenter.Engine.Tests.Flows;

internal sealed class FolderWatchTests
{
    private const int PatienceMs = 20_000;

    [Test]
    public async Task Edit_GoodThenFaultyThenMended_NewCallsGetTheGoodOnesAndOldOnesStay()
    {
        var folder = Directory.CreateTempSubdirectory("callcenter-flows-").FullName;
        try
        {
            RepositoryFolder.CopyPlainFlows(folder);
            var options = new FlowOptions { Path = folder, Source = FlowOrigin.Folder, HotReload = true };
            var versions = new FolderVersions(FlowFiles.Read(options).Value!);
            var log = new RecordingLogger<FolderWatch>();
            using var watch = new FolderWatch(versions, Options.Create(options), TimeProvider.System, log);
            await watch.StartAsync(CancellationToken.None);
            var first = versions.Live.Hash;

            await EditAsync(folder, "prompts/en.yaml", "Welcome to", "Welcome again to");
            Assert.That(() => versions.Live.Hash, Is.Not.EqualTo(first).After(PatienceMs, 50));
            var second = versions.Live.Hash;
            await EditAsync(folder, "customer-care.yaml", "next: language", "next: nowhere");
            Assert.That(() => log.Lines, Has.Some.Contains("nowhere").After(PatienceMs, 50));
            Assert.That(versions.Live.Hash, Is.EqualTo(second));
            await EditAsync(folder, "customer-care.yaml", "next: nowhere", "next: language");
            await EditAsync(folder, "prompts/en.yaml", "Welcome again to", "Welcome to");
            Assert.That(() => versions.Live.Hash, Is.EqualTo(first).After(PatienceMs, 50));
            await watch.StopAsync(CancellationToken.None);

            Assert.That((await versions.FindAsync(second, CancellationToken.None))?.Hash, Is.EqualTo(second), "calls under way keep theirs");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task EditAsync(string folder, string file, string from, string to)
    {
        var path = Path.Combine(folder, file);
        var text = await File.ReadAllTextAsync(path);
        Assert.That(text, Does.Contain(from));
        await File.WriteAllTextAsync(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
