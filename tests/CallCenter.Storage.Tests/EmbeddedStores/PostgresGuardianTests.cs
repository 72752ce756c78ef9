using CallCenter.Local.EmbeddedStores;
using CallCenter.Testing;

namespace CallCenter.Storage.Tests.EmbeddedStores;

internal sealed class PostgresGuardianTests
{
    [Test]
    public async Task ParentKilled_ServerStopsByItself()
    {
        using var folder = new TemporaryFolder().LetEverybodyIn();
        var data = Path.Combine(folder.Path, "data");
        using var held = await HeldPostgres.StartAsync(data);
        Assert.That(await held.AskAsync("SELECT 'up'"), Is.EqualTo("up"));

        held.Kill();

        Assert.That(() => HeldPostgres.IsServer(held.Pid), Is.False.After(20_000, 50));
        Assert.That(() => File.Exists(Path.Combine(data, "guardian")), Is.False.After(20_000, 50));
    }

    [Test]
    public async Task ParentKilled_NextStartAtOnce_HasItsOwnServerAndTheData()
    {
        using var folder = new TemporaryFolder().LetEverybodyIn();
        var data = Path.Combine(folder.Path, "data");
        int former;
        using (var held = await HeldPostgres.StartAsync(data))
        {
            await held.AskAsync("CREATE TABLE kept AS SELECT 'row' AS name");
            former = held.Pid;
            held.Kill();
        }

        using var next = await HeldPostgres.StartAsync(data);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(HeldPostgres.IsServer(former), Is.False);
            Assert.That(await next.AskAsync("SELECT name FROM kept"), Is.EqualTo("row"));
        }

        next.Kill();
        Assert.That(() => File.Exists(Path.Combine(data, "guardian")), Is.False.After(20_000, 50));
    }

    [Test]
    public async Task OrdinaryUser_StartsItsOwnServer()
    {
        // As an ordinary user every test here is this test; root becomes one for it, where that one may read this
        // build.
        using var folder = new TemporaryFolder().LetEverybodyIn();
        string[] nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=" + folder.Path];
        var asUser = Environment.IsPrivilegedProcess && HeldPostgres.CanRunAs(nobody) ? nobody : [];
        var data = Path.Combine(folder.Path, "data");
        using var held = await HeldPostgres.StartAsync(data, asUser);

        Assert.That(await held.AskAsync("SELECT current_user::text"), Is.EqualTo("callcenter"));
        held.Kill();
        Assert.That(() => File.Exists(Path.Combine(data, "guardian")), Is.False.After(20_000, 50));
        Assert.That(HeldPostgres.IsServer(held.Pid), Is.False);
    }

    [Test]
    public async Task FolderClosedToPostgresUser_DataIsKeptElsewhereOrThere()
    {
        using var folder = new TemporaryFolder(); // only this user may enter, so root has to go elsewhere with the data
        var said = new List<string>();
        var options = new EmbeddedPostgresOptions
        {
            DataDirectory = Path.Combine(folder.Path, "data"),
            ToolsDirectory = RepositoryFolder.Tools,
            Durable = false,
            DeleteDataAtEnd = true,
        };

        var start = await EmbeddedPostgres.StartAsync(options, new Sayings(said), CancellationToken.None);

        Assert.That(start, Is.TypeOf<StoreStart<EmbeddedPostgres>.Started>(), start.ToString());
        await using var postgres = ((StoreStart<EmbeddedPostgres>.Started)start).Store;
        Assert.That(postgres.DataDirectory == options.DataDirectory, Is.EqualTo(!Environment.IsPrivilegedProcess));
        Assert.That(said.Any(text => text.Contains(postgres.DataDirectory, StringComparison.Ordinal)), Is.EqualTo(Environment.IsPrivilegedProcess));
    }

    [Test]
    public void LoopbackPort_Free_CanBeBound() => Assert.That(LoopbackPort.IsFree(LoopbackPort.Free()), Is.True);

    /// <summary>Unlike <see cref="Progress{T}"/> it has taken the text when the call returns.</summary>
    private sealed class Sayings(List<string> said) : IProgress<string>
    {
        public void Report(string value) => said.Add(value);
    }
}
